// The searcher: asks the engine, makes sure that nothing found is nothing there, and says what is wrong where it can't ask.
import type { Catalogue } from "../search/catalogue.ts";
import { Engine, type Outcome, type Request } from "../search/engine.ts";
import type { Fragment, Hit } from "../search/text-index.ts";
import { FetchedLibrary } from "./library.ts";
import { PagefindIndex } from "./pagefind.ts";

/** What keeps a search from being answered, as a sentence for the reader. */
export class Unanswered extends Error {}

export class Searcher {
	readonly #folder: string;
	#index: PagefindIndex;
	#library: FetchedLibrary;
	#engine: Engine;

	/** @param folder the address of the search bundle, with a slash at its end */
	constructor(folder: string) {
		this.#folder = folder;
		this.#index = new PagefindIndex(folder);
		this.#library = new FetchedLibrary(folder);
		this.#engine = new Engine(this.#index, this.#library);
	}

	/** Loads what every search needs. */
	warm(): void {
		void this.#index.load().catch(() => {});
		void this.#library.catalogue().catch(() => {});
	}

	catalogue(): Promise<Catalogue> {
		return this.#library.catalogue();
	}

	/**
	 * Answers a query. A bundle that has been replaced since the page was opened is loaded anew.
	 * @throws Unanswered where the bundle is missing or the reader is offline
	 */
	async search(request: Request): Promise<Outcome> {
		const asked = performance.now();
		const answer = await this.#answer(request);
		if (answer.outcome && answer.outcome.hits.length > 0) return answer.outcome;
		const isRenewed = await this.#renewed().catch(() => false);
		const { outcome, error } = isRenewed ? await this.#answer(request) : answer;
		if (
			outcome &&
			(outcome.hits.length > 0 || !(await this.#lacksFiles(asked)))
		)
			return outcome;
		throw unanswered(error);
	}

	async #answer(
		request: Request,
	): Promise<{ outcome?: Outcome; error?: unknown }> {
		try {
			return { outcome: await this.#engine.search(request) };
		} catch (error) {
			return { error };
		}
	}

	/** What is shown of a hit. */
	show(hit: Hit, outcome: Outcome): Promise<Fragment> {
		return this.#engine.show(hit, outcome);
	}

	async #renewed(): Promise<boolean> {
		if (!(await this.#index.isReplaced())) return false;
		this.#library = new FetchedLibrary(this.#folder);
		this.#engine = new Engine(this.#index, this.#library);
		return true;
	}

	/** Whether files of the bundle could not be had since a time: Pagefind passes over those silently. */
	async #lacksFiles(since: number): Promise<boolean> {
		// The browser notes a request some time after it has answered it.
		await new Promise((resolve) => setTimeout(resolve, 50));
		const folder = new URL(this.#folder, location.href).href;
		return performance
			.getEntriesByType("resource")
			.some(
				(entry) =>
					entry.startTime >= since &&
					entry.name.startsWith(folder) &&
					entry instanceof PerformanceResourceTiming &&
					(entry.responseStatus === 0 || entry.responseStatus >= 400),
			);
	}
}

function unanswered(error: unknown): Unanswered {
	return new Unanswered(
		navigator.onLine
			? "The search could not be loaded. Try again, or look in the index."
			: "You are offline, and this search needs what has not been loaded yet. Try again when you are back, or search for something you searched before.",
		{ cause: error },
	);
}
