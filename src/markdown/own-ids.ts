// Own ids: what a page uses itself around the words of its author, who can have none of them for an anchor.

/** Those of an article's page; of other pages, too, so that a text can become the one or the other. */
const everywhere = new Set([
	"main",
	"contents",
	"footnotes",
	"decisions",
	"positions",
	"symbols",
	"corrections",
	"sources",
	"index-entries",
	"cited-by",
	"related",
	"under-headings",
	"cite",
]);

/** Those of the home page, which has a search form and lists of its own around what `pages/home.md` says. */
export const homeIds: ReadonlySet<string> = new Set([
	"newest",
	"indexes",
	"ledger",
	"q",
]);

/** Whether the page at an address uses an id itself. */
export function isOwnId(id: string, url: string | undefined): boolean {
	return (
		everywhere.has(id) ||
		(url === "/" && homeIds.has(id)) ||
		/^fn(ref)?\d+$/.test(id)
	);
}
