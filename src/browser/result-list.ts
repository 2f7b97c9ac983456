// The list of results on the search page: the best first, and more when they are asked for.
import type { Outcome } from "../search/engine.ts";
import { button, element } from "./elements.ts";
import { resultItem } from "./results.ts";
import type { Searcher } from "./searcher.ts";

/** How many results are drawn before more are asked for. */
const step = 10;

export class ResultList {
	readonly element = element("ol", { class: "results" });
	readonly #searcher: Searcher;
	readonly #outcome: Outcome;

	constructor(searcher: Searcher, outcome: Outcome) {
		this.#searcher = searcher;
		this.#outcome = outcome;
	}

	/** Draws the best result, which can be read while the others are loaded. */
	async drawFirst(): Promise<void> {
		this.element.append(...(await this.#next(1)));
	}

	/**
	 * Draws the first results after that, and a button for more.
	 * @param failed is told where more can't be had
	 */
	async drawRest(failed: () => void): Promise<void> {
		this.element.append(...(await this.#next(step)));
		if (this.#isWhole) return;
		const more = button("Show more", () => {
			this.#next(this.element.childElementCount + step).then((items) => {
				this.element.append(...items);
				items[0]?.querySelector("a")?.focus();
				if (this.#isWhole) more.remove();
			}, failed);
		});
		this.element.after(more);
	}

	get #isWhole(): boolean {
		return this.element.childElementCount >= this.#outcome.hits.length;
	}

	/** The results after those that are drawn, up to a number of them. */
	async #next(to: number): Promise<HTMLElement[]> {
		const hits = this.#outcome.hits.slice(this.element.childElementCount, to);
		return (await this.#searcher.show(hits, this.#outcome)).map(resultItem);
	}
}
