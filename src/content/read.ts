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
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import { npmRun, shell } from "../diagnostics/fix.ts";
import { printable } from "../diagnostics/printable.ts";
import { Problem } from "../diagnostics/problem.ts";
import { type ImageSize, imageType } from "../markdown/body.ts";
import { imagesAlike, readImage, tooLargeImage } from "./image.ts";
import { lockPath } from "./lock.ts";
import { misplaced } from "./misplaced.ts";
import { movedPath } from "./moved.ts";
import { releasesPath } from "./release-dates.ts";
import { decode, markdownType, type Source, tooLarge } from "./source.ts";
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

/** Which files of the content folder are read as text; the rest are images, or no concern of ours. */
function isText(path: string): boolean {
	return (
		path === "site.yml" ||
		path === lockPath ||
		path === symbolListPath ||
		path === releasesPath ||
		path === movedPath ||
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
		const wrong = misplaced(path);
		if (wrong) diagnostics.push(wrong);
		try {
			if (isText(path)) {
				const read =
					tooLarge(path, statSync(file).size) ??
					decode(path, readFileSync(file));
				if ("text" in read) texts.push(read);
				else diagnostics.push(read);
			} else if (/^(articles|pages)\//.test(path) && imageType.test(path)) {
				const read =
					tooLargeImage(path, statSync(file).size) ??
					readImage(path, readFileSync(file));
				if ("width" in read) images.set(path, read);
				else diagnostics.push(read);
			}
		} catch (error) {
			diagnostics.push(unreadable(path, error));
		}
	}
	return {
		root,
		texts,
		images,
		diagnostics: [...diagnostics, ...imagesAlike(images.keys())],
	};
}

const interrupted: Diagnostic = {
	path: changingFolder,
	at: fileStart,
	unexpected: "change of many files that was interrupted",
	expected: "all of them to be as they were, or all to be changed",
	fix: npmRun("heading", ["undo"]),
};

/** Every file below the folder by its path in it, sorted; a link that leads out of the folder is a diagnostic. */
function filesOf(root: string, diagnostics: Diagnostic[]): string[] {
	const inside = `${realpathSync(root)}/`;
	const files: string[] = [];
	const visit = (folder: string) => {
		for (const entry of entriesOf(root, folder, diagnostics)) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			// Hidden files are no content; a markdown file whose name begins with two dots is a slip, and told of.
			if (/^\.(?!\..*\.md$)/.test(entry.name)) continue;
			if (printable(entry.name) !== entry.name) {
				diagnostics.push(unprintable(path));
				continue;
			}
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

function unprintable(path: string): Diagnostic {
	return {
		path,
		at: fileStart,
		unexpected: "name with control characters",
		expected: "one that can be printed",
		fix: "delete it, or give it another name",
	};
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
	if (code === undefined) throw error;
	return {
		path,
		at: fileStart,
		unexpected: `error ${code} of the system`,
		expected: "to be allowed to read it",
		fix: shell`chmod u+rX ${path}`,
	};
}
