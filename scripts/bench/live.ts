// Saving while a preview runs: how long it takes until the page that was changed can be had.
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Call, type Measured, serve } from "./measure.ts";

/** A preview, and an article in it. */
export interface Preview {
	readonly call: Call;
	/** What it prints as soon as it answers. */
	readonly isReady: RegExp;
	/** The file of an article, and the address of its page. */
	readonly file: string;
	readonly page: string;
	/** The address of a page that is made of all articles; saving begins when it is there. */
	readonly whole: string;
}

/** How often a page is asked for until it is new, in milliseconds. */
const pause = 5;

/** How long a page is waited for, in milliseconds. */
const longest = 120_000;

/**
 * Starts a preview, saves an article several times, and ends it.
 * @returns how long it took to be ready, and the median from saving to having the new page
 * @throws Error where a page does not come
 */
export async function measurePreview(
	{ call, isReady, file, page, whole }: Preview,
	saves: number,
): Promise<{ ready: Measured; save: Measured }> {
	const server = await serve(call, isReady);
	const before = readFileSync(file, "utf8");
	try {
		await until(page, "<");
		await until(whole, "<");
		const times: number[] = [];
		for (let n = 0; n < saves; n++) {
			const mark = `Saved for the ${n + 1}th time in ${process.pid}.`;
			// What watches files needs a moment between two changes to tell them apart.
			await setTimeout(500);
			const start = performance.now();
			writeFileSync(file, `${before}\n${mark}\n`);
			await until(page, mark);
			times.push((performance.now() - start) / 1000);
		}
		const seconds = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
		return { ready: server.ready, save: { ...server.ready, seconds } };
	} finally {
		writeFileSync(file, before);
		await server.end();
	}
}

async function until(page: string, mark: string): Promise<void> {
	const end = performance.now() + longest;
	while (performance.now() < end) {
		const text = await fetch(page).then(
			(response) => (response.ok ? response.text() : ""),
			() => "",
		);
		if (text.includes(mark)) return;
		await setTimeout(pause);
	}
	throw new Error(`${page} did not show what was saved.`);
}
