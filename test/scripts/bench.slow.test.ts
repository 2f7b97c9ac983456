// `npm run bench` as a command: a run measures what it is asked to.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inFolder } from "../archive.ts";
import { runCommand } from "../command.ts";
import { parseXml } from "../xml.ts";

test("a run measures the rows that are asked for, and writes them down", async () => {
	await inFolder({}, async (folder) => {
		const { status, stdout, stderr } = await runCommand(
			"bench",
			[
				...["--articles", "3", "--rounds", "1", "--only", "check, eleventy"],
				...["--json", "bench.json", "--chart", "bench.svg"],
			],
			{ cwd: folder },
		);
		assert.equal(status, 0, stderr);
		assert.match(stdout, /^3 articles, 1 round; Node v/);
		const { results } = JSON.parse(
			readFileSync(join(folder, "bench.json"), "utf8"),
		) as { results: { name: string; seconds: number }[] };
		assert.deepEqual(
			results.map(({ name }) => name),
			["check", "eleventy"],
		);
		assert.ok(results.every(({ seconds }) => seconds > 0));
		parseXml(readFileSync(join(folder, "bench.svg"), "utf8"));
	});
});
