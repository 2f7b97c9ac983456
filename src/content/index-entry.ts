// Index entries: `Kernel: Modules/Licensing` as a value, and LWN's rule for the anchors of headings.

/** An article filed under a heading of a named index. */
export interface IndexEntry {
	readonly index: string;
	/** The heading and its subheadings, outermost first, as the author spelled them. */
	readonly path: HeadingPath;
}

export type HeadingPath = readonly string[];

/** What a heading may not hold, because file systems or addresses give it another meaning. */
const unusable = /[<>:"\\|?*#%\p{Cc}]|^\.+$/u;

/** What nobody sees, so that two headings that look the same are not: spaces without width, and marks that turn text around. */
const unseen = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/u;

/** Whether a word mixes letters that look alike: of Latin with Greek or Cyrillic ones (UTS 39, 5.1). */
function mixesAlphabets(name: string): boolean {
	return name
		.split(/[^\p{L}\p{M}]+/u)
		.some(
			(word) =>
				/\p{Script=Latin}/u.test(word) &&
				/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word),
		);
}

const known = new Map<string, IndexEntry | string>();

/**
 * Reads an entry such as `Kernel: Modules/Licensing`; a slash that belongs to a name is written `\/`.
 * Gives a text that completes "expected …" where the entry can't be read. Many articles have the same: each is read once.
 */
export function parseIndexEntry(text: string): IndexEntry | string {
	const entry = known.get(text) ?? readIndexEntry(text);
	known.set(text, entry);
	return entry;
}

function readIndexEntry(text: string): IndexEntry | string {
	const colon = text.indexOf(": ");
	if (colon < 1)
		return 'an index and a heading, such as "Kernel: Modules/Licensing"';
	const index = text.slice(0, colon).trim();
	if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(index)) {
		return `an index named in letters, digits and hyphens, not "${index}"`;
	}
	const path = parseHeadingPath(text.slice(colon + 2));
	return typeof path === "string" ? path : { index, path };
}

/** Reads a heading such as `Modules/Licensing`; gives a text that completes "expected …" where it can't be read. */
export function parseHeadingPath(text: string): HeadingPath | string {
	const path = text
		.split(/(?<!\\)\//)
		.map((name) => name.replaceAll("\\/", "/").trim().replace(/\s+/g, " "));
	if (path.some((name) => name === "")) {
		return "a heading between every two slashes";
	}
	const bad = path.find((name) => unusable.test(name));
	if (bad !== undefined) {
		return 'a heading without any of < > : " \\ | ? * # %';
	}
	if (path.some((name) => unseen.test(name)))
		return "a heading without invisible characters";
	if (path.some(mixesAlphabets))
		return "a heading whose words keep to one alphabet each";
	if (/^[.-]*$/.test(headingAnchor(path))) {
		return "a heading of more than dots, hyphens and commas";
	}
	return path;
}

/** Writes a heading as it is authored: names joined by slashes. */
export function headingText(path: HeadingPath): string {
	return path.map((name) => name.replaceAll("/", "\\/")).join("/");
}

/** Writes an entry as it is authored. */
export function indexEntryText(entry: IndexEntry): string {
	return `${entry.index}: ${headingText(entry.path)}`;
}

/** The key by which headings are compared: Unicode form and case make no difference. */
export function headingKey(path: HeadingPath): string {
	return headingText(path).normalize("NFC").toLowerCase();
}

/**
 * The anchor of a heading on its index page, and its folder's name, by LWN.net's rule: the level separator becomes
 * `-`, a space becomes `_`, a comma is dropped, case is kept. The rule is not one to one, so collisions are looked for.
 */
export function headingAnchor(path: HeadingPath): string {
	return path
		.map((name) => name.normalize("NFC").replaceAll(",", ""))
		.join("-")
		.replaceAll("/", "-")
		.replaceAll(" ", "_");
}

/** Writes an entry as a YAML scalar, in the quotes that another stands in. */
export function indexEntryScalar(entry: IndexEntry, raw = ""): string {
	const text = indexEntryText(entry);
	return raw.startsWith("'")
		? `'${text.replaceAll("'", "''")}'`
		: JSON.stringify(text);
}
