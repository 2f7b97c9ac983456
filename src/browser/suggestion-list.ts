// Suggestions: what is offered where no article matches.
import { format } from "../diagnostics/counted.ts";
import type { Suggestions } from "../search/suggest.ts";
import { element } from "./elements.ts";

/**
 * Draws what may help.
 * @param home the address of the site, with a slash at its end
 */
export function suggestionList(
	{ meant, headings, indexes, fewer }: Suggestions,
	home: string,
): HTMLElement {
	const search = (line: string) =>
		`${home}Search/?q=${encodeURIComponent(line)}`;
	const group = (title: string, items: readonly HTMLElement[]) =>
		items.length > 0
			? [
					element("h2", {}, title),
					element("ul", {}, ...items.map((item) => element("li", {}, item))),
				]
			: [];
	return element(
		"div",
		{ class: "suggestions" },
		...group(
			"Did you mean",
			meant.map((line) => element("a", { href: search(line) }, line)),
		),
		...group(
			"With one part left out",
			fewer.map(({ left, line, count }) =>
				element(
					"span",
					{},
					element("a", { href: search(line) }, line),
					` (${format(count)} without ${left})`,
				),
			),
		),
		...group(
			"Headings near to it",
			headings.map(({ text, url, total }) =>
				element(
					"span",
					{},
					element("a", { href: home + url.slice(1) }, text),
					` (${total})`,
				),
			),
		),
		...group("Or look it up", [
			...indexes.map(({ title, url }) =>
				element("a", { href: home + url.slice(1) }, title),
			),
			element("a", { href: `${home}A-Z/` }, "Titles and symbols from A to Z"),
		]),
	);
}
