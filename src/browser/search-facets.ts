// <search-facets>: the choices that narrow a search, with the number of articles that each would give.
import { format } from "../diagnostics/counted.ts";
import type { Choice, FacetName, Facets } from "../search/facets.ts";
import { comparable } from "../search/filters.ts";
import { parseQuery, type Query } from "../search/query.ts";
import { withFilter, without, withYears } from "../search/query-edits.ts";
import { element } from "./elements.ts";
import { YearRange } from "./year-range.ts";

const titles: Readonly<Record<Exclude<FacetName, "year">, string>> = {
	heading: "Heading",
	author: "Author",
	symbol: "Symbol",
	kind: "Kind",
	outcome: "Outcome of a request",
	standing: "Standing today",
	release: "Decided for release",
};

export class SearchFacets extends HTMLElement {
	#query = parseQuery("");
	#years = new YearRange();
	/** The query after the last choice; the event "narrow" tells that there was one. */
	line = "";

	constructor() {
		super();
		this.#years.addEventListener("choose", () =>
			this.#narrow(withYears(this.#query, this.#years.chosen)),
		);
	}

	/** Shows the choices of an answer, if there are any; what had the focus keeps it. */
	show(query: Query, facets: Facets): void {
		this.#query = query;
		this.hidden =
			query.filters.length === 0 &&
			Object.values(facets).every(({ length }) => length === 0);
		const focused = document.activeElement?.id ?? "";
		const open = new Map(
			[...this.querySelectorAll("details")].map((one) => [
				one.dataset.name,
				one.open,
			]),
		);
		this.#years.show(
			facets.year.map(({ value, count }) => ({ year: Number(value), count })),
			query.filters.find(({ name }) => name === "year")?.years,
		);
		const groups = [
			this.#box("year", "Year", this.#years, open),
			...this.#headings(facets.heading, open),
			this.#group("kind", facets.kind, open),
			this.#group("outcome", facets.outcome, open),
			this.#group("standing", facets.standing, open),
			this.#group("release", facets.release, open),
			this.#group("symbol", facets.symbol, open),
			this.#group("author", facets.author, open),
		];
		const all = element(
			"details",
			{ class: "all", "data-name": "all" },
			element("summary", {}, "Narrow the results"),
			...groups.filter((one) => one !== undefined),
		);
		all.open = open.get("all") ?? isWide();
		this.replaceChildren(all);
		if (focused !== "") document.getElementById(focused)?.focus();
	}

	/** The headings, those of each index by themselves where there are several. */
	#headings(
		choices: readonly Choice[],
		open: ReadonlyMap<string | undefined, boolean>,
	): HTMLElement[] {
		const items = choices.map((choice, n) =>
			this.#choice("heading", choice, n),
		);
		return [...new Set(choices.map(({ index }) => index))].map((index) =>
			this.#box(
				`heading ${index}`,
				index ?? titles.heading,
				element(
					"ul",
					{},
					...items.filter((_, n) => choices[n]?.index === index),
				),
				open,
			),
		);
	}

	#group(
		name: keyof typeof titles,
		choices: readonly Choice[],
		open: ReadonlyMap<string | undefined, boolean>,
	): HTMLElement | undefined {
		if (choices.length === 0) return undefined;
		return this.#box(
			name,
			titles[name],
			element(
				"ul",
				{},
				...choices.map((choice, n) => this.#choice(name, choice, n)),
			),
			open,
		);
	}

	#box(
		name: string,
		title: string,
		content: Node,
		open: ReadonlyMap<string | undefined, boolean>,
	): HTMLElement {
		const box = element(
			"details",
			{ "data-name": name },
			element("summary", {}, title),
			content,
		);
		box.open = open.get(name) ?? isWide();
		return box;
	}

	#choice(name: FacetName, choice: Choice, n: number): HTMLElement {
		const box = element("input", { type: "checkbox", id: `${name}-${n}` });
		box.checked = choice.isChosen;
		box.addEventListener("change", () => {
			const { text, filters } = this.#query;
			const chosen = filters.filter(
				(filter) =>
					filter.name === name &&
					comparable(filter.value) === comparable(choice.value),
			);
			this.#narrow(
				box.checked
					? withFilter(text, name, choice.value)
					: without(text, chosen),
			);
		});
		const label =
			name === "heading"
				? (choice.value.split(/(?<!\\)\//).at(-1) ?? "")
				: choice.value;
		return element(
			"li",
			{ "data-depth": String(choice.depth) },
			element(
				"label",
				{},
				box,
				element("span", {}, ...breakable(label.replaceAll("\\/", "/"))),
				" ",
				element("span", { class: "count" }, format(choice.count)),
			),
		);
	}

	#narrow(line: string): void {
		this.line = line;
		this.dispatchEvent(new Event("narrow"));
	}
}

/** A text that a line may be broken in after each underscore, as identifiers are. */
function breakable(text: string): (Node | string)[] {
	return text
		.split(/(?<=_)/)
		.flatMap((part, n) => (n === 0 ? [part] : [element("wbr"), part]));
}

/** Whether there is room for the choices beside the results. */
function isWide(): boolean {
	return matchMedia("(min-width: 60rem)").matches;
}

customElements.define("search-facets", SearchFacets);
