// Search, loaded when the reader reaches for it: the search page, and what answers in the box that opens over any page.
import "./search-page.ts";
import type { SearchBox } from "./search-box.ts";
import { SearchDialog } from "./search-dialog.ts";

let dialog: SearchDialog | undefined;

/** Answers in a box that was opened: `home` and `folder` are the addresses of the site and of the search bundle. */
export function openSearch(box: SearchBox, home: string, folder: string): void {
	dialog ??= new SearchDialog(box, home, folder);
	dialog.opened();
}
