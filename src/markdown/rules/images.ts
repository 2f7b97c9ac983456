// Images: local files only, each with an alternative text and its size; they are copied beside their article.
import { posix } from "node:path";
import type { MarkdownIt, Token } from "markdown-it";
import type { Position } from "../../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../../diagnostics/nearest.ts";
import { type Notes, notesOf } from "../body.ts";
import { decoded, type LineRange, linesOfToken } from "../place.ts";

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
		const near = nearest(file, notes.context.images.keys());
		notes.diagnostics.push({
			path,
			at,
			unexpected: `image "${src}"`,
			expected:
				near.length > 0
					? oneOf(
							near.map((known) => posix.relative(posix.dirname(path), known)),
						)
					: "the relative path of a .png, .jpg, .gif, .webp or .avif file in the content folder",
			fix: near[0]
				? `![${image.content}](${posix.relative(posix.dirname(path), near[0])})`
				: /^(\/|[a-z]+:)/i.test(src)
					? "save the image beside the article and name it by its relative path"
					: `put the image at ${file}`,
		});
		return;
	}
	const folder = notes.context.addressOf(path);
	if (folder === undefined) return;
	// What lies above the article's folder is copied below it, without taking the place of anything there.
	const to = folder + posix.normalize(decoded(src)).replaceAll("../", "up/");
	notes.images.push({ from: file, to });
	image.attrSet("src", notes.context.base + encodeURI(to.slice(1)));
	image.attrSet("width", String(size.width));
	image.attrSet("height", String(size.height));
	image.attrSet("loading", "lazy");
}
