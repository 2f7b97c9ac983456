// Writes a text file of the content folder whole or not at all: beside its place, then into it.
import {
	chmodSync,
	linkSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Puts a text in place of a file, with its permissions; whoever reads meanwhile sees the old text or the new one. */
export function writeWhole(file: string, text: string): void {
	const beside = join(dirname(file), `.writing-${process.pid}.tmp`);
	const mode = statSync(file, { throwIfNoEntry: false })?.mode;
	try {
		writeFileSync(beside, text);
		if (mode !== undefined) chmodSync(beside, mode);
		renameSync(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

/** Writes a new file, whole; gives false, and changes nothing, where the file is there already. */
export function createWhole(file: string, text: string): boolean {
	const beside = join(dirname(file), `.creating-${process.pid}.tmp`);
	try {
		writeFileSync(beside, text);
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
