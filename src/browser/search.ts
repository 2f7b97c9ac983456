// Search, loaded when the reader reaches for it: the search page, and what answers in the box that opens over any page.
import "./search-page.ts";
import type { SearchBox } from "./search-box.ts";
import { SearchDialog } from "./search-dialog.ts";

let dialog: SearchDialog | undefined;

/** Answers in a box that was opened; the address of the search page tells those of the site and of the search bundle. */
export function openSearch(box: SearchBox, searchPage: string): void {
	const home = new URL("..", searchPage).pathname;
	dialog ??= new SearchDialog(box, home, `${home}pagefind/`);
	dialog.opened();
}
