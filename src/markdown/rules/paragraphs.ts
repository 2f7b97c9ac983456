// Pinpoints: each paragraph, list item, term, row of a table, quotation and alert has a number, and an id of its words that survives edits elsewhere.
import { hash } from "node:crypto";
import type { MarkdownIt, Token } from "markdown-it";
import { notesOf } from "../body.ts";
import { plainText } from "../text.ts";

/** Blocks that take one number each. */
const wholes = new Set(["paragraph_open", "blockquote_open", "alert_open"]);

/** Blocks that share one number, how deep they stand, and the parts of them that are told apart by a second: ¶4.1, ¶4.2. */
const parted: Readonly<Record<string, { level: number; part: string }>> = {
	bullet_list_open: { level: 0, part: "list_item_open" },
	ordered_list_open: { level: 0, part: "list_item_open" },
	dl_open: { level: 0, part: "dt_open" },
	tbody_open: { level: 1, part: "tr_open" },
};

export function paragraphs(md: MarkdownIt): void {
	md.core.ruler.push("archive_paragraphs", ({ tokens, env, Token }) => {
		const { anchors, paragraphs } = notesOf(env);
		const counts = new Map<string, number>();
		/** Gives the block that a token opens an id and a link with a label; whether it has words to make them of. */
		const pin = (open: number, label: string): boolean => {
			const inlines = inlinesOf(tokens, open);
			const text = inlines.map(plainText).join(" ");
			if (text.trim() === "") return false;
			const id = freeId(idOf(text), anchors, counts);
			anchors.add(id);
			paragraphs.push(id);
			tokens[open]?.attrSet("id", id);
			const link = new Token("pin", "a", 0);
			link.attrs = [
				["class", "pin"],
				["href", `#${id}`],
			];
			link.content = `¶${label}`;
			inlines[0]?.children?.unshift(link);
			return true;
		};
		let number = 0;
		let part = 0;
		let whole: (typeof parted)[string] | undefined;
		for (const [n, { type, level }] of tokens.entries()) {
			if (type === "footnote_block_open") break;
			if (level === whole?.level) whole = undefined;
			if (level === parted[type]?.level) {
				number++;
				part = 0;
				whole = parted[type];
			} else if (level === 0 && wholes.has(type)) {
				if (pin(n, `${number + 1}`)) number++;
			} else if (whole && level === whole.level + 1 && type === whole.part) {
				if (pin(n, `${number}.${part + 1}`)) part++;
			}
		}
	});
	md.renderer.rules.pin = (tokens, n, _options, _env, self) => {
		const link = tokens[n];
		return link ? `<a${self.renderAttrs(link)}>${link.content}</a>` : "";
	};
}

/** The tokens with words in the block that one of them opens. */
function inlinesOf(tokens: readonly Token[], open: number): readonly Token[] {
	const { level, type } = tokens[open] ?? {};
	const close = type?.replace("_open", "_close");
	const inlines: Token[] = [];
	for (let n = open + 1; n < tokens.length; n++) {
		const token = tokens[n];
		if (token?.level === level && token?.type === close) break;
		if (token?.type === "inline") inlines.push(token);
	}
	return inlines;
}

/** An id of the letters and digits of a text: changes of spacing, quotation marks and capitals leave it as it is. */
function idOf(text: string): string {
	const letters =
		asciiLetters(text) ?? text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
	return `p${hash("sha1", letters).slice(0, 7)}`;
}

/** Gives the small letters and the digits of a text in ASCII, as most are; undefined for any other. */
function asciiLetters(text: string): Uint8Array | undefined {
	const letters = new Uint8Array(text.length);
	let count = 0;
	for (let n = 0; n < text.length; n++) {
		const code = text.charCodeAt(n);
		if (code >= 0x80) return undefined;
		const small = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
		const isLetter = small >= 0x61 && small <= 0x7a;
		const isDigit = small >= 0x30 && small <= 0x39;
		if (isLetter || isDigit) letters[count++] = small;
	}
	return letters.subarray(0, count);
}

/** The id itself, or with a number where the same words stand in an earlier block. */
function freeId(
	id: string,
	taken: ReadonlySet<string>,
	counts: Map<string, number>,
): string {
	let free = id;
	let n = counts.get(id) ?? 1;
	while (taken.has(free)) free = `${id}-${++n}`;
	counts.set(id, n);
	return free;
}
