// Pagefind in the browser: its script is loaded at the first search, and again when the bundle has been replaced meanwhile.
import type { Hit, TextIndex } from "../search/text-index.ts";

/** The part of Pagefind's interface that is used (pagefind 1.6, `pagefind/pagefind.js`). */
interface Pagefind {
	options(options: Readonly<Record<string, unknown>>): Promise<void>;
	init(): Promise<void>;
	destroy(): Promise<void>;
	search(query: string | null): Promise<{ results: readonly Hit[] } | null>;
}

/** How results are ranked: a title and the names of symbols, headings and authors say more than the text. */
const ranking = {
	termFrequency: 0.6,
	pageLength: 0.4,
	termSimilarity: 1.4,
	metaWeights: { title: 6, symbols: 2, headings: 2, authors: 2, when: 1 },
};

export class PagefindIndex implements TextIndex {
	readonly #folder: string;
	#pagefind: Promise<Pagefind> | undefined;
	/** What names the version of the bundle that is loaded. */
	#version: Promise<string> | undefined;

	/** @param folder the address of the bundle, with a slash at its end */
	constructor(folder: string) {
		this.#folder = folder;
	}

	async find(words: string | null): Promise<readonly Hit[]> {
		const pagefind = await this.load();
		return (await pagefind.search(words))?.results ?? [];
	}

	/** Loads Pagefind, if that has not been done. */
	load(): Promise<Pagefind> {
		if (!this.#pagefind) {
			this.#pagefind = this.#start();
			this.#pagefind.catch(() => {
				this.#pagefind = undefined;
			});
		}
		return this.#pagefind;
	}

	/** Whether the bundle has been replaced since it was loaded; the next search then loads the new one. */
	async isReplaced(): Promise<boolean> {
		const before = await this.#version;
		const now = await this.#entry();
		if (before === undefined || before === now) return false;
		await (await this.#pagefind)?.destroy();
		this.#pagefind = undefined;
		return true;
	}

	async #start(): Promise<Pagefind> {
		this.#version = this.#entry();
		const [pagefind] = await Promise.all([
			import(`${this.#folder}pagefind.js`) as Promise<Pagefind>,
			this.#version,
		]);
		// Without its worker Pagefind is a request and 12 KB lighter.
		await pagefind.options({
			excerptLength: 24,
			excerptEllipsis: "…",
			noWorker: true,
			ranking,
		});
		await pagefind.init();
		return pagefind;
	}

	async #entry(): Promise<string> {
		const response = await fetch(`${this.#folder}pagefind-entry.json`, {
			cache: "no-store",
		});
		if (!response.ok) throw new Error(`${response.status}`);
		return response.text();
	}
}
