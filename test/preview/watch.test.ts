// The watcher: changes that come together are told once, and what editors write beside a file is passed over.
import assert from "node:assert/strict";
import {
	mkdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setInterval } from "node:timers/promises";
import { watchFolders } from "../../src/preview/watch.ts";
import { inFolder } from "../archive.ts";
import { soon } from "./soon.ts";

/** The file whose changes show that the watcher has begun; they are not counted. */
const begun = "begun";

/** A folder that is being watched. */
interface Watched {
	readonly folder: string;
	/** The next burst of changes, as names in the folder, sorted. */
	readonly next: () => Promise<string[]>;
	/** How many bursts were told that nobody has asked for. */
	readonly untold: () => number;
}

function watching(use: (watched: Watched) => Promise<void>): Promise<void> {
	return inFolder({}, async (folder) => {
		const bursts: string[][] = [];
		let wake = () => {};
		let hasBegun = false;
		const watcher = watchFolders([folder], (paths) => {
			const names = paths.map((path) => path.slice(folder.length + 1));
			hasBegun = true;
			const others = names.filter((name) => name !== begun).sort();
			if (others.length > 0) bursts.push(others);
			wake();
		});
		const next = async () => {
			while (bursts.length === 0)
				await soon(
					new Promise<void>((resolve) => {
						wake = resolve;
					}),
					"a change",
				);
			return bursts.shift() ?? [];
		};
		try {
			// The watcher does not say when it has begun: a file is written until it is noticed.
			let n = 0;
			for await (const _ of setInterval(100)) {
				if (hasBegun) break;
				assert.ok(n < 300, "No change is noticed.");
				writeFileSync(join(folder, begun), String(n++));
			}
			await use({ folder, next, untold: () => bursts.length });
		} finally {
			await watcher.close();
		}
	});
}

test("a file that is emptied and stays so is told of as well", () =>
	watching(async ({ folder, next }) => {
		writeFileSync(join(folder, "a.md"), "text");
		assert.deepEqual(await next(), ["a.md"]);
		writeFileSync(join(folder, "a.md"), "");
		assert.deepEqual(await next(), ["a.md"]);
	}));

test("files that are saved together are told together", () =>
	watching(async ({ folder, next, untold }) => {
		for (const name of ["a.md", "b.md", "c.md"])
			writeFileSync(join(folder, name), "Text.\n");
		assert.deepEqual(await next(), ["a.md", "b.md", "c.md"]);
		assert.equal(untold(), 0);
	}));

test("a change in a new folder and a file that is deleted are told", () =>
	watching(async ({ folder, next }) => {
		mkdirSync(join(folder, "2004"));
		assert.deepEqual(await next(), ["2004"]);
		writeFileSync(join(folder, "2004/a.md"), "Text.\n");
		assert.deepEqual(await next(), ["2004/a.md"]);
		rmSync(join(folder, "2004/a.md"));
		assert.deepEqual(await next(), ["2004/a.md"]);
	}));

test("what editors write beside a file is passed over", () =>
	watching(async ({ folder, next, untold }) => {
		for (const name of [".a.md.swp", "a.md~", "4913", ".#a.md", "a.md"])
			writeFileSync(join(folder, name), "Text.\n");
		assert.deepEqual(await next(), ["a.md"]);
		assert.equal(untold(), 0);
	}));

test("a folder that is not to be watched is passed over, and what stands beside it is not", () =>
	inFolder({ "out/a.md": "", "outside/a.md": "" }, async (folder) => {
		const all: string[] = [];
		let told = () => {};
		const change = new Promise<void>((resolve) => {
			told = resolve;
		});
		const watcher = watchFolders(
			[folder],
			(paths) => {
				all.push(...paths.map((path) => path.slice(folder.length + 1)));
				if (all.includes("outside/a.md")) told();
			},
			[join(folder, "out")],
		);
		try {
			await watcher.ready;
			for (const name of ["out/a.md", "out/b.md", "outside/a.md"])
				writeFileSync(join(folder, name), "x");
			await soon(change, "a change");
			assert.deepEqual(all, ["outside/a.md"]);
		} finally {
			await watcher.close();
		}
	}));

test("a hidden folder is watched where it is the one that was asked for", () =>
	inFolder({ ".content/one.md": "" }, async (folder) => {
		const content = join(folder, ".content");
		let told = () => {};
		const change = new Promise<void>((resolve) => {
			told = resolve;
		});
		const watcher = watchFolders([content], () => told());
		try {
			await watcher.ready;
			writeFileSync(join(content, "one.md"), "x");
			await soon(change, "a change");
		} finally {
			await watcher.close();
		}
	}));

test("a link is not followed out of the folder, and the folder may be one itself", () =>
	inFolder({ "real/one.md": "", "elsewhere/two.md": "" }, async (folder) => {
		symlinkSync("../elsewhere", join(folder, "real/link"));
		symlinkSync("real", join(folder, "content"));
		const content = join(folder, "content");
		const all: string[] = [];
		let told = () => {};
		const change = new Promise<void>((resolve) => {
			told = resolve;
		});
		const watcher = watchFolders([content], (paths) => {
			all.push(...paths);
			if (paths.includes(join(content, "one.md"))) told();
		});
		try {
			await watcher.ready;
			writeFileSync(join(folder, "elsewhere/two.md"), "x");
			writeFileSync(join(content, "one.md"), "x");
			await soon(change, "a change");
			assert.ok(!all.some((path) => path.endsWith("two.md")), all.join());
		} finally {
			await watcher.close();
		}
	}));

test("a folder that goes and comes back is followed again", () =>
	watching(async ({ folder, next }) => {
		const away = `${folder}-away`;
		renameSync(folder, away);
		const told = new Set<string>();
		const tells = async (name: string) => {
			while (!told.has(name)) for (const one of await next()) told.add(one);
		};
		await tells("");
		told.clear();
		renameSync(away, folder);
		await tells("");
		let n = 0;
		const writing = globalThis.setInterval(
			() => writeFileSync(join(folder, "one.md"), String(n++)),
			100,
		);
		await tells("one.md").finally(() => clearInterval(writing));
	}));
