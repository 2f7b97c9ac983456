// <archive-search>: the search page. The query and the order stand in the address; results and choices follow what is typed.
import { type Order, type Outcome, orders } from "../search/engine.ts";
import { countSentence, describeQuery } from "../search/sentences.ts";
import { queryChips } from "./chips.ts";
import { button, element } from "./elements.ts";
import { rememberSearch } from "./recent.ts";
import { recentList } from "./recent-list.ts";
import { resultItem } from "./results.ts";
import { SearchFacets } from "./search-facets.ts";
import { Searcher, Unanswered } from "./searcher.ts";
import { suggestionList } from "./suggestion-list.ts";

/** How long to wait after a key before searching, in milliseconds: a word is typed, not seven searches. */
const pause = 160;

/** How many results are drawn at a time. */
const step = 10;

class SearchPage extends HTMLElement {
	#searcher = new Searcher("");
	/** The number of the latest search: answers to earlier ones are dropped. */
	#latest = 0;
	#timer = 0;
	/** Whether the address is one that Back should return to, so that what is typed next gets another. */
	#isSettled = true;
	#facets = new SearchFacets();

	connectedCallback(): void {
		this.#searcher = new Searcher(this.getAttribute("folder") ?? "");
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
		const { input, order } = this.#controls;
		const line = input.value;
		if (line.trim() === "" && !isBrowsing) {
			this.#showStart();
			return;
		}
		this.setAttribute("aria-busy", "true");
		try {
			const outcome = await this.#searcher.search({
				line,
				order: order.value as Order,
				facets: true,
			});
			if (search !== this.#latest) return;
			const items = await this.#items(outcome, 0);
			if (search !== this.#latest) return;
			this.#show(outcome, items);
		} catch (error) {
			if (!(error instanceof Unanswered)) throw error;
			if (search === this.#latest) this.#say(error.message, []);
		} finally {
			if (search === this.#latest) this.removeAttribute("aria-busy");
		}
	}

	/** What is there before anything is searched: recent searches, and a way to see everything. */
	#showStart(): void {
		const { input } = this.#controls;
		this.#say("", [
			recentList((line) => this.#go(line)),
			button("Browse all articles by heading, year and author", () => {
				input.value = "";
				void this.#search(true);
			}),
		]);
		this.removeAttribute("aria-busy");
	}

	async #items(outcome: Outcome, from: number): Promise<HTMLElement[]> {
		const found = await Promise.all(
			outcome.hits
				.slice(from, from + step)
				.map((hit) => this.#searcher.show(hit, outcome)),
		);
		return found.map(resultItem);
	}

	#show(outcome: Outcome, items: readonly HTMLElement[]): void {
		const { query, notes, suggestions } = outcome;
		const list = element("ol", { class: "results" }, ...items);
		this.#say([...query.hints, ...notes, countSentence(outcome)].join(" "), [
			...(suggestions
				? [suggestionList(suggestions, this.getAttribute("home") ?? "/")]
				: []),
			list,
			...(items.length < outcome.hits.length
				? [this.#more(outcome, list)]
				: []),
		]);
		this.querySelector(".meaning")?.replaceChildren(
			describeQuery(query),
			queryChips(query, (line) => this.#go(line)),
		);
		if (outcome.facets) this.#facets.show(query, outcome.facets);
		this.classList.add("answered");
	}

	#more(outcome: Outcome, list: HTMLElement): HTMLElement {
		const more = button("Show more", () => {
			const from = list.childElementCount;
			void this.#items(outcome, from).then((items) => {
				list.append(...items);
				items[0]?.querySelector("a")?.focus();
				if (list.childElementCount >= outcome.hits.length) more.remove();
			});
		});
		return more;
	}

	#say(status: string, content: readonly Node[]): void {
		const { input } = this.#controls;
		const line = this.querySelector<HTMLElement>(".status");
		if (line) {
			line.textContent = status;
			line.dataset.answers = input.value;
		}
		this.querySelector(".meaning")?.replaceChildren();
		this.querySelector(".answer")?.replaceChildren(...content);
		this.classList.remove("answered");
	}
}

customElements.define("archive-search", SearchPage);
