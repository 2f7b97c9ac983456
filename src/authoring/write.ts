// Writes a text file of the content folder whole or not at all: beside its place, then into it.
import {
	chmodSync,
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
