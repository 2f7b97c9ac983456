// The search dialog: what answers in the search box over a page.
import { format } from "../diagnostics/counted.ts";
import type { Outcome } from "../search/engine.ts";
import { countSentence, describeQuery } from "../search/sentences.ts";
import { pageOption } from "./answer-pages.ts";
import { element } from "./elements.ts";
import { LatestSearch } from "./latest-search.ts";
import { OptionList } from "./option-list.ts";
import { rememberSearch } from "./recent.ts";
import { recentList } from "./recent-list.ts";
import { resultOption } from "./results.ts";
import type { SearchBox } from "./search-box.ts";
import { Searcher } from "./searcher.ts";
import { suggestionList } from "./suggestion-list.ts";
import { tryAgain } from "./try-again.ts";

/** How long to wait after a key before searching, in milliseconds. */
const pause = 140;

/** How many articles are drawn at once, and how many in all; the search page has the rest. */
const [atOnce, shown] = [1, 6];

export class SearchDialog {
	readonly #home: string;
	readonly #searcher: Searcher;
	readonly #input: HTMLInputElement;
	readonly #status: HTMLElement;
	readonly #options: OptionList;
	readonly #rest = element("div", { class: "rest" });
	readonly #search: LatestSearch;
	#timer = 0;

	/**
	 * @param box the box that it answers in
	 * @param home the address of the site, with a slash at its end
	 * @param folder the address of the search bundle, with a slash at its end
	 */
	constructor(
		{ dialog, form, input, status }: SearchBox,
		home: string,
		folder: string,
	) {
		this.#home = home;
		this.#input = input;
		this.#status = status;
		this.#options = new OptionList(input);
		this.#searcher = new Searcher(folder);
		this.#search = new LatestSearch(this.#searcher, {
			element: dialog,
			draw: (outcome, isWhole, isWanted) =>
				this.#draw(outcome, isWhole, isWanted),
			fail: (error, again) => {
				this.#options.show([]);
				this.#say(error.message, [tryAgain(error, again)]);
			},
		});
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			rememberSearch(input.value);
			location.assign(this.#resultsAddress());
		});
		dialog.append(
			this.#options.element,
			this.#rest,
			element(
				"p",
				{ class: "keys" },
				"Up and down choose, Enter opens, or shows all results where nothing is chosen; Escape closes.",
			),
		);
		input.addEventListener("input", () => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#show(), pause);
		});
		input.addEventListener("keydown", (event) => this.#options.press(event));
		this.#options.element.addEventListener("click", (event) => {
			rememberSearch(input.value);
			if (isWithinPage(event)) dialog.close();
		});
	}

	/** Answers what stands in the box when it is opened, unless it was answered before. */
	opened(): void {
		this.#searcher.warm();
		const { value } = this.#input;
		if (value === "" || value !== this.#status.dataset.answers) this.#show();
	}

	#show(): void {
		const line = this.#input.value;
		if (line.trim() === "") this.#showStart();
		else void this.#search.ask({ line, order: "relevance" });
	}

	#showStart(): void {
		this.#search.drop();
		this.#options.show([]);
		this.#say("", [
			recentList((line) => {
				this.#input.value = line;
				this.#input.focus();
				this.#show();
			}),
		]);
	}

	/** Draws an answer, the best results before the rest of them; what it says is said with the first. */
	async #draw(
		outcome: Outcome,
		isWhole: boolean,
		isWanted: () => boolean,
	): Promise<void> {
		const { hits, suggestions, pages } = outcome;
		const options = pages.map((page, n) =>
			pageOption(page, this.#home, `search-page-${n}`),
		);
		for (const [from, to] of [
			[0, atOnce],
			[atOnce, shown],
		] as const) {
			const found = await this.#searcher.show(hits.slice(from, to), outcome);
			if (!isWanted()) return;
			options.push(
				...found.map((one, n) =>
					resultOption(one, `search-option-${from + n}`),
				),
			);
			this.#options.show(
				isWhole && hits.length > 0
					? [...options, this.#allOption(hits.length)]
					: options,
			);
			if (!isWhole) return;
			if (from === 0)
				this.#say(
					answerOf(outcome),
					suggestions ? [suggestionList(suggestions, this.#home)] : [],
				);
		}
	}

	#allOption(count: number): HTMLElement {
		return element(
			"a",
			{
				role: "option",
				id: "search-option-all",
				href: this.#resultsAddress(),
				tabindex: "-1",
			},
			count > shown
				? `All ${format(count)} results, with filters`
				: "Open in the search page, with filters",
		);
	}

	#say(status: string, rest: readonly HTMLElement[]): void {
		this.#status.textContent = status;
		this.#status.dataset.answers = this.#input.value;
		this.#rest.replaceChildren(...rest);
	}

	#resultsAddress(): string {
		return `${this.#home}Search/?q=${encodeURIComponent(this.#input.value)}`;
	}
}

/** Whether a click follows a link to a place on this page, which the dialog would go on covering. */
function isWithinPage(click: MouseEvent): boolean {
	const link = (click.target as Element).closest("a");
	return (
		link !== null &&
		link.hash !== "" &&
		link.pathname === location.pathname &&
		!(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey)
	);
}

function answerOf(outcome: Outcome): string {
	const { query, notes } = outcome;
	return [
		...query.hints,
		describeQuery(query),
		...notes,
		countSentence(outcome),
	]
		.filter((sentence) => sentence !== "")
		.join(" ");
}
