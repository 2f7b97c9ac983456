// A page: an address, and a pure function that renders it, whoever asks for it.

export interface Page {
	/** The address on the site, without the base path: `/Articles/x/`, `/atom.xml`. */
	readonly url: string;
	/** Gives the whole text of the page. The same site gives the same text. */
	readonly render: () => string;
	/** The markdown file that the page is made from, where there is one. */
	readonly source?: string;
	/** The address of the page that this is another form of: its feed, its markdown. Both stand or fall together. */
	readonly beside?: string;
	/** The address of the page that this one sends on to, where it is an old address. */
	readonly movedTo?: string;
	/** Set where capitals tell the address from others, as they do the names of C. */
	readonly caseMatters?: true;
	/** The ids that a link may point at, where links to the page are checked. */
	readonly anchors?: ReadonlySet<string>;
	/** The day of the last change, where search engines are told of the page. */
	readonly modified?: string | undefined;
}

/**
 * The path of a page's file in the output folder. An address without an ending is that of a folder: by its name, hosts and
 * stores would take a file for plain text, or for one to be saved.
 */
export function outputPath(url: string): string {
	const path = url.slice(1);
	if (/\.[a-z]\w*$/i.test(path)) return path;
	return path === "" || path.endsWith("/")
		? `${path}index.html`
		: `${path}/index.html`;
}
