// A build that is killed at any moment: the published folder is one whole version, readers see no gap, and the next build works.
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { verifyFolder } from "../../src/publish/verify.ts";
import { article, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";
import { type Reading, whileReading } from "./reader.ts";

/** How many builds are killed, and in how many folders at once. */
const kills = 100;
const lanes = 2;

/** The phases that a build tells of, each when it is over. */
const phases = ["start", "read", "search", "render", "compress", "publish"];

/** Writes an archive each page of which says which version it is of. */
function writeVersion(content: string, version: number): void {
	mkdirSync(join(content, "articles"), { recursive: true });
	writeFileSync(join(content, "site.yml"), siteYml);
	for (const name of ["one", "two", "three"])
		writeFileSync(
			join(content, `articles/${name}.md`),
			article({ title: `Word ${name}` }, `Version ${version}.\n`),
		);
}

/** The versions that the pages of a published folder say they are of. */
function versionsIn(out: string): number[] {
	const pages = ["one", "two", "three"].map((name) =>
		readFileSync(join(out, `Articles/${name}/index.html`), "utf8"),
	);
	return pages.map((page) => Number(/Version (\d+)\./.exec(page)?.[1]));
}

/** The processes that run with an environment which holds a text. */
function processesWith(text: string): string[] {
	return readdirSync("/proc").filter((pid) => {
		try {
			return readFileSync(`/proc/${pid}/environ`, "utf8").includes(text);
		} catch {
			return false;
		}
	});
}

/** When a build is killed: so many milliseconds after it began, or after it had read the content. */
interface Moment {
	readonly since: "start" | "reading";
	readonly delay: number;
}

/** Kills builds at moments that chance chooses, while somebody reads; gives how many were killed in which phase. */
async function killBuilds(folder: string): Promise<Map<string, number>> {
	const content = join(folder, "content");
	const out = join(folder, "out");
	const env = { BUILD_CACHE: join(folder, "cache"), TMPDIR: folder };
	let version = 0;
	const build = async (moment?: Moment) => {
		writeVersion(content, ++version);
		const began = performance.now();
		let read: number | undefined;
		const begins = (since: Moment["since"], child: ChildProcess) => {
			if (moment?.since === since)
				void setTimeout(moment.delay).then(() => child.kill("SIGKILL"));
		};
		const { status, stderr } = await runCommand(
			"build",
			["--content", content, "--out", out],
			{
				env,
				onStart: (child) => begins("start", child),
				onError: (text, child) => {
					if (read !== undefined || !text.includes("read: ")) return;
					read = performance.now();
					begins("reading", child);
				},
			},
		);
		const ended = performance.now();
		const lengths = { start: ended - began, reading: ended - (read ?? ended) };
		return { status, stderr, lengths };
	};
	const whole = async () => {
		const { status, stderr, lengths } = await build();
		assert.equal(status, 0, stderr);
		assert.deepEqual(verifyFolder(out), []);
		assert.deepEqual(versionsIn(out), [version, version, version]);
		const left = readdirSync(folder).filter((name) => !name.startsWith("tsx-"));
		assert.deepEqual(left.sort(), ["cache", "content", "out"]);
		return lengths;
	};
	const killedIn = new Map<string, number>();
	await whole();
	const lengths = await whole();
	let published = version;
	await whileReading(join(out, "Articles/one/index.html"), async (reading) => {
		for (let n = 1; n <= kills / lanes; n++) {
			// Two of three over the whole length, much of which is the start, and one over what follows the reading.
			const since = n % 3 === 0 ? "reading" : "start";
			const delay = Math.random() * lengths[since] * 1.05;
			const { status, stderr } = await build({ since, delay });
			const told = phases.filter((name) => stderr.includes(`${name}: `));
			const phase =
				status === null ? `after ${told.at(-1) ?? "nothing"}` : "ended before";
			killedIn.set(phase, (killedIn.get(phase) ?? 0) + 1);
			const said = `killed ${delay.toFixed(0)} ms after the ${since}`;
			assert.deepEqual(verifyFolder(out), [], said);
			const [found, ...others] = versionsIn(out);
			assert.deepEqual(others, [found, found], said);
			assert.ok(found === published || found === version, said);
			published = found;
			if (n % 25 === 0) {
				await whole();
				published = version;
			}
		}
		assertSteady(await reading());
	});
	return killedIn;
}

/** Sees that a reader found a page each time, and never an older one after a newer. */
function assertSteady({ times, failures, texts }: Reading): void {
	assert.ok(times > 1000);
	assert.deepEqual(failures, []);
	const versions = texts.map((text) => {
		assert.match(text, /<\/html>\s*$/);
		return Number(/Version (\d+)\./.exec(text)?.[1]);
	});
	assert.deepEqual(
		versions,
		[...versions].sort((a, b) => a - b),
	);
}

test(`of ${kills} builds that are killed at any moment each leaves one whole version, no process, and nothing that the next build does not clean up`, async (t) => {
	await inFolder({}, async (root) => {
		const tables = await Promise.all(
			Array.from({ length: lanes }, async (_, n) => {
				const folder = join(root, `lane-${n}`);
				mkdirSync(folder);
				return killBuilds(folder);
			}),
		);
		for (const name of new Set(tables.flatMap((table) => [...table.keys()]))) {
			const count = tables.reduce((sum, one) => sum + (one.get(name) ?? 0), 0);
			t.diagnostic(`${count} killed ${name}`);
		}
		if (process.platform !== "linux") return;
		for (let tries = 0; processesWith(root).length > 0; tries++) {
			assert.ok(tries < 100, `left: ${processesWith(root).join(" ")}`);
			await setTimeout(100);
		}
	});
});
