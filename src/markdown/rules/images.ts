// Images: local files only, each with an alternative text and its size; they are copied beside their article.
import { posix } from "node:path";
import type { MarkdownIt, Token } from "markdown-it";
import type { Diagnostic, Position } from "../../diagnostics/diagnostic.ts";
import { oneOf, type Suggester, suggester } from "../../diagnostics/nearest.ts";
import { imageType, type Notes, notesOf, type RenderContext } from "../body.ts";
import { decoded, encoded, type LineRange, linesOfToken } from "../place.ts";

export function images(md: MarkdownIt): void {
	md.core.ruler.push("archive_images", (state) => {
		const notes = notesOf(state.env);
		const placeOf = notes.places.addresses();
		let lines: LineRange = [0, 1];
		for (const token of state.tokens) {
			lines = linesOfToken(token) ?? lines;
			for (const child of token.children ?? []) {
				if (child.type !== "image") continue;
				const src = String(child.attrGet("src") ?? "");
				place(notes, child, src, placeOf(src, lines));
			}
		}
	});
}

function place(notes: Notes, image: Token, src: string, at: Position): void {
	const { path } = notes.source;
	if (image.content.trim() === "") {
		notes.diagnostics.push({
			path,
			at,
			unexpected: "image without an alternative text",
			expected: "words that stand in for it",
			fix: `![What the image shows](${src})`,
		});
	}
	const file = posix.join(posix.dirname(path), decoded(src));
	const size = /^(\/|[a-z]+:)/i.test(src)
		? undefined
		: notes.context.images.get(file);
	if (!size) {
		notes.diagnostics.push({
			path,
			at,
			unexpected: `image "${src}"`,
			dueTo: file,
			...said(notes, image.content, src, file),
		});
		return;
	}
	const folder = notes.context.addressOf(path);
	if (folder === undefined) return;
	const to = folder + below(posix.relative(posix.dirname(path), file));
	notes.images.push({ from: file, to });
	image.attrSet("src", notes.context.base + encoded(to.slice(1)));
	image.attrSet("width", String(size.width));
	image.attrSet("height", String(size.height));
	image.attrSet("loading", "lazy");
}

/** Says what was meant by an image that can't be shown: one of another kind, or one that is not there. */
function said(
	{ source, context }: Notes,
	words: string,
	src: string,
	file: string,
): Pick<Diagnostic, "expected" | "fix"> {
	const kinds = "a .png, .jpg, .gif, .webp or .avif file";
	const isOutside = /^(\/|[a-z]+:)/i.test(src) || file.startsWith("../");
	const ending = posix.extname(file);
	if (!isOutside && ending !== "" && !imageType.test(file)) {
		const png = `${src.slice(0, -ending.length)}.png`;
		return {
			expected: kinds,
			fix: `save the image as one of these, and name it so: ![${words}](${png})`,
		};
	}
	const near = nearImages(context.images, file).map((known) =>
		posix.relative(posix.dirname(source.path), known),
	);
	if (near[0] !== undefined)
		return { expected: oneOf(near), fix: `![${words}](${near[0]})` };
	return {
		expected: `the relative path of ${kinds} in the content folder`,
		fix: isOutside
			? "save the image beside the article and name it by its relative path"
			: `put the image at ${file}`,
	};
}

/**
 * Where below its article an image is copied to: what lies above the article's folder goes into `up/`, and a folder that
 * has this name makes room, so that no two images meet.
 */
function below(path: string): string {
	return path
		.split("/")
		.map((name) => (name === ".." ? "up" : name.replace(/^up_*$/, "$&_")))
		.join("/");
}

/** Gives the images that may have been meant by a path: those with the nearest names, of its own folder first. */
function nearImages(images: RenderContext["images"], file: string): string[] {
	const known = suggesters.get(images) ?? byName(images.keys());
	suggesters.set(images, known);
	const folder = posix.dirname(file);
	const isElsewhere = (path: string) => Number(posix.dirname(path) !== folder);
	return known
		.suggest(posix.basename(file))
		.flatMap((name) =>
			(known.files.get(name) ?? []).toSorted(
				(a, b) => isElsewhere(a) - isElsewhere(b),
			),
		)
		.slice(0, 5);
}

/** The paths of images by their names, and what suggests names. */
interface ByName {
	readonly files: ReadonlyMap<string, readonly string[]>;
	readonly suggest: Suggester;
}

const suggesters = new WeakMap<RenderContext["images"], ByName>();

function byName(paths: Iterable<string>): ByName {
	const files = new Map<string, string[]>();
	for (const path of paths) {
		const name = posix.basename(path);
		const known = files.get(name);
		if (known) known.push(path);
		else files.set(name, [path]);
	}
	return { files, suggest: suggester(() => files.keys()) };
}
