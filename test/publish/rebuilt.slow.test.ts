// Builds after edits: whatever was edited, what is taken over from the build before and what is made anew are what a build of all gives.
import assert from "node:assert/strict";
import {
	appendFileSync,
	cpSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import configure from "../../.eleventy.ts";
import { Mistakes } from "../../src/diagnostics/mistakes.ts";
import { build } from "../../src/publish/build.ts";
import { lastBuild } from "../../src/publish/last-build.ts";
import { showProgress } from "../../src/publish/progress.ts";
import { Spare } from "../../src/publish/spare.ts";
import { article, inFolder, siteYml } from "../archive.ts";
import { project } from "../command.ts";
import { contentsOf } from "./contents.ts";

/** Builds the archive of a folder; false where it has mistakes. */
async function built(
	folder: string,
	out: string,
	cache?: string,
): Promise<boolean> {
	try {
		await build(
			{
				content: join(folder, "content"),
				out: join(folder, out),
				overrides: {},
				search: true,
				compress: false,
				drafts: false,
				today: "2030-01-01",
				preview: false,
				project,
				cache: cache && join(folder, cache),
			},
			configure,
			showProgress(process.stderr, true),
			new AbortController().signal,
		);
		return true;
	} catch (error) {
		assert.ok(error instanceof Mistakes, error as Error);
		return false;
	}
}

/** Whether the published folder stands as the last build left it. */
function isKnown(folder: string): boolean {
	const [content, out] = [join(folder, "content"), join(folder, "out")];
	const inputs = { content, project, out, options: {} };
	return lastBuild(join(folder, "cache"), inputs).states !== undefined;
}

/** The pages of a folder as the file system numbers them: those of the same number are the same files. */
function inodesOf(folder: string): number[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".html"))
		.map((path) => statSync(join(folder, path)).ino);
}

/** Numbers that are the same in every run, each from 0 to below `most` (a linear congruential generator). */
function numbersFrom(seed: number): (most: number) => number {
	let state = seed;
	return (most) => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return Math.floor((state / 2 ** 31) * most);
	};
}

/** Edits of a text at a line of it. */
const edits: Readonly<Record<string, (lines: string[], n: number) => void>> = {
	"words of a line change": (lines, n) => {
		lines[n] = (lines[n] ?? "").replace(/[a-z]{5,}/, "otherwise");
	},
	"a line goes": (lines, n) => void lines.splice(n, 1),
	"a paragraph is added": (lines, n) =>
		void lines.splice(n, 0, "", "It was `kernel_fpu_begin()` that did it.", ""),
	"a symbol is named": (lines, n) => {
		lines[n] = `${lines[n]} See \`a_symbol_of_its_own()\`.`;
	},
	"the lines below change places": (lines, n) =>
		void lines.push(...lines.splice(n, 3)),
	"the title changes": (lines) => {
		const n = lines.findIndex((line) => line.startsWith("title: "));
		lines[n] = 'title: "Another title"';
	},
	"the summary changes": (lines) => {
		const n = lines.findIndex((line) => line.startsWith("summary: "));
		if (n > 0) lines[n] = "summary: Another summary.";
	},
	"an article becomes a draft": (lines) =>
		void lines.splice(1, 0, "draft: true"),
};

test("after each edit of an article, the site is the one that a build without memory makes", async () => {
	await inFolder({}, async (folder) => {
		cpSync(join(project, "content"), join(folder, "content"), {
			recursive: true,
		});
		const articles = readdirSync(join(folder, "content/articles"), {
			recursive: true,
			encoding: "utf8",
		})
			.filter((path) => path.endsWith(".md"))
			.sort();
		assert.ok(await built(folder, "out", "cache"));
		const number = numbersFrom(20_261_129);
		let compared = 0;
		for (const [what, edit] of Object.entries(edits)) {
			for (let tries = 0, isDone = false; !isDone && tries < 6; tries++) {
				const path = articles[number(articles.length)] ?? "";
				const file = join(folder, "content/articles", path);
				const before = readFileSync(file, "utf8");
				const lines = before.split("\n");
				const bodyFrom = lines.indexOf("---", 1) + 1;
				edit(lines, bodyFrom + number(lines.length - bodyFrom));
				writeFileSync(file, lines.join("\n"));
				const files = inodesOf(join(folder, "out"));
				isDone = await built(folder, "out", "cache");
				if (!isDone) {
					writeFileSync(file, before);
					continue;
				}
				assert.ok(await built(folder, "anew"));
				assert.deepEqual(
					contentsOf(join(folder, "out")),
					contentsOf(join(folder, "anew")),
					`${what}: ${path}`,
				);
				assert.ok(isKnown(folder), "the next build knows what this one left");
				compared++;
				if (!what.startsWith("words")) continue;
				const left = inodesOf(join(folder, "out")).filter((one) =>
					files.includes(one),
				);
				assert.ok(left.length * 2 > files.length, `${left.length} files left`);
			}
		}
		assert.ok(compared >= 6, `${compared} edits were no mistakes`);
		const spare = new Spare(join(folder, "cache"), join(folder, "out"));
		assert.ok(spare.take(join(folder, "spare")));
	});
});

test("what somebody changes in the published folder is gone after the next build, and does not come back", async () => {
	const one = "content/articles/one.md";
	await inFolder(
		{ "content/site.yml": siteYml, [one]: article() },
		async (folder) => {
			const page = join(folder, "out/404.html");
			assert.ok(await built(folder, "out", "cache"));
			const before = readFileSync(page, "utf8");
			for (const harm of [
				() => writeFileSync(page, "harmed"),
				() => {},
				() => rmSync(page),
				() => {},
			]) {
				harm();
				appendFileSync(join(folder, one), "\nMore.\n");
				assert.ok(await built(folder, "out", "cache"));
				assert.equal(readFileSync(page, "utf8"), before, String(harm));
				assert.ok(isKnown(folder));
			}
		},
	);
});
