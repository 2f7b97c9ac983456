// <archive-search>: the search page. The query and the order stand in the address; results and choices follow what is typed.
import type { Outcome } from "../search/engine.ts";
import { type Order, orders } from "../search/narrowing.ts";
import { countSentence, describeQuery } from "../search/sentences.ts";
import type { Beginning, Begun } from "./begun.ts";
import { queryChips } from "./chips.ts";
import { button, element } from "./elements.ts";
import { rememberSearch } from "./recent.ts";
import { recentList } from "./recent-list.ts";
import { resultItem } from "./results.ts";
import { SearchFacets } from "./search-facets.ts";
import { Outdated, Searcher, Unanswered } from "./searcher.ts";
import { suggestionList } from "./suggestion-list.ts";
import { tryAgain } from "./try-again.ts";

/** How long to wait after a key before searching, in milliseconds: a word is typed, not seven searches. */
const pause = 160;

/** How many results are drawn at once, and how many before more are asked for. */
const [atOnce, step] = [1, 10];

class SearchPage extends HTMLElement implements Beginning {
	/** What `search-early.ts` has begun to load. */
	declare begun?: Begun | undefined;
	#searcher = new Searcher("");
	/** The number of the latest search: answers to earlier ones are dropped. */
	#latest = 0;
	#timer = 0;
	/** Whether the address is one that Back should return to, so that what is typed next gets another. */
	#isSettled = true;
	#facets = new SearchFacets();

	connectedCallback(): void {
		this.#searcher = new Searcher(
			this.getAttribute("folder") ?? "",
			this.begun,
		);
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
			this.#timer = window.setTimeout(() => this.#typed(), pause);
		});
		input.addEventListener("change", () => {
			this.#isSettled = true;
			rememberSearch(input.value);
		});
		order.addEventListener("change", () => this.#go(input.value));
		this.#facets.addEventListener("narrow", () => this.#go(this.#facets.line));
		this.querySelector(".narrow")?.append(this.#facets);
		window.addEventListener("popstate", () => this.#fromAddress());
		this.#fromAddress();
	}

	get #controls() {
		const input = this.querySelector("input");
		const order = this.querySelector("select");
		if (!input || !order) throw new Error("The search page lacks its form.");
		return { input, order };
	}

	#fromAddress(): void {
		const { searchParams } = new URL(location.href);
		const { input, order } = this.#controls;
		input.value = searchParams.get("q") ?? "";
		order.value =
			orders.find((one) => one === searchParams.get("sort")) ?? orders[0];
		this.#isSettled = true;
		this.#search();
	}

	/** Shows a search that was chosen, as a place that Back returns from. */
	#go(line: string): void {
		const { input } = this.#controls;
		input.value = line;
		if (this.#address() !== location.href)
			history.pushState(null, "", this.#address());
		this.#isSettled = true;
		this.#search();
	}

	/** Shows what has been typed so far: the first of it is a new place, the rest stays there. */
	#typed(): void {
		if (this.#address() === location.href) return;
		if (this.#isSettled) history.pushState(null, "", this.#address());
		else history.replaceState(null, "", this.#address());
		this.#isSettled = false;
		this.#search();
	}

	#address(): string {
		const { input, order } = this.#controls;
		const url = new URL(location.href);
		url.hash = "";
		url.search = "";
		if (input.value !== "") url.searchParams.set("q", input.value);
		if (order.value !== orders[0]) url.searchParams.set("sort", order.value);
		return url.href;
	}

	async #search(isBrowsing = false): Promise<void> {
		const search = ++this.#latest;
		const isLatest = () => search === this.#latest;
		const { input, order } = this.#controls;
		const line = input.value;
		if (line.trim() === "" && !isBrowsing) {
			this.#showStart();
			return;
		}
		this.ariaBusy = "true";
		try {
			const outcome = await this.#searcher.search(
				{ line, order: order.value as Order },
				(early) => this.#draw(early, isLatest),
			);
			if (isLatest()) await this.#draw(outcome, isLatest, answerOf(outcome));
			if (isLatest()) await this.#narrow(outcome, isLatest);
		} catch (error) {
			if (!isLatest()) return;
			if (error instanceof Outdated) return this.#search(isBrowsing);
			if (!(error instanceof Unanswered)) throw error;
			this.classList.remove("answered");
			this.#say(error.message);
			this.querySelector(".answer")?.replaceChildren(
				tryAgain(error, () => void this.#search(isBrowsing)),
			);
		} finally {
			if (isLatest()) this.ariaBusy = null;
		}
	}

	/** What is there before anything is searched: recent searches, and a way to see everything. */
	#showStart(): void {
		const { input } = this.#controls;
		this.ariaBusy = null;
		this.classList.remove("answered");
		this.#say("");
		this.querySelector(".answer")?.replaceChildren(
			recentList((line) => this.#go(line)),
			button("Browse all articles by heading, year and author", () => {
				input.value = "";
				void this.#search(true);
			}),
		);
	}

	/** Draws an answer, the best results before the rest of them; what it says is said with the first. */
	async #draw(
		outcome: Outcome,
		isWanted: () => boolean,
		answer?: string,
	): Promise<void> {
		const { query, suggestions } = outcome;
		const list = element("ol", { class: "results" });
		const first = await this.#items(outcome, 0, atOnce);
		if (!isWanted()) return;
		list.append(...first);
		this.querySelector(".answer")?.replaceChildren(
			...(suggestions
				? [suggestionList(suggestions, this.getAttribute("home") ?? "/")]
				: []),
			list,
		);
		if (answer === undefined) return;
		this.#say(answer);
		this.classList.add("answered");
		this.querySelector(".meaning")?.replaceChildren(
			describeQuery(query),
			queryChips(query, (line) => this.#go(line)),
		);
		const rest = await this.#items(outcome, atOnce, step);
		if (!isWanted()) return;
		list.append(...rest);
		if (outcome.hits.length > step) list.after(this.#more(outcome, list));
	}

	async #items(
		outcome: Outcome,
		from: number,
		to: number,
	): Promise<HTMLElement[]> {
		const hits = outcome.hits.slice(from, to);
		return (await this.#searcher.show(hits, outcome)).map(resultItem);
	}

	#more(outcome: Outcome, list: HTMLElement): HTMLElement {
		const more = button("Show more", () => {
			const from = list.childElementCount;
			this.#items(outcome, from, from + step).then(
				(items) => {
					list.append(...items);
					items[0]?.querySelector("a")?.focus();
					if (list.childElementCount >= outcome.hits.length) more.remove();
				},
				// What is wrong is said by the search that is done again.
				() => void this.#search(),
			);
		});
		return more;
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

	#say(status: string): void {
		const { input } = this.#controls;
		const line = this.querySelector<HTMLElement>(".status");
		if (line) {
			line.textContent = status;
			line.dataset.answers = input.value;
		}
		this.querySelector(".meaning")?.replaceChildren();
	}
}

function answerOf(outcome: Outcome): string {
	const { query, notes } = outcome;
	return [...query.hints, ...notes, countSentence(outcome)].join(" ");
}

customElements.define("archive-search", SearchPage);
