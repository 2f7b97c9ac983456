// The reader of the content folder: the one place that opens what authors wrote. It writes nothing.
import {
	existsSync,
	lstatSync,
	readdirSync,
	readFileSync,
	realpathSync,
	statSync,
} from "node:fs";
import { join } from "node:path";
import { imageSize } from "image-size";
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import { Problem } from "../diagnostics/problem.ts";
import type { ImageSize } from "../markdown/body.ts";
import { lockPath } from "./lock.ts";
import { releasesPath } from "./release-dates.ts";
import { decode, largestText, type Source, tooLarge } from "./source.ts";
import { symbolListPath } from "./symbol-list.ts";

/** What was found in a content folder. */
export interface ContentFolder {
	/** Its absolute path. */
	readonly root: string;
	/** Every text file that matters, in the order of its path. */
	readonly texts: readonly Source[];
	readonly images: ReadonlyMap<string, ImageSize>;
	readonly diagnostics: readonly Diagnostic[];
}

/** Where a command that changes many files keeps the old ones while it does. */
export const changingFolder = ".changing";

const imageType = /\.(png|jpe?g|gif|webp|avif)$/i;
const markdownType = /\.(md|markdown)$/i;

/** Which files of the content folder are read as text; the rest are images, or no concern of ours. */
function isText(path: string): boolean {
	return (
		path === "site.yml" ||
		path === lockPath ||
		path === symbolListPath ||
		path === releasesPath ||
		path === "search.yml" ||
		/^indexes\/[^/]+\.ya?ml$/.test(path) ||
		/^exports\/[^/]+\.txt$/.test(path) ||
		(/^(articles|pages)\//.test(path) && markdownType.test(path))
	);
}

/**
 * Reads a content folder.
 * @throws Problem where the folder is missing or no folder
 */
export function readContent(root: string): ContentFolder {
	if (!existsSync(root) || !statSync(root).isDirectory()) {
		throw new Problem(
			`There is no content folder at ${root}.`,
			"name one with --content DIR; it holds site.yml and articles/",
		);
	}
	const texts: Source[] = [];
	const images = new Map<string, ImageSize>();
	const diagnostics: Diagnostic[] = [];
	if (existsSync(join(root, changingFolder))) diagnostics.push(interrupted);
	for (const path of filesOf(root, diagnostics)) {
		const file = join(root, path);
		try {
			if (isText(path)) {
				const { size } = statSync(file);
				const read =
					path !== lockPath && size > largestText
						? tooLarge(path, size)
						: decode(path, readFileSync(file));
				if ("text" in read) texts.push(read);
				else diagnostics.push(read);
			} else if (/^(articles|pages)\//.test(path) && imageType.test(path)) {
				images.set(path, shownSize(imageSize(readFileSync(file))));
			}
		} catch (error) {
			diagnostics.push(unreadable(path, error));
		}
	}
	return { root, texts, images, diagnostics };
}

const interrupted: Diagnostic = {
	path: changingFolder,
	at: fileStart,
	unexpected: "change of many files that was interrupted",
	expected: "all of them to be as they were, or all to be changed",
	fix: "npm run heading -- undo",
};

/** The size that an image is shown in: a camera that was held upright says so instead of turning the picture (EXIF 2.32, 4.6.4). */
function shownSize({
	width,
	height,
	orientation = 1,
}: ReturnType<typeof imageSize>): ImageSize {
	return orientation >= 5
		? { width: height, height: width }
		: { width, height };
}

/** Every file below the folder by its path in it, sorted; a link that leads out of the folder is a diagnostic. */
function filesOf(root: string, diagnostics: Diagnostic[]): string[] {
	const inside = `${realpathSync(root)}/`;
	const files: string[] = [];
	const visit = (folder: string) => {
		for (const entry of entriesOf(root, folder, diagnostics)) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			// Hidden files are no content; a markdown file whose name begins with two dots is a slip, and told of.
			if (/^\.(?!\..*\.md$)/.test(entry.name)) continue;
			if (entry.isSymbolicLink()) {
				const wrong = leadsOut(root, path, inside);
				if (wrong) diagnostics.push(wrong);
				else if (statSync(join(root, path)).isFile()) files.push(path);
			} else if (entry.isDirectory()) {
				visit(path);
			} else if (entry.isFile()) {
				files.push(path);
			}
		}
	};
	visit("");
	return files.sort((a, b) => (a < b ? -1 : 1));
}

function entriesOf(root: string, folder: string, diagnostics: Diagnostic[]) {
	try {
		return readdirSync(join(root, folder), { withFileTypes: true });
	} catch (error) {
		diagnostics.push(unreadable(folder === "" ? "." : folder, error));
		return [];
	}
}

function leadsOut(
	root: string,
	path: string,
	inside: string,
): Diagnostic | undefined {
	let target: string | undefined;
	try {
		target = realpathSync(join(root, path));
	} catch {
		target = undefined;
	}
	if (target?.startsWith(inside) && !lstatSync(target).isDirectory())
		return undefined;
	return {
		path,
		at: fileStart,
		unexpected:
			target === undefined
				? "link to a file that is not there"
				: target.startsWith(inside)
					? "link to a folder"
					: "link that leads out of the content folder",
		expected: "a file of its own",
		fix: "replace the link by a copy of what it leads to",
	};
}

function unreadable(path: string, error: unknown): Diagnostic {
	const { code } = error as NodeJS.ErrnoException;
	return code === undefined
		? {
				path,
				at: fileStart,
				unexpected: "image that can't be read",
				expected: "a whole .png, .jpg, .gif, .webp or .avif file",
				fix: "save the image again",
			}
		: {
				path,
				at: fileStart,
				unexpected: `error ${code} of the system`,
				expected: "to be allowed to read it",
				fix: shell`chmod u+rX ${path}`,
			};
}
