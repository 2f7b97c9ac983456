// <search-dialog>: search from any page, in a modal dialog.
import { format } from "../diagnostics/counted.ts";
import type { Outcome } from "../search/engine.ts";
import { countSentence, describeQuery } from "../search/sentences.ts";
import { answerPages } from "./answer-pages.ts";
import { button, element } from "./elements.ts";
import { LatestSearch } from "./latest-search.ts";
import { OptionList } from "./option-list.ts";
import { rememberSearch } from "./recent.ts";
import { recentList } from "./recent-list.ts";
import { resultOption } from "./results.ts";
import { Searcher } from "./searcher.ts";
import { suggestionList } from "./suggestion-list.ts";
import { tryAgain } from "./try-again.ts";

/** How long to wait after a key before searching, in milliseconds. */
const pause = 140;

/** How many articles are drawn at once, and how many in all; the search page has the rest. */
const [atOnce, shown] = [1, 6];

export class SearchDialog extends HTMLElement {
	readonly #home: string;
	readonly #searcher: Searcher;
	readonly #input = element("input", {
		type: "search",
		dir: "auto",
		id: "search-box",
		autocomplete: "off",
		autocapitalize: "none",
		spellcheck: "false",
		enterkeyhint: "search",
	});
	readonly #status = element("p", { class: "status", role: "status" });
	readonly #options = new OptionList(this.#input);
	readonly #rest = element("div", { class: "rest" });
	readonly #dialog = element("dialog", {
		class: "search-dialog",
		"aria-label": "Search",
	});
	readonly #search: LatestSearch;
	#timer = 0;

	/**
	 * @param home the address of the site, with a slash at its end
	 * @param folder the address of the search bundle, with a slash at its end
	 */
	constructor(home: string, folder: string) {
		super();
		this.#home = home;
		this.#searcher = new Searcher(folder);
		this.#search = new LatestSearch(this.#searcher, {
			element: this.#dialog,
			draw: (outcome, isWhole, isWanted) =>
				this.#draw(outcome, isWhole, isWanted),
			fail: (error, again) => {
				this.#options.show([]);
				this.#say([error.message], [tryAgain(error, again)]);
			},
		});
	}

	connectedCallback(): void {
		const form = element(
			"form",
			{ action: `${this.#home}Search/`, role: "search" },
			element("label", { for: this.#input.id }, "Search the archive"),
			this.#input,
			button("Close", () => this.#dialog.close(), { class: "close" }),
		);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			rememberSearch(this.#input.value);
			location.assign(this.#resultsAddress());
		});
		this.#dialog.append(
			form,
			this.#status,
			this.#options.element,
			this.#rest,
			element(
				"p",
				{ class: "keys" },
				"Up and down choose, Enter opens, or shows all results where nothing is chosen; Escape closes.",
			),
		);
		this.#dialog.addEventListener("click", (event) => {
			if (event.target === this.#dialog) this.#dialog.close();
		});
		this.#input.addEventListener("input", () => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#show(), pause);
		});
		this.#input.addEventListener("keydown", (event) => {
			this.#options.press(event);
			if (event.key !== "Escape" || event.isComposing) return;
			// Chrome would clear the field, and close at the second time.
			event.preventDefault();
			this.#dialog.close();
		});
		this.#options.element.addEventListener("click", (event) => {
			rememberSearch(this.#input.value);
			if (isWithinPage(event)) this.#dialog.close();
		});
		this.append(this.#dialog);
	}

	/** Opens the dialog, with what was typed there last. */
	open(): void {
		if (this.#dialog.open) return;
		this.#dialog.showModal();
		this.#input.select();
		this.#input.focus();
		this.#searcher.warm();
		if (this.#input.value === "") this.#showStart();
	}

	#show(): void {
		const line = this.#input.value;
		if (line.trim() === "") this.#showStart();
		else void this.#search.ask({ line, order: "relevance" });
	}

	#showStart(): void {
		this.#search.drop();
		this.#options.show([]);
		this.#say(
			[],
			[
				recentList((line) => {
					this.#input.value = line;
					this.#input.focus();
					this.#show();
				}),
			],
		);
	}

	/** Draws an answer, the best results before the rest of them; what it says is said with the first. */
	async #draw(
		outcome: Outcome,
		isWhole: boolean,
		isWanted: () => boolean,
	): Promise<void> {
		const { hits, suggestions, pages } = outcome;
		const options: HTMLElement[] = [];
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
				isWhole && options.length > 0
					? [...options, this.#allOption(hits.length)]
					: options,
			);
			if (!isWhole) return;
			if (from === 0)
				this.#say(
					[answerOf(outcome), ...answerPages(pages, this.#home)],
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

	#say(status: readonly (Node | string)[], rest: readonly HTMLElement[]): void {
		this.#status.replaceChildren(...status);
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

customElements.define("search-dialog", SearchDialog);
