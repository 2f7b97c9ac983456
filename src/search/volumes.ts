// Volumes: what Pagefind knows of the articles, batch by batch, brought together some batches at a time.
//
// What is known of a batch or of a volume is not made again. To bring all batches together at each edit would take most of
// the time of a bundle: 560,000 words of 94 batches at 10,000 articles, where ten volumes have 100,000.
import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Article } from "../content/article.ts";
import { severalAtOnce } from "../content/several.ts";
import { batchesOf, volumesOf } from "./batches.ts";
import type { Batch } from "./indexed.ts";
import type { Keeping } from "./keeping.ts";
import { joined } from "./postings.ts";
import { inSlices } from "./slices.ts";

/** How batches are made and kept. */
export interface Making {
	/** Gives what a batch depends on of an article. */
	readonly keyOf: (article: Article) => string;
	/** Indexes articles, the batch of a number. */
	readonly index: (
		articles: readonly Article[],
		number: number,
	) => Promise<Batch>;
	/** How many batches are on their way at once. */
	readonly atOnce: number;
	readonly kept: Keeping;
	/** Is told how many more articles have been indexed, or were known. */
	readonly more: (count: number) => void;
}

/** A batch of articles, and what it is kept as. */
interface Named {
	readonly articles: readonly Article[];
	readonly name: string;
	readonly key: string;
}

/** A volume of which some batches are still to be made. */
interface Open {
	readonly number: number;
	readonly name: string;
	readonly key: string;
	readonly batches: Batch[];
	missing: number;
}

/** Makes the volumes of some articles, in their order. @throws whatever `index` throws */
export async function makeVolumes(
	articles: readonly Article[],
	{ keyOf, index, atOnce, kept, more }: Making,
): Promise<Batch[]> {
	const volumes: Batch[] = [];
	const left: { batch: Named; place: number; volume: Open }[] = [];
	const cut = volumesOf(batchesOf(articles));
	for (const [number, batches] of cut.entries()) {
		await setImmediate();
		const some = batches.map((batch) => named(batch, keyOf));
		const name = `volume-${some[0]?.name}`;
		const key = sumOf(some.map((batch) => batch.key));
		const known = kept.recall(name, key) as Batch | undefined;
		if (known) {
			volumes[number] = known;
			for (const batch of some) kept.keepOn(batch.name);
			more(known.count);
		} else {
			const volume = { number, name, key, batches: [], missing: some.length };
			left.push(...some.map((batch, place) => ({ batch, place, volume })));
		}
	}
	await severalAtOnce([...left.entries()], atOnce, async ([n, one]) => {
		await setImmediate();
		const { batch, place, volume } = one;
		const known = kept.recall(batch.name, batch.key) as Batch | undefined;
		const made = known ?? (await index(batch.articles, n));
		if (known) more(known.count);
		else kept.keep(batch.name, batch.key, made);
		volume.batches[place] = made;
		if (--volume.missing > 0) return;
		const whole = await wholeOf(volume.batches);
		kept.keep(volume.name, volume.key, whole);
		volumes[volume.number] = whole;
		// Their words stand in the volume now, which may be one of a hundred.
		volume.batches.length = 0;
	});
	return volumes;
}

function named(
	articles: readonly Article[],
	keyOf: (article: Article) => string,
): Named {
	return {
		articles,
		name: sumOf([articles[0]?.url ?? ""]).slice(0, 16),
		key: sumOf(articles.map(keyOf)),
	};
}

async function wholeOf(batches: readonly Batch[]): Promise<Batch> {
	return {
		...(await inSlices(joined(batches))),
		fragments: batches.flatMap(({ fragments }) => fragments),
		lengths: batches.flatMap(({ lengths }) => lengths),
	};
}

function sumOf(parts: readonly string[]): string {
	return hash("sha256", JSON.stringify(parts));
}
