// Chips: the parts of a query that are more than words, each with a button that takes it away.
import type { Query } from "../search/query.ts";
import { without } from "../search/query-edits.ts";
import { chipLabel } from "../search/sentences.ts";
import { button, element } from "./elements.ts";

/** Draws the chips of a query; `go` is given the query without the part that is taken away. */
export function queryChips(
	query: Query,
	go: (line: string) => void,
): HTMLElement {
	return element(
		"ul",
		{ class: "chips" },
		...[...query.terms, ...query.filters].flatMap((part) => {
			const label = chipLabel(part);
			if (label === undefined) return [];
			return [
				element(
					"li",
					{},
					button(`${label} ×`, () => go(without(query.text, [part])), {
						"aria-label": `Take away ${label}`,
					}),
				),
			];
		}),
	);
}
