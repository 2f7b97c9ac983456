// The latest search: what a reader asks is answered and drawn, and answers to what was asked before are dropped.
import type { Outcome, Request } from "../search/engine.ts";
import { Outdated, type Searcher, Unanswered } from "./searcher.ts";

/** Where answers are drawn. */
export interface View {
	/** What is busy while an answer is awaited. */
	readonly element: HTMLElement;
	/**
	 * Draws an answer, or what one begins with.
	 * @param isWhole whether it is the answer
	 * @param isWanted tells whether nothing else was asked meanwhile
	 */
	draw(
		outcome: Outcome,
		isWhole: boolean,
		isWanted: () => boolean,
	): Promise<void>;
	/** Says what keeps a search from being answered. @param again asks once more */
	fail(error: Unanswered, again: () => void): void;
}

export class LatestSearch {
	readonly #searcher: Searcher;
	readonly #view: View;
	#latest = 0;

	constructor(searcher: Searcher, view: View) {
		this.#searcher = searcher;
		this.#view = view;
	}

	/** Drops what has been asked. */
	drop(): void {
		this.#latest++;
		this.#view.element.ariaBusy = null;
	}

	/** Answers a query. */
	async ask(request: Request): Promise<void> {
		const search = ++this.#latest;
		const isLatest = () => search === this.#latest;
		this.#view.element.ariaBusy = "true";
		try {
			const outcome = await this.#searcher.search(request, (early) =>
				this.#view.draw(early, false, isLatest),
			);
			if (isLatest()) await this.#view.draw(outcome, true, isLatest);
		} catch (error) {
			if (!isLatest()) return;
			if (error instanceof Outdated) return this.ask(request);
			if (!(error instanceof Unanswered)) throw error;
			this.#view.fail(error, () => void this.ask(request));
		} finally {
			if (isLatest()) this.#view.element.ariaBusy = null;
		}
	}
}
