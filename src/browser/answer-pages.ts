// Pages that an answer leads to besides articles: of the symbols that were meant, and of what has the name that was typed.
import type { Page } from "../search/pages.ts";
import { element } from "./elements.ts";

/** What stands before the links to one page, and to several. */
const leads: Readonly<
	Record<Page["of"], readonly [one: string, more: string]>
> = {
	symbol: ["Page of the symbol", "Pages of the symbols"],
	heading: ["Page of the heading", "Pages of the headings"],
	question: ["Page of the question", "Pages of the questions"],
	person: ["Page of", "Pages of"],
	comparison: ["Comparison", "Comparisons"],
};

/**
 * Draws a sentence for each sort of page, with links to them; nothing where there are none.
 * @param home the address of the site, with a slash at its end
 */
export function answerPages(
	pages: readonly Page[],
	home: string,
): (Node | string)[] {
	return Object.entries(leads).flatMap(([of, [one, more]]) => {
		const links = pages
			.filter((page) => page.of === of)
			.flatMap(({ text, url }) => [
				", ",
				element("a", { href: home + url.slice(1) }, text),
			]);
		if (links.length === 0) return [];
		const lead = links.length > 2 ? more : one;
		return [` ${lead}: `, ...links.slice(1), "."];
	});
}

/**
 * Draws a page as an option of a list box.
 * @param home the address of the site, with a slash at its end
 */
export function pageOption(
	{ of, text, url }: Page,
	home: string,
	id: string,
): HTMLElement {
	return element(
		"a",
		{ role: "option", id, href: home + url.slice(1), tabindex: "-1" },
		element("span", { class: "title" }, text),
		element("span", { class: "found-facts" }, `Page of the ${of}`),
	);
}
