// Writes a text file of the content folder whole or not at all: beside its place, then into it.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Puts a text in place of a file; whoever reads meanwhile sees the old text or the new one. */
export function writeWhole(file: string, text: string): void {
	const beside = join(dirname(file), `.writing-${process.pid}.tmp`);
	try {
		writeFileSync(beside, text);
		renameSync(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}
