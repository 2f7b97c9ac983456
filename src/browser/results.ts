// Results: what is drawn of a found article, with links that lead to the passages that its excerpts are from.
import type { Shown } from "../search/engine.ts";
import { passageUrl, resultUrl } from "../search/passages.ts";
import type { Section } from "../search/text-index.ts";
import { element } from "./elements.ts";

/** How many words stand before the first mark of an option's excerpt. */
const wordsBefore = 4;

/** How many sections of an article are shown. */
const sectionsShown = 3;

/** Draws a found article as an item of the list of results. */
export function resultItem(found: Shown): HTMLElement {
	const { meta } = found;
	const item = element("li", {}, titleLine(found));
	item.append(
		element(
			"p",
			{ class: "found-facts" },
			...factsOf(found, meta.when, meta.authors),
		),
	);
	const sections = sectionsOf(found).map((section) => ({
		...section,
		passage: passageUrl(found, section),
	}));
	const passage = passageUrl(found, found);
	// What a section shows is not said twice.
	if (!sections.some((section) => section.passage === passage))
		item.append(
			element("p", { class: "found-text" }, ...marked(found.excerpt)),
		);
	if (sections.length > 0) {
		item.append(
			element(
				"ul",
				{ class: "sections" },
				...sections.map((section) =>
					element(
						"li",
						{},
						element("a", { href: section.passage }, section.title),
						element("p", { class: "found-text" }, ...marked(section.excerpt)),
					),
				),
			),
		);
	}
	if (meta.headings)
		item.append(element("p", { class: "filed" }, meta.headings));
	return item;
}

/** Draws a found article as an option of a list box. */
export function resultOption(found: Shown, id: string): HTMLElement {
	return element(
		"a",
		{
			role: "option",
			id,
			href: resultUrl(found),
			tabindex: "-1",
		},
		element("span", { class: "title" }, found.meta.title ?? found.url),
		element(
			"span",
			{ class: "found-facts" },
			...factsOf(found, found.meta.when),
		),
		element(
			"span",
			{ class: "found-text" },
			...marked(fromMark(found.excerpt)),
		),
	);
}

/** The facts of an article in a line, before them the mark of one whose matter is no longer as it tells. */
function factsOf(
	{ mark }: Shown,
	...facts: readonly (string | undefined)[]
): (Node | string)[] {
	const marks = mark === undefined ? [] : [element("strong", {}, mark), " · "];
	return [
		...marks,
		facts.filter((fact) => fact !== undefined && fact !== "").join(" · "),
	];
}

/** An excerpt from a few words before its first mark on: of an option only two lines are seen. */
function fromMark(excerpt: string): string {
	const at = excerpt.indexOf("<mark>");
	const before = excerpt.slice(0, Math.max(0, at)).split(" ");
	return before.length <= wordsBefore + 1
		? excerpt
		: `… ${before.slice(-wordsBefore - 1).join(" ")}${excerpt.slice(at)}`;
}

function titleLine(found: Shown): HTMLElement {
	return element(
		"h2",
		{ class: "title" },
		element("a", { href: resultUrl(found) }, found.meta.title ?? found.url),
	);
}

/**
 * The sections with the most matches, in the order of the article, without its beginning, which is the article itself;
 * its footnotes only where nothing else matches.
 */
function sectionsOf(found: Shown): Section[] {
	const all = found.sub_results.filter(({ url }) => url.includes("#"));
	const said = all.filter(({ url }) => !url.endsWith("#footnotes"));
	const sections = said.length > 0 ? said : all;
	const best = [...sections]
		.sort((a, b) => marksIn(b.excerpt) - marksIn(a.excerpt))
		.slice(0, sectionsShown);
	return sections.filter((section) => best.includes(section));
}

function marksIn(excerpt: string): number {
	return excerpt.split("<mark>").length - 1;
}

/** Pagefind's excerpt is escaped HTML whose only elements are `mark`: it is read as a document and only they are kept. */
function marked(excerpt: string): (Node | string)[] {
	return [...parsed(excerpt).childNodes].map((node) => {
		const text = (node.textContent ?? "").replace(/\(\s+/g, "(");
		return node instanceof HTMLElement && node.localName === "mark"
			? element("mark", {}, text)
			: text;
	});
}

function parsed(html: string): HTMLElement {
	return new DOMParser().parseFromString(html, "text/html").body;
}
