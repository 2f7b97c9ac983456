// What a folder holds, to be compared with what it held before.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/publish/manifest.ts";

/** The manifest of an older version, which holds nothing but a 404.html of "old". */
export const oldSums = `${sha256(Buffer.from("old"))}  404.html\n`;

/** Every file below a folder with the hash of its bytes. */
export function contentsOf(folder: string): Record<string, string> {
	const files = readdirSync(folder, {
		recursive: true,
		withFileTypes: true,
	}).filter((one) => one.isFile());
	return Object.fromEntries(
		files
			.map((one) => join(one.parentPath, one.name))
			.sort()
			.map((file) => [file.slice(folder.length), sha256(readFileSync(file))]),
	);
}
