// <search-dialog>: search from any page. A combobox with its list box, as the WAI-ARIA guide has them, in a modal dialog.
import type { Outcome } from "../search/engine.ts";
import { countSentence, describeQuery } from "../search/sentences.ts";
import { button, element } from "./elements.ts";
import { rememberSearch } from "./recent.ts";
import { recentList } from "./recent-list.ts";
import { resultOption } from "./results.ts";
import { Searcher, Unanswered } from "./searcher.ts";
import { suggestionList } from "./suggestion-list.ts";

/** How long to wait after a key before searching, in milliseconds. */
const pause = 140;

/** How many articles are shown; the search page has them all. */
const shown = 6;

export class SearchDialog extends HTMLElement {
	readonly #home: string;
	readonly #searcher: Searcher;
	readonly #input = element("input", {
		type: "search",
		id: "search-box",
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": "false",
		"aria-controls": "search-options",
		autocomplete: "off",
		autocapitalize: "none",
		spellcheck: "false",
		enterkeyhint: "search",
	});
	readonly #status = element("p", { class: "status", role: "status" });
	readonly #options = element("div", {
		id: "search-options",
		role: "listbox",
		"aria-label": "Articles",
	});
	readonly #rest = element("div", { class: "rest" });
	readonly #dialog = element("dialog", {
		class: "search-dialog",
		"aria-label": "Search",
	});
	/** The number of the latest search: answers to earlier ones are dropped. */
	#latest = 0;
	#timer = 0;

	/**
	 * @param home the address of the site, with a slash at its end
	 * @param folder the address of the search bundle, with a slash at its end
	 */
	constructor(home: string, folder: string) {
		super();
		this.#home = home;
		this.#searcher = new Searcher(folder);
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
			this.#goTo(this.#resultsAddress());
		});
		this.#dialog.append(
			form,
			this.#status,
			this.#options,
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
			this.#timer = window.setTimeout(() => void this.#search(), pause);
		});
		this.#input.addEventListener("keydown", (event) => this.#key(event));
		this.#options.addEventListener("click", () =>
			rememberSearch(this.#input.value),
		);
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

	#key(event: KeyboardEvent): void {
		const all = [
			...this.#options.querySelectorAll<HTMLElement>("[role=option]"),
		];
		const at = all.findIndex((one) => one.ariaSelected === "true");
		const to = {
			ArrowDown: at + 1 < all.length ? at + 1 : -1,
			ArrowUp: at === -1 ? all.length - 1 : at - 1,
			Home: at === -1 ? undefined : 0,
			End: at === -1 ? undefined : all.length - 1,
		}[event.key];
		if (to !== undefined && all.length > 0) {
			event.preventDefault();
			this.#choose(all, to);
		} else if (event.key === "Enter" && at >= 0) {
			event.preventDefault();
			rememberSearch(this.#input.value);
			all[at]?.click();
		} else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
			this.#choose(all, -1);
		}
	}

	#choose(all: readonly HTMLElement[], to: number): void {
		for (const [n, option] of all.entries())
			option.ariaSelected = n === to ? "true" : "false";
		const chosen = all[to];
		if (chosen) {
			this.#input.setAttribute("aria-activedescendant", chosen.id);
			chosen.scrollIntoView({ block: "nearest" });
		} else this.#input.removeAttribute("aria-activedescendant");
	}

	async #search(): Promise<void> {
		const search = ++this.#latest;
		const line = this.#input.value;
		if (line.trim() === "") {
			this.#showStart();
			return;
		}
		try {
			const outcome = await this.#searcher.search({
				line,
				order: "relevance",
				facets: false,
			});
			if (search !== this.#latest) return;
			const found = await Promise.all(
				outcome.hits
					.slice(0, shown)
					.map((hit) => this.#searcher.show(hit, outcome)),
			);
			if (search !== this.#latest) return;
			this.#show(
				outcome,
				found.map((one, n) => resultOption(one, `search-option-${n}`)),
			);
		} catch (error) {
			if (!(error instanceof Unanswered)) throw error;
			if (search === this.#latest) this.#draw(error.message, [], []);
		}
	}

	#showStart(): void {
		this.#latest++;
		this.#draw(
			"",
			[],
			[
				recentList((line) => {
					this.#input.value = line;
					this.#input.focus();
					void this.#search();
				}),
			],
		);
	}

	#show(outcome: Outcome, options: readonly HTMLElement[]): void {
		const { query, notes, suggestions, hits } = outcome;
		const all = element(
			"a",
			{
				role: "option",
				id: "search-option-all",
				href: this.#resultsAddress(),
				tabindex: "-1",
			},
			hits.length > options.length
				? `All ${hits.length} results, with filters`
				: "Open in the search page, with filters",
		);
		this.#draw(
			[...query.hints, describeQuery(query), ...notes, countSentence(outcome)]
				.filter((sentence) => sentence !== "")
				.join(" "),
			hits.length > 0 ? [...options, all] : [],
			suggestions ? [suggestionList(suggestions, this.#home)] : [],
		);
	}

	#draw(
		status: string,
		options: readonly HTMLElement[],
		rest: readonly HTMLElement[],
	): void {
		this.#status.textContent = status;
		this.#status.dataset.answers = this.#input.value;
		this.#options.replaceChildren(...options);
		this.#options.hidden = options.length === 0;
		this.#rest.replaceChildren(...rest);
		this.#input.setAttribute("aria-expanded", String(options.length > 0));
		this.#choose(options, -1);
	}

	#resultsAddress(): string {
		return `${this.#home}Search/?q=${encodeURIComponent(this.#input.value)}`;
	}

	#goTo(address: string): void {
		rememberSearch(this.#input.value);
		location.assign(address);
	}
}

customElements.define("search-dialog", SearchDialog);
