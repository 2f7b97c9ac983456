// `npm run lock` as a command: what it writes, what it refuses to forget, and that a build holds an archive to it.
import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const files: Files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article(),
	"content/articles/two.md": article({ title: "Two" }),
};

const lock = (cwd: string, ...words: string[]) =>
	runCommand("lock", ["--content", "content", ...words], { cwd });

test("what ends is refused until it is accepted on purpose, and a build refuses it as well", async () => {
	await inFolder(files, async (cwd) => {
		const file = join(cwd, "content/permalinks.lock");
		const first = await lock(cwd);
		assert.deepEqual(
			[first.status, first.stdout],
			[0, "13 permalinks: 13 new, 0 let go\n"],
		);
		const text = readFileSync(file, "utf8");
		assert.match(text, /^\/Articles\/two\/ ¶ p/m);

		renameSync(join(cwd, "content/articles/two.md"), join(cwd, "two.md"));
		const said = `content/permalinks.lock:7:1: Unexpected end of /Articles/two/, expected what was published once to be found for ever
  fix: put it back, add aliases: [/Articles/two/] to the article that replaces it, or let it go on purpose: npm run lock -- --accept-removals
1 mistake in the content.\n`;
		const refused = await lock(cwd);
		assert.deepEqual([refused.status, refused.stderr], [1, said]);
		assert.equal(readFileSync(file, "utf8"), text);
		const built = await runCommand(
			"build",
			["--content", "content", "--out", "out", "--no-search", "--quiet"],
			{ cwd },
		);
		assert.deepEqual([built.status, built.stderr], [1, said]);
		assert.ok(!existsSync(join(cwd, "out")));

		const accepted = await lock(cwd, "--accept-removals");
		assert.deepEqual(
			[accepted.status, accepted.stdout],
			[0, "12 permalinks: 0 new, 1 let go\n"],
		);
		assert.doesNotMatch(readFileSync(file, "utf8"), /two/);
	});
});

test("a lock that git could not merge is written anew with the addresses of both sides", async () => {
	await inFolder(files, async (cwd) => {
		const file = join(cwd, "content/permalinks.lock");
		writeFileSync(
			file,
			"<<<<<<< ours\n/Articles/one/\n=======\n/Articles/two/\n>>>>>>> theirs\n",
		);
		const { status, stdout } = await lock(cwd);
		assert.deepEqual(
			[status, stdout],
			[0, "13 permalinks: 11 new, 0 let go\n"],
		);
		assert.doesNotMatch(readFileSync(file, "utf8"), /<<<<|>>>>/);
	});
});

test("mistakes in the content leave the lock unwritten", async () => {
	await inFolder(
		{ ...files, "content/articles/bad.md": article({ date: "never" }) },
		async (cwd) => {
			const { status, stderr } = await lock(cwd);
			assert.equal(status, 1);
			assert.match(
				stderr,
				/^content\/articles\/bad\.md:3:7: Unexpected "date"/,
			);
			assert.ok(!existsSync(join(cwd, "content/permalinks.lock")));
		},
	);
});
