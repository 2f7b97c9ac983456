// The searcher: asks the engine, opens the bundle anew where it has been replaced, and says what is wrong where it can't ask.
import { version as pagefindVersion } from "pagefind-engine";
import {
	Engine,
	type Outcome,
	type Request,
	type Shown,
} from "../search/engine.ts";
import type { Facets } from "../search/facets.ts";
import type { Hit } from "../search/text-index.ts";
import type { Begun } from "./begun.ts";
import { Bundle, Missed, OtherForm } from "./bundle.ts";
import { BundledLibrary } from "./library.ts";
import { PagefindIndex } from "./pagefind.ts";

/** What keeps a search from being answered, as a sentence for the reader. */
export class Unanswered extends Error {
	/** Whether the page has to be loaded anew before a search can be answered. */
	readonly needsReload: boolean;

	constructor(cause: unknown) {
		const needsReload = cause instanceof OtherForm;
		super(
			needsReload
				? "The archive was renewed after this page was loaded. Load the page again to search."
				: navigator.onLine
					? "The search could not be loaded. Try again, or look in the index."
					: "You are offline, and this search needs what has not been loaded yet. Try again when you are back, or search for something you searched before.",
			{ cause },
		);
		this.needsReload = needsReload;
	}
}

/** An answer is of a bundle that has been replaced: what it found can't be shown any more, and is to be searched again. */
export class Outdated extends Error {}

/** For how long a bundle is taken for the latest where nothing is found in it, in milliseconds. */
const recently = 5_000;

interface Opened {
	readonly bundle: Bundle;
	readonly index: PagefindIndex;
	readonly engine: Engine;
}

export class Searcher {
	readonly #folder: string;
	readonly #begun: Begun;
	#opened: Promise<Opened> | undefined;

	/**
	 * @param folder the address of the search bundle, with a slash at its end
	 * @param begun what of it is being loaded already
	 */
	constructor(folder: string, begun: Begun = new Map()) {
		this.#folder = folder;
		this.#begun = begun;
	}

	/** Loads what every search needs. */
	warm(): void {
		this.#open()
			.then(({ index }) => index.load())
			.catch(() => {});
	}

	/**
	 * Answers a query. A bundle that has been replaced since it was opened is opened anew.
	 * @param early draws what the answer begins with, where that is known before the rest of it is loaded
	 * @throws Unanswered where the bundle is missing, or what is needed of it, or the reader is offline
	 */
	async search(
		request: Request,
		early: (outcome: Outcome) => Promise<void>,
	): Promise<Outcome> {
		const ask = async () => {
			const { engine } = await this.#open();
			const first = await engine.first(request);
			if (first)
				await early(first)
					.then(painted)
					.catch(() => {});
			// The bundle may have been replaced while the beginning was drawn.
			const newest = await this.#open();
			return newest.engine.search(request);
		};
		const answer = await ask().catch((error: unknown) => ({ error }));
		if ("hits" in answer && answer.hits.length > 0) return answer;
		// What is not found may be in the bundle that took the place of this one.
		if (await this.#isRenewed("hits" in answer ? recently : 0))
			return ask().catch(unanswered);
		if ("hits" in answer) return answer;
		this.#forget(answer.error);
		return unanswered(answer.error);
	}

	/**
	 * What is shown of hits.
	 * @throws Outdated where their bundle has been replaced, Unanswered where they can't be had
	 */
	show(hits: readonly Hit[], outcome: Outcome): Promise<Shown[]> {
		return this.#after(({ engine }) =>
			Promise.all(hits.map((hit) => engine.show(hit, outcome))),
		);
	}

	/** The choices that narrow an answer. @throws as `show` does */
	facets(outcome: Outcome): Promise<Facets> {
		return this.#after(({ engine }) => engine.facets(outcome));
	}

	async #after<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
		try {
			return await work(await this.#open());
		} catch (error) {
			if (await this.#isRenewed(0)) throw new Outdated();
			this.#forget(error);
			return unanswered(error);
		}
	}

	#open(): Promise<Opened> {
		if (!this.#opened) {
			this.#opened = openedBundle(this.#folder, this.#begun);
			this.#opened.catch(() => {
				this.#opened = undefined;
			});
		}
		return this.#opened;
	}

	/** Begins anew with the next search, unless files could not be had: what has been loaded still is of use then. */
	#forget(error: unknown): void {
		if (!(error instanceof Missed)) this.#opened = undefined;
	}

	/** Whether the bundle has been replaced; the next search then opens the new one. */
	async #isRenewed(recently: number): Promise<boolean> {
		try {
			const opened = await this.#opened;
			if (!(await opened?.bundle.isReplaced(recently))) return false;
		} catch {
			return false;
		}
		this.#opened = undefined;
		return true;
	}
}

async function openedBundle(folder: string, begun: Begun): Promise<Opened> {
	const bundle = await Bundle.open(folder, pagefindVersion, begun);
	const index = new PagefindIndex(bundle);
	return {
		bundle,
		index,
		engine: new Engine(index, new BundledLibrary(bundle)),
	};
}

/** How long a paint is waited for, in milliseconds: in a tab that is not seen there is none. */
const unseen = 100;

/** Waits until what was drawn is on the screen: of a large archive, the rest of the answer keeps the browser busy. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, unseen);
	});
}

function unanswered(cause: unknown): never {
	throw new Unanswered(cause);
}
