// `npm start` as an author runs it: spawned on a free port beside a content folder, and ended with Ctrl-C.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { type Files, inFolder, siteYml } from "../archive.ts";
import { project } from "../command.ts";
import { soon } from "../preview/soon.ts";

/** A preview that has printed its address. */
export interface Preview {
	readonly url: string;
	/** Waits until it has printed what matches, to either stream; what it printed before counts. */
	readonly prints: (pattern: RegExp) => Promise<void>;
	/** Saves a file of the content folder. */
	readonly save: (path: string, text: string) => void;
	/** Sends Ctrl-C and gives how it ended. */
	readonly interrupt: () => Promise<{
		status: number | null;
		signal: string | null;
	}>;
	/** The folder that it was started in; the content folder is `content` in it. */
	readonly folder: string;
}

/**
 * Runs a preview of some files while `use` runs.
 * @param root the project's folder
 */
export function previewing(
	files: Files,
	words: readonly string[],
	use: (preview: Preview) => Promise<void>,
	root = project,
): Promise<void> {
	const all = { "site.yml": siteYml, ...files };
	const inContent = Object.fromEntries(
		Object.entries(all).map(([path, text]) => [`content/${path}`, text]),
	);
	return inFolder(inContent, async (folder) => {
		const {
			npm_lifecycle_event: _,
			INIT_CWD: __,
			PORT: ___,
			...env
		} = process.env;
		const child = spawn(
			process.execPath,
			[
				join(root, "scripts/run.mjs"),
				"start",
				"--port",
				"0",
				"--content",
				"content",
				...words,
			],
			{ cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] },
		);
		const ended = new Promise<{ status: number | null; signal: string | null }>(
			(resolve) =>
				child.on("exit", (status, signal) => resolve({ status, signal })),
		);
		const prints = listening(child);
		try {
			const url = (await prints(/^(http:\S+) {2}\(ready in .* s\)$/m))[1] ?? "";
			await soon(
				isWatching(url, join(folder, "content/begun.txt")),
				"a sign that changes are noticed",
			);
			await use({
				url,
				folder,
				prints: async (pattern) => {
					await prints(pattern);
				},
				save: (path, text) => {
					const file = join(folder, "content", path);
					mkdirSync(dirname(file), { recursive: true });
					writeFileSync(file, text);
				},
				interrupt: () => {
					child.kill("SIGINT");
					return soon(ended, "the end of the preview");
				},
			});
		} finally {
			child.kill("SIGKILL");
			await ended;
		}
	});
}

/** Opens a page, and waits until it is told of changes. */
export async function opened(page: Page, url: string): Promise<void> {
	const told = page.waitForResponse(/\/\.preview\/events$/);
	await page.goto(url);
	await told;
}

/** Gives a function that waits for what a process prints; it fails when the process ends before. */
function listening(child: ChildProcess) {
	let printed = "";
	const waiting = new Set<() => void>();
	const wake = () => {
		for (const one of waiting) one();
	};
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on("data", (data: Buffer) => {
			printed += data.toString();
			wake();
		});
	}
	child.on("close", wake);
	return async (pattern: RegExp): Promise<RegExpExecArray> => {
		for (;;) {
			const found = pattern.exec(printed);
			if (found) return found;
			assert.ok(
				child.exitCode === null && child.signalCode === null,
				`It ended and printed:\n${printed}`,
			);
			await soon(
				new Promise<void>((resolve) => {
					const once = () => {
						waiting.delete(once);
						resolve();
					};
					waiting.add(once);
				}),
				`${pattern} in what it prints:\n${printed}`,
			);
		}
	};
}

/** The data of the events that open pages are sent. */
async function* events(url: string) {
	const { body } = await fetch(`${url}.preview/events`);
	let text = "";
	for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
		text += part;
		const lines = text.split("\n");
		text = lines.pop() ?? "";
		for (const line of lines)
			if (line.startsWith("data: ")) yield line.slice("data: ".length);
	}
}

/** Waits until a change is noticed: a file that is no article is written again until open pages are told of something. */
async function isWatching(url: string, file: string): Promise<void> {
	const told = events(url);
	await told.next();
	const noticed = told.next();
	for (let n = 0; ; n++) {
		writeFileSync(file, String(n));
		const waited = new AbortController();
		const again = setTimeout(1000, "again", { signal: waited.signal }).catch(
			() => {},
		);
		if ((await Promise.race([noticed, again])) !== "again") {
			waited.abort();
			await told.return();
			return;
		}
	}
}
