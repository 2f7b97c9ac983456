// The author of an archive for tests of permissions: not root, who may read all.
import { chmodSync, chownSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The user that root becomes for a while; it needs no entry in the list of users. */
const author = 65534;

/** Calls `use` as somebody who owns a folder and is not root. */
export function asAuthor<T>(folder: string, use: () => T): T {
	if (process.getuid?.() !== 0) return use();
	chmodSync(folder, 0o755);
	for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
		chownSync(join(folder, path), author, author);
	process.seteuid?.(author);
	try {
		return use();
	} finally {
		process.seteuid?.(0);
	}
}
