// Search, loaded when the reader reaches for it: the search page, and the dialog that opens over any page.
import "./search-page.ts";
import { SearchDialog } from "./search-dialog.ts";

let dialog: SearchDialog | undefined;

/** Opens search over the page: `home` and `folder` are the addresses of the site and of the search bundle. */
export function openSearch(home: string, folder: string): void {
	if (!dialog) {
		dialog = new SearchDialog(home, folder);
		document.body.append(dialog);
	}
	dialog.open();
}
