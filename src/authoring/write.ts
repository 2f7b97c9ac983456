// Writes a text file of the content folder whole or not at all: beside its place, then into it.
import {
	chmodSync,
	linkSync,
	mkdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { Problem } from "../diagnostics/problem.ts";

/** Puts a text in place of a file, with its permissions; whoever reads meanwhile sees the old text or the new one. */
export function writeWhole(file: string, text: string): void {
	const beside = besideOf(file, process.pid);
	const mode = statSync(file, { throwIfNoEntry: false })?.mode;
	try {
		writeNew(beside, text);
		if (mode !== undefined) chmodSync(beside, mode);
		renameSync(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

/** Removes what a killed process has left beside a file that it was writing. */
export function removeBeside(file: string, process: number): void {
	rmSync(besideOf(file, process), { force: true });
}

function besideOf(file: string, process: number): string {
	return join(dirname(file), `.writing-${process}.tmp`);
}

/** Writes a new file, whole; gives false, and changes nothing, where the file is there already. */
export function createWhole(file: string, text: string): boolean {
	const beside = join(dirname(file), `.creating-${process.pid}.tmp`);
	try {
		writeNew(beside, text);
		// A link is made only where nothing stands, in one step, whoever else is writing.
		linkSync(beside, file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	} finally {
		rmSync(beside, { force: true });
	}
}

/** Writes a file where none is left: one with its name may be a link that leads out of the folder. */
function writeNew(file: string, text: string): void {
	rmSync(file, { force: true });
	writeFileSync(file, text, { flag: "wx" });
}

/**
 * Makes a folder of an archive where it is not there.
 * @param folder its path in the content folder, with slashes
 * @returns its whole path
 * @throws Problem where a link on the way leads out of the content folder
 */
export function madeFolder(content: string, folder: string): string {
	mkdirSync(content, { recursive: true });
	const inside = realpathSync(content) + sep;
	let path = content;
	for (const name of folder.split("/")) {
		path = join(path, name);
		// Of a file in its place, the system tells.
		if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
			mkdirSync(path);
		if (realpathSync(path).startsWith(inside)) continue;
		throw new Problem(
			`${path} leads out of the content folder, and nothing is written there.`,
			"replace the link by a folder",
		);
	}
	return path;
}
