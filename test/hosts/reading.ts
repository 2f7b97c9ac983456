// A reader who goes on reading a site while it is deployed, and looks whether each page's parts and links are there.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { isLasting } from "../../src/hosting/lasting.ts";
import { sha256 } from "../../src/publish/manifest.ts";
import { manifestOf } from "../../src/publish/verify.ts";
import { askingAnew } from "./servers.ts";

/** What a reader met. */
export interface Read {
	/** How many pages were read. */
	readonly pages: number;
	/** What was not as it must be, in words. */
	readonly problems: readonly string[];
}

/** How many links of each page are followed, so that many pages are read as well. */
const followed = 4;

/** How long each page is looked at, in milliseconds. */
const pause = 30;

/**
 * Reads pages from the home page on, along their links, while `work` goes on. Each must be as it is in one of the versions, whole,
 * and what it refers to must be there.
 * @param home the site's address, with a slash at the end
 * @param versions the folders that are deployed meanwhile
 */
export async function reading(
	home: string,
	versions: readonly string[],
	work: () => Promise<void>,
): Promise<Read> {
	const sums = new Map<string, Set<string>>();
	for (const version of versions)
		for (const [path, sum] of manifestOf(version))
			sums.set(path, (sums.get(path) ?? new Set()).add(sum));
	const problems: string[] = [];
	let pages = 0;
	let isReading = true;

	/** Gives what is at a path of the site; undefined where nothing is. */
	const get = async (path: string): Promise<Buffer | undefined> => {
		const answer = await askingAnew(home + encodeURI(path));
		const body = Buffer.from(await answer.arrayBuffer());
		if (answer.status === 404) return undefined;
		assert.equal(answer.status, 200, path);
		const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
		if (!sums.get(file)?.has(sha256(body)))
			problems.push(`${file} is of no version`);
		return body;
	};
	const refersTo = (text: string) =>
		[...text.matchAll(/\s(?:href|src)="\/([^"#?]*)/g)].map(([, path = ""]) =>
			decodeURI(path.replaceAll("&amp;", "&")),
		);
	const read = async () => {
		let path = "";
		while (isReading) {
			const text = (await get(path))?.toString();
			pages++;
			await setTimeout(pause);
			if (text === undefined) {
				// It has been removed since the page that led here was read.
				path = "";
				continue;
			}
			const all = [...new Set(refersTo(text))];
			const links = all.filter((one) => !isLasting(one));
			const some = Array.from(
				{ length: followed },
				() => links[Math.floor(Math.random() * links.length)] ?? "",
			);
			for (const one of [...all.filter(isLasting), ...some]) {
				if ((await get(one)) !== undefined) continue;
				// A link may go with the page that it leads to; what a page is made of may not.
				const now = isLasting(one) ? text : (await get(path))?.toString();
				if (now !== undefined && refersTo(now).includes(one))
					problems.push(`${path} refers to ${one}, which is not there`);
			}
			path = some.find((one) => one === "" || one.endsWith("/")) ?? "";
		}
	};
	const reader = read();
	try {
		await work();
	} finally {
		isReading = false;
		await reader;
	}
	return { pages, problems };
}
