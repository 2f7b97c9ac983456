// Links: the relative path of a .md file becomes the address of its article; every link within the site is noted.
import { posix } from "node:path";
import type { MarkdownIt, Token } from "markdown-it";
import type { Position } from "../../diagnostics/diagnostic.ts";
import { type Link, type Notes, notesOf } from "../body.ts";
import { decoded, type LineRange, linesOfToken } from "../place.ts";
import { rowsOf } from "../rows.ts";
import { plainText, sentencesOf, textOf } from "../text.ts";

export function links(md: MarkdownIt): void {
	md.core.ruler.push("archive_links", (state) => {
		const notes = notesOf(state.env);
		const placeOf = notes.places.addresses();
		const rows = rowsOf(state.tokens);
		let lines: LineRange = [0, 1];
		for (const token of state.tokens) {
			lines = linesOfToken(token) ?? lines;
			let sentenceAt: ((offset: number) => string) | undefined;
			let offset = 0;
			for (const child of token.children ?? []) {
				offset += textOf(child).length;
				if (child.type !== "link_open" || isBare(child)) continue;
				const href = follow(notes, {
					href: String(child.attrGet("href")),
					at: (address) => placeOf(address, lines),
					sentence: () => {
						const row = rows.get(token);
						if (row !== undefined) return row;
						sentenceAt ??= sentencesOf(plainText(token));
						return sentenceAt(offset);
					},
				});
				child.attrSet("href", href);
			}
		}
	});
}

/** A link as it is met. */
interface Met {
	readonly href: string;
	/** The place of an address where the link stands. */
	readonly at: (address: string) => Position;
	/** The sentence that it stands in, or the row of a table. */
	readonly sentence: () => string;
}

/** Whether a link is an address that stands in the text as it is. */
function isBare({ markup }: Token): boolean {
	return markup === "linkify" || markup === "autolink";
}

/** Notes a link and gives the address that stands in the page. */
function follow(notes: Notes, { href, at: placeOf, sentence }: Met): string {
	if (/^(https?|mailto):/i.test(href)) return href;
	const { path } = notes.source;
	if (href === "") {
		notes.diagnostics.push({
			path,
			at: placeOf(""),
			unexpected: "link without an address",
			expected: "an address in its parentheses",
			fix: "write where the link leads, or delete it",
		});
		return href;
	}
	const hash = href.indexOf("#");
	const file = decoded(hash < 0 ? href : href.slice(0, hash));
	const anchor = hash < 0 ? "" : decoded(href.slice(hash + 1));
	const at = placeOf(href);
	const note = (target: Link["target"]) =>
		notes.links.push({
			target,
			anchor,
			typed: href,
			at,
			sentence: "file" in target && target.file !== path ? sentence() : "",
		});
	if (file === "") {
		note({ file: path });
		return href;
	}
	if (file.startsWith("/")) {
		note({ url: decoded(href.replace(/[?#].*$/s, "")) });
		return notes.context.base + href.slice(1);
	}
	const target = posix.join(posix.dirname(path), file);
	const address = notes.context.addressOf(target);
	if (address === undefined) {
		notes.diagnostics.push({
			path,
			at,
			unexpected: `link to "${href}"`,
			expected: "the relative path of an article's .md file, or an address",
			fix:
				meant(notes, target, href) ??
				"link to a .md file in articles/ or pages/",
		});
		return href;
	}
	note({ file: target });
	return (
		notes.context.base + address.slice(1) + (hash < 0 ? "" : href.slice(hash))
	);
}

/** What was meant by a link that lacks its ending `.md`, its `https://` or its `mailto:`, or has the ending of a page; undefined for any other. */
function meant(
	{ context }: Notes,
	target: string,
	href: string,
): string | undefined {
	if (/^www\.|^[\w-]+(\.[\w-]+)+\//.test(href)) return `https://${href}`;
	if (/^[\w.+-]+@[\w.-]+$/.test(href)) return `mailto:${href}`;
	if (/\.html?$/.test(target)) return href.replace(/\.html?(?=#|$)/, ".md");
	const hasEnding = /\.\w+$/.test(target);
	return hasEnding || context.addressOf(`${target}.md`) === undefined
		? undefined
		: href.replace(/(?=#|$)/, ".md");
}
