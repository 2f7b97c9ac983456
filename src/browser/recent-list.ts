// The list of recent searches, with the button that erases them.
import { button, element } from "./elements.ts";
import { forgetSearches, recentSearches } from "./recent.ts";

/** Draws the recent searches; empty where there are none. */
export function recentList(go: (line: string) => void): HTMLElement {
	const box = element("div", { class: "recent" });
	const searches = recentSearches();
	if (searches.length === 0) return box;
	box.append(
		element("h2", {}, "Recent searches on this device"),
		element(
			"ul",
			{},
			...searches.map((line) =>
				element(
					"li",
					{},
					button(line, () => go(line)),
				),
			),
		),
		button(
			"Erase them",
			() => {
				forgetSearches();
				box.replaceChildren(element("p", { role: "status" }, "Erased."));
			},
			{ class: "erase" },
		),
	);
	return box;
}
