// What a reader can do about a search that could not be answered.
import { button } from "./elements.ts";
import type { Unanswered } from "./searcher.ts";

/** Draws the button that searches again, or loads the page again where only that helps. */
export function tryAgain(
	{ needsReload }: Unanswered,
	again: () => void,
): HTMLElement {
	return needsReload
		? button("Load the page again", () => location.reload(), { class: "again" })
		: button("Try again", again, { class: "again" });
}
