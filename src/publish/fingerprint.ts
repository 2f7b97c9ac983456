// Fingerprints of what a build reads, byte for byte.
import { createHash, type Hash } from "node:crypto";
import {
	closeSync,
	type Dirent,
	fstatSync,
	lstatSync,
	openSync,
	readdirSync,
	readSync,
	realpathSync,
	statSync,
} from "node:fs";
import { join, sep } from "node:path";

/** What a site is made of besides its content, by its path in the project: whatever the code says, it says there. */
export const siteCode = [
	".eleventy.ts",
	"layouts",
	"package-lock.json",
	"src",
	"tsconfig.json",
];

/**
 * Gives a fingerprint of all that a build is made of: the content, the code, the versions of what runs it, the options.
 * Times of files do not count, so a clock that was set back hides no change.
 * @param options whatever else decides what is built, as JSON would write it
 * @throws Error where something can't be read, or is nothing that a build reads: a link that leads out of the content, a pipe
 */
export function inputsOf(
	content: string,
	project: string,
	options: unknown,
): string {
	const hash = createHash("sha256");
	hash.update(JSON.stringify([codeOf(project, siteCode), options]));
	addFolder(hash, content, realpathSync(content) + sep);
	return hash.digest("hex");
}

/**
 * Gives a fingerprint of code, and of the versions of what runs it.
 * @param paths files and folders of the project
 * @throws Error of the system where something can't be read
 */
export function codeOf(project: string, paths: readonly string[]): string {
	const hash = createHash("sha256");
	hash.update(JSON.stringify([process.versions, process.platform]));
	for (const path of paths.map((one) => join(project, one))) {
		if (statSync(path).isDirectory())
			addFolder(hash, path, realpathSync(path) + sep);
		else addFile(hash, path);
	}
	return hash.digest("hex");
}

/** @param inside what the real paths of all that is read begin with */
function addFolder(hash: Hash, folder: string, inside: string): void {
	for (const entry of entriesOf(folder)) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) addFolder(hash, path, inside);
		else if (entry.isFile() || leadsToFile(entry, path, inside))
			addFile(hash, path);
		else throw new Error(`${path} is no file of the folder.`);
	}
}

/** Whether an entry is a link to a file that the build reads. Others may lead to what has no end, such as a device. */
function leadsToFile(entry: Dirent, path: string, inside: string): boolean {
	if (!entry.isSymbolicLink()) return false;
	const target = realpathSync(path);
	return target.startsWith(inside) && lstatSync(target).isFile();
}

/** How much of a file is read at once, in bytes: a folder may hold files that are larger than memory. */
const part = Buffer.alloc(1 << 16);

function addFile(hash: Hash, path: string): void {
	const file = openSync(path, "r");
	try {
		hash.update(`${JSON.stringify(path)} ${fstatSync(file).size}\n`);
		for (let read = -1; read !== 0; ) {
			read = readSync(file, part);
			hash.update(part.subarray(0, read));
		}
	} finally {
		closeSync(file);
	}
}

function entriesOf(folder: string): Dirent[] {
	return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : 1,
	);
}
