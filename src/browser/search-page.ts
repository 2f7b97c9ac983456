// <archive-search>: the search page. Results and choices follow what is typed, and the address has it.
import type { Outcome, Request } from "../search/engine.ts";
import type { Order } from "../search/narrowing.ts";
import { countSentence, describeQuery } from "../search/sentences.ts";
import { answerPages } from "./answer-pages.ts";
import type { Beginning, Begun } from "./begun.ts";
import { queryChips } from "./chips.ts";
import { button } from "./elements.ts";
import { LatestSearch } from "./latest-search.ts";
import { rememberSearch } from "./recent.ts";
import { recentList } from "./recent-list.ts";
import { ResultList } from "./result-list.ts";
import { SearchAddress } from "./search-address.ts";
import { SearchFacets } from "./search-facets.ts";
import { Searcher, Unanswered } from "./searcher.ts";
import { suggestionList } from "./suggestion-list.ts";
import { tryAgain } from "./try-again.ts";

/** How long to wait after a key before searching, in milliseconds: a word is typed, not seven searches. */
const pause = 160;

class SearchPage extends HTMLElement implements Beginning {
	/** What `search-early.ts` has begun to load. */
	declare begun?: Begun | undefined;
	#searcher!: Searcher;
	#search!: LatestSearch;
	#timer = 0;
	readonly #address = new SearchAddress();
	readonly #facets = new SearchFacets();
	/** What the page is called where nothing is searched. */
	readonly #title = document.title;

	connectedCallback(): void {
		this.#searcher = new Searcher(
			this.getAttribute("folder") ?? "",
			this.begun,
		);
		this.#search = new LatestSearch(this.#searcher, this.#view);
		const { input, order } = this.#controls;
		this.querySelector("form")?.addEventListener("submit", (event) => {
			event.preventDefault();
			clearTimeout(this.#timer);
			this.#go(input.value);
			rememberSearch(input.value);
		});
		input.addEventListener("input", () => {
			this.#searcher.warm();
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => {
				if (this.#address.type(this.#asked)) this.#show();
			}, pause);
		});
		input.addEventListener("change", () => {
			this.#address.settle();
			rememberSearch(input.value);
		});
		input.addEventListener("keydown", (event) => {
			if (event.key !== "ArrowDown" || event.isComposing) return;
			event.preventDefault();
			this.#focusAnswer();
		});
		order.addEventListener("change", () => this.#go(input.value));
		this.#facets.addEventListener("narrow", () => this.#go(this.#facets.line));
		this.querySelector(".narrow")?.append(
			button("Skip to the results", () => this.#focusAnswer(), {
				class: "skip",
			}),
			this.#facets,
		);
		window.addEventListener("popstate", () => this.#fromAddress());
		this.#fromAddress();
	}

	get #controls() {
		const input = this.querySelector("input");
		const order = this.querySelector("select");
		if (!input || !order) throw new Error("The search page lacks its form.");
		return { input, order };
	}

	get #asked(): Request {
		const { input, order } = this.#controls;
		return { line: input.value, order: order.value as Order };
	}

	get #view() {
		return {
			element: this,
			draw: (outcome: Outcome, isWhole: boolean, isWanted: () => boolean) =>
				this.#draw(outcome, isWhole, isWanted),
			fail: (error: Unanswered, again: () => void) => {
				this.classList.remove("answered");
				this.#say(error.message);
				this.#fill(".answer", tryAgain(error, again));
			},
		};
	}

	#fromAddress(): void {
		const { input, order } = this.#controls;
		const asked = this.#address.read();
		input.value = asked.line;
		order.value = asked.order;
		this.#address.settle();
		this.#show();
	}

	/** Shows a search that was chosen. */
	#go(line: string): void {
		this.#controls.input.value = line;
		this.#address.choose(this.#asked);
		this.#show();
	}

	#show(): void {
		const line = this.#asked.line.trim();
		document.title = line === "" ? this.#title : `${line} · ${this.#title}`;
		if (line === "") this.#showStart();
		else void this.#search.ask(this.#asked);
	}

	/** What is there before anything is searched: recent searches, and a way to see everything. */
	#showStart(): void {
		this.#search.drop();
		this.classList.remove("answered");
		this.#say("");
		this.#fill(
			".answer",
			recentList((line) => this.#go(line)),
			button("Browse all articles by heading, year and author", () => {
				this.#controls.input.value = "";
				void this.#search.ask(this.#asked);
			}),
		);
	}

	/** Draws an answer, the best results before the rest of them, and then the choices; what it says is said with the first. */
	async #draw(
		outcome: Outcome,
		isWhole: boolean,
		isWanted: () => boolean,
	): Promise<void> {
		const { query, suggestions, pages } = outcome;
		const home = this.getAttribute("home") ?? "/";
		const list = new ResultList(this.#searcher, outcome);
		await list.drawFirst();
		if (!isWanted()) return;
		const help = suggestions ? [suggestionList(suggestions, home)] : [];
		this.#fill(".answer", ...help, list.element);
		if (!isWhole) return;
		this.#say(answerOf(outcome), ...answerPages(pages, home));
		this.classList.add("answered");
		this.#fill(
			".meaning",
			describeQuery(query),
			queryChips(query, (line) => this.#go(line)),
		);
		// What is wrong with more of them is said by the search that is done again.
		await list.drawRest(() => this.#show());
		if (!isWanted()) return;
		await this.#narrow(outcome, isWanted);
	}

	/** Leads the keyboard past the choices, to the first result or what else is answered. */
	#focusAnswer(): void {
		this.querySelector<HTMLElement>(".answer :is(a, button)")?.focus();
	}

	/** Draws the choices that narrow an answer. */
	async #narrow(outcome: Outcome, isWanted: () => boolean): Promise<void> {
		const facets = await this.#searcher
			.facets(outcome)
			.catch((error: unknown) => {
				if (error instanceof Unanswered) return undefined;
				throw error;
			});
		if (!isWanted()) return;
		if (facets) this.#facets.show(outcome.query, facets);
		else
			this.querySelector(".status")?.append(
				" The choices that narrow them could not be loaded.",
			);
	}

	#say(...status: readonly (Node | string)[]): void {
		const line = this.querySelector<HTMLElement>(".status");
		if (line) {
			line.replaceChildren(...status);
			line.dataset.answers = this.#asked.line;
		}
		this.#fill(".meaning");
	}

	#fill(place: string, ...content: readonly (Node | string)[]): void {
		this.querySelector(place)?.replaceChildren(...content);
	}
}

function answerOf(outcome: Outcome): string {
	const { query, notes } = outcome;
	return [...query.hints, ...notes, countSentence(outcome)].join(" ");
}

customElements.define("archive-search", SearchPage);
