// A build whose Pagefind process is killed in the middle: it ends in a sentence, and what was published stays.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { writeArchive } from "../../scripts/bench/articles.ts";
import { inFolder } from "../archive.ts";
import { runCommand } from "../command.ts";
import { contentsOf, oldSums } from "./contents.ts";

for (const delay of [0, 60, 400]) {
	test(`Pagefind's process killed ${delay} ms into its work ends the build in a sentence, and the published folder is as it was`, async () => {
		await inFolder(
			{ "out/404.html": "old", "out/SHA256SUMS": oldSums },
			async (folder) => {
				writeArchive(join(folder, "content"), 300);
				const out = join(folder, "out");
				const before = contentsOf(out);
				let isWaiting = false;
				const { status, stderr } = await runCommand(
					"build",
					["--content", "content", "--out", "out"],
					{
						cwd: folder,
						onError: (text, child) => {
							if (isWaiting || !text.includes("read: ")) return;
							isWaiting = true;
							void killChild(child.pid ?? 0, delay);
						},
					},
				);
				assert.equal(status, 2, stderr);
				assert.match(
					stderr,
					/\nPagefind's process ended before the search bundle was made( \(SIGKILL\))?\.\n {2}fix: free memory, then run the command again, or leave search out with --no-search\n$/,
				);
				assert.deepEqual(contentsOf(out), before);
				assert.deepEqual(readdirSync(folder).sort(), ["content", "out"]);
			},
		);
	});
}

/** Kills Pagefind's process below another, as soon as it is there and some milliseconds have passed. */
async function killChild(parent: number, delay: number): Promise<void> {
	for (let tries = 0; tries < 2000; tries++) {
		const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,args="], {
			encoding: "utf8",
		});
		const found = stdout
			.split("\n")
			.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
			.find(
				([, , ppid, words]) =>
					Number(ppid) === parent && words?.includes("pagefind"),
			);
		if (found) {
			await setTimeout(delay);
			process.kill(Number(found[1]), "SIGKILL");
			return;
		}
		await setTimeout(5);
	}
}
