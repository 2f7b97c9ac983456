// Measures how fast the first results of a search are drawn once the last response is there, from the browser's own trace.
import type { Browser, Page } from "playwright-core";
import { median } from "./results.ts";
import { anew, opened } from "./search-opened.ts";

export interface Drawing {
	/** From the last response to the paint of the first results, in milliseconds: on a busy machine, waiting included. */
	readonly wall: number;
	/** What of that the page computed, in milliseconds of the processor. */
	readonly processor: number;
}

/** How often it is measured; the median counts. */
const rounds = 3;

/** An event of a trace; times are in microseconds. */
interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
	/** How long the thread ran of it. */
	readonly tdur?: number;
}

/** Marks when the first results, or suggestions, are in the dialog, and when they are painted. */
const marking = `window.painted = new Promise((resolve) => {
	const dialog = document.querySelector(".search-dialog");
	const watch = new MutationObserver(() => {
		if (!dialog.querySelector("[role=option], .suggestions")) return;
		watch.disconnect();
		const drawn = performance.mark("drawn").startTime;
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				performance.mark("painted");
				const ends = performance.getEntriesByType("resource").map(({ responseEnd }) => responseEnd);
				resolve([drawn, ends]);
			};
			port2.postMessage(0);
		});
	});
	watch.observe(dialog, { childList: true, subtree: true });
}); 0`;

/** How fast a query's first results are drawn, each time in a browser that has loaded nothing of search. */
export async function drawnAnew(
	browser: Browser,
	home: string,
	query: string,
): Promise<Drawing> {
	const all: Drawing[] = [];
	for (let round = 0; round < rounds; round++)
		all.push(
			await anew(browser, async (page) => {
				await opened(page, home);
				return drawing(browser, page, query);
			}),
		);
	return {
		wall: median(all.map(({ wall }) => wall)),
		processor: median(all.map(({ processor }) => processor)),
	};
}

/** Types a query into search, which was opened before and has loaded nothing of the query. */
async function drawing(
	browser: Browser,
	page: Page,
	query: string,
): Promise<Drawing> {
	await browser.startTracing(page, {
		categories: ["toplevel", "devtools.timeline", "blink.user_timing"],
	});
	await page.evaluate(marking);
	await page.getByRole("combobox").fill(query);
	const [drawn, ends] =
		await page.evaluate<[number, number[]]>("window.painted");
	const trace = JSON.parse(String(await browser.stopTracing())) as {
		readonly traceEvents: readonly TraceEvent[];
	};
	const last = Math.max(...ends.filter((end) => end <= drawn));
	return inTrace(trace.traceEvents, 1000 * (drawn - last));
}

/** @param before for how long the last response was there when results were drawn, in microseconds */
function inTrace(events: readonly TraceEvent[], before: number): Drawing {
	const drawn = events.find(({ name }) => name === "drawn");
	const painted = events.find(({ name }) => name === "painted");
	if (!drawn || !painted) throw new Error("The trace lacks its marks.");
	const last = drawn.ts - before;
	let [processor, done] = [0, last];
	for (const { ts, dur = 0, tdur = dur } of events
		.filter(
			({ ph, pid, tid }) =>
				ph === "X" && pid === drawn.pid && tid === drawn.tid,
		)
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
		// What an event is within has been counted.
		const within = Math.min(ts + dur, painted.ts) - Math.max(ts, done);
		if (within <= 0) continue;
		processor += tdur * (within / dur);
		done = ts + dur;
	}
	return { wall: (painted.ts - last) / 1000, processor: processor / 1000 };
}
