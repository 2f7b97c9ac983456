// Passages: the paragraphs, items, terms and rows of a rendered body that can be cited, as plain text with their ids.
import { rowText } from "./rows.ts";

/** A passage of a body. */
export interface Passage {
	/** The id that an address may point at. */
	readonly id: string;
	/** Its number in the article: `4`, or `4.1`. */
	readonly number: string;
	readonly text: string;
}

/** What `rules/paragraphs.ts` puts at the start of each passage. */
const pin = /<a class="pin" href="#([^"]*)">¶([\d.]+)<\/a>/;

/** Where a passage ends: with its block, or where another block begins in it. */
const blockEdge =
	/<\/(?:p|li|dt|dd|tr|blockquote|div)>|<(?:p|ul|ol|dl|pre|table|div)[ >]/;

/** What a reader of a sentence does not read: marks of footnotes, and links to sections. */
const marks =
	/<sup class="footnote-ref">.*?<\/sup>|<a class="anchor".*?<\/a>/gs;

const entities: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
};

/**
 * Gives the passages of a body's HTML in their order, without holding a copy of their text: of a large archive, only
 * what a page shows is ever read this way.
 */
export function* passagesOf(html: string): Generator<Passage> {
	for (const { id, number, inner } of pinned(html)) {
		const text = textOf(inner);
		if (text !== "") yield { id, number, text };
	}
}

/** Gives the passages of a body's HTML that link to an address, with what they say. */
export function passagesLinkingTo(html: string, address: string): Passage[] {
	const link = `href="${address.replaceAll("&", "&amp;")}"`;
	return [...pinned(html)]
		.filter(({ inner }) => inner.includes(link))
		.map(({ id, number, inner }) => ({ id, number, text: textOf(inner) }));
}

/** Gives the HTML of each passage with its id and its number. */
function* pinned(html: string) {
	const [, ...parts] = html.split(pin);
	for (let n = 0; n + 2 < parts.length + 1; n += 3) {
		const [id = "", number = "", rest = ""] = parts.slice(n, n + 3);
		const end = blockEdge.exec(rest)?.index ?? rest.length;
		yield { id, number, inner: rest.slice(0, end) };
	}
}

function textOf(inner: string): string {
	return rowText(inner.split(/<\/t[dh]>/).map(plain));
}

function plain(html: string): string {
	return html
		.replace(marks, "")
		.replace(/<[^>]*>/g, "")
		.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
		.replace(/\s+/g, " ")
		.trim();
}
