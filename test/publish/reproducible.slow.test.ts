// The same bytes: the sample archive is built twice, and all that may differ between two machines does.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { verifyFolder } from "../../src/publish/verify.ts";
import { inFolder } from "../archive.ts";
import { project, runCommand } from "../command.ts";

/** Copies what lies below a folder, file by file in an order. */
function copied(
	from: string,
	to: string,
	order: (a: string, b: string) => number,
): void {
	const files = readdirSync(from, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
	for (const path of files.sort(order)) {
		mkdirSync(dirname(join(to, path)), { recursive: true });
		copyFileSync(join(from, path), join(to, path));
	}
}

/** Sets the clock of a process some milliseconds forward. */
const later = (milliseconds: number) => `
const Real = Date;
globalThis.Date = class extends Real {
	constructor(...words) {
		if (words.length > 0) super(...words);
		else super(Real.now() + ${milliseconds});
	}
	static now() {
		return Real.now() + ${milliseconds};
	}
};
`;

const year = 366 * 24 * 3600 * 1000;

test("the sample archive gives the same bytes in another folder, time zone and locale, a year later, with its files in another order, over an older version and without memory", () =>
	inFolder({ "later.mjs": later(year) }, async (root) => {
		const content = join(project, "content");
		const build = async (
			name: string,
			env: Record<string, string>,
			...words: string[]
		) => {
			const { status, stderr } = await runCommand(
				"build",
				[
					...["--content", join(root, name, "content")],
					...["--out", join(root, name, "out"), "--quiet", ...words],
				],
				{ cwd: join(root, name), env },
			);
			assert.equal(status, 0, stderr);
			assert.deepEqual(verifyFolder(join(root, name, "out")), []);
			return readFileSync(join(root, name, "out/SHA256SUMS"), "utf8");
		};
		copied(content, join(root, "here/content"), (a, b) => (a < b ? -1 : 1));
		const here = await build(
			"here",
			{ TZ: "Pacific/Kiritimati", LC_ALL: "C", LANG: "C" },
			"--no-cache",
		);

		const there = join(root, "there, far away");
		copied(content, join(there, "content"), (a, b) => (a < b ? 1 : -1));
		const env = {
			BUILD_CACHE: join(root, "cache"),
			NODE_OPTIONS: `--import ${join(root, "later.mjs")}`,
			TZ: "America/Adak",
			LC_ALL: "tr_TR.UTF-8",
			LANG: "tr_TR.UTF-8",
		};
		assert.match(here, / {2}pagefind\/[0-9a-f]{10}\//);
		await build("there, far away", env, "--no-search");
		assert.equal(await build("there, far away", env), here);
	}));
