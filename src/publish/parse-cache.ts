// The parse cache: what the files of an archive gave, kept from one run to the next, so that only what has changed is parsed.
import { hash } from "node:crypto";
import { haveSizes, ParseMemory, type ShownImage } from "../content/memory.ts";
import type { ContentFolder } from "../content/read.ts";
import type { Source } from "../content/source.ts";
import { atOnce, type Steps } from "../content/steps.ts";
import {
	restored,
	type Stored,
	storedOf,
	type Whole,
} from "../content/stored.ts";
import {
	type ImageSize,
	type RenderContext,
	surroundingsOf,
} from "../markdown/body.ts";
import { codeOf } from "./fingerprint.ts";
import { KeptFiles, keptFolder } from "./kept-files.ts";
import { dealtOut, Shards } from "./shards.ts";

/** The code that decides what a file gives, by its path in the project. */
export const parsingCode = [
	"package-lock.json",
	"src/content",
	"src/diagnostics",
	"src/exports",
	"src/markdown",
];

/** Something that a file gave, with the sum of its text and the images that it depends on. */
type Entry<T> = readonly [sum: string, images: readonly ShownImage[], given: T];

/** What is kept of the files of a shard, and whether both kinds of it hold all that is known of them. */
interface Stale {
	readonly sources: readonly Source[];
	readonly facts: boolean;
	readonly html: boolean;
}

/** The shards of one archive; HTML has its own, since a check needs none. */
interface Place {
	readonly facts: Shards<Entry<Stored>>;
	readonly html: Shards<Entry<string>>;
}

/**
 * A memory that outlives its process. Its files can be deleted, damaged or kept from being written at any time, and be
 * of another version or another user: that only costs the time of parsing again.
 */
export class CachedMemory extends ParseMemory {
	readonly #cache: string;
	readonly #project: string;
	#place: Place | undefined;
	#stale = new Map<number, Stale>();
	/** The sums of the texts whose HTML is kept, by the paths of their files. */
	readonly #withHtml = new Map<string, string>();

	/**
	 * @param cache the folder of what is kept, as an absolute path
	 * @param project the project's folder, as an absolute path
	 */
	constructor(cache: string, project: string) {
		super();
		this.#cache = cache;
		this.#project = project;
	}

	/** Before files are asked for, at first: remembers what an earlier run knew of them. */
	override *enter(context: RenderContext, folder: ContentFolder): Steps<void> {
		yield* super.enter(context, folder);
		if (this.#place) return;
		const code = codeOf(this.#project, parsingCode);
		const key = [code, surroundingsOf(context)].join("\n");
		const kept = new KeptFiles(keptFolder(this.#cache, "parsed", folder.root));
		this.#place = {
			facts: new Shards(kept, "shard", key),
			html: new Shards(kept, "html", key),
		};
		const files = folder.texts.filter(({ path }) =>
			/^(articles|pages)\//.test(path),
		);
		for (const [n, sources] of dealtOut(files).entries()) {
			yield;
			const stale = this.#recall(this.#place, n, sources, context);
			if (stale.facts || stale.html) this.#stale.set(n, stale);
		}
	}

	/** What other surroundings give is not kept: the next run may begin with those that this one began with. */
	protected override forget(): void {
		super.forget();
		this.#stale.clear();
	}

	/** Keeps what was parsed for the next run. */
	save(): void {
		atOnce(this.saving());
	}

	/** The same in steps. */
	*saving(): Steps<void> {
		for (const [n, stale] of this.#stale) {
			if (this.#place) this.#write(this.#place, n, stale);
			yield;
		}
		this.#stale.clear();
	}

	/** Remembers what a shard knows, and gives what it does not. HTML is only read when some of it is asked for. */
	#recall(
		place: Place,
		n: number,
		sources: readonly Source[],
		context: RenderContext,
	): Stale {
		const facts = place.facts.read(n);
		let html: ReadonlyMap<string, Entry<string>> | undefined;
		let known = 0;
		for (const source of sources) {
			const { path, text } = source;
			const entry = facts.get(path);
			const sum = entry && sumOf(text);
			if (!isOf(entry, sum, context.images)) continue;
			const [, images, stored] = entry;
			const madeBefore = () => {
				if (!stored.hasHtml) return undefined;
				html ??= place.html.read(n);
				const made = html.get(path);
				return isOf(made, sum, context.images) ? made[2] : undefined;
			};
			const result = restored(stored, source, context, madeBefore);
			this.keep(path, { text, images, result });
			if (stored.hasHtml) this.#withHtml.set(path, sum ?? "");
			known++;
		}
		const isFactsStale = known !== sources.length || known !== facts.size;
		const lacksHtml = sources.some(({ path }) => !this.#withHtml.has(path));
		return {
			sources,
			facts: isFactsStale || (context.rendersAll === true && lacksHtml),
			html: context.rendersAll === true && (isFactsStale || lacksHtml),
		};
	}

	#write(place: Place, n: number, { sources, facts, html }: Stale): void {
		const known = sources.flatMap(({ path }) => {
			const kept = this.get(path);
			return kept ? [{ ...kept, path, sum: sumOf(kept.text) }] : [];
		});
		const entries = <T>(given: (one: (typeof known)[number]) => T) =>
			new Map(
				known.map((one): [string, Entry<T>] => [
					one.path,
					[one.sum, one.images, given(one)],
				]),
			);
		if (html) {
			const made = entries(({ result }) => (result as Whole).body.html);
			place.html.write(n, made);
			for (const { path, sum } of known) this.#withHtml.set(path, sum);
		}
		if (facts) {
			const stored = entries(({ path, text, sum, result }) =>
				storedOf(text, result as Whole, this.#withHtml.get(path) === sum),
			);
			place.facts.write(n, stored);
		}
	}
}

/** Whether something was given by a text of a sum, with the images as they are now. */
function isOf<T>(
	entry: Entry<T> | undefined,
	sum: string | undefined,
	images: ReadonlyMap<string, ImageSize>,
): entry is Entry<T> {
	return entry !== undefined && entry[0] === sum && haveSizes(entry[1], images);
}

function sumOf(text: string): string {
	return hash("sha256", text);
}
