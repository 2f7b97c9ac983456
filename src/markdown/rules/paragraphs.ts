// Paragraphs: each has a number to be cited by and an id that survives edits elsewhere, since it is made of its own words.
import { createHash } from "node:crypto";
import type { MarkdownIt } from "markdown-it";
import { notesOf } from "../body.ts";
import { plainText } from "../text.ts";

export function paragraphs(md: MarkdownIt): void {
	md.core.ruler.push("archive_paragraphs", (state) => {
		const { anchors } = notesOf(state.env);
		let number = 0;
		for (const [n, token] of state.tokens.entries()) {
			if (token.type === "footnote_block_open") break;
			if (token.type !== "paragraph_open" || token.level > 0) continue;
			const text = plainText(state.tokens[n + 1]);
			if (text.trim() === "") continue;
			const id = freeId(idOf(text), anchors);
			anchors.add(id);
			token.attrSet("id", id);
			token.meta = { ...token.meta, number: ++number };
		}
	});
	md.renderer.rules.paragraph_open = (tokens, n, options, _env, self) => {
		const open = self.renderToken(tokens, n, options);
		const number = (tokens[n]?.meta as { number?: number } | null)?.number;
		return number === undefined
			? open
			: `${open}<a class="pin" href="#${tokens[n]?.attrGet("id")}">¶${number}</a>`;
	};
}

/** An id of a paragraph's letters and digits: changes of spacing, quotation marks and capitals leave it as it is. */
function idOf(text: string): string {
	const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
	return `p${createHash("sha1").update(letters).digest("hex").slice(0, 7)}`;
}

/** The id itself, or with a number where the same words stand in an earlier paragraph. */
function freeId(id: string, taken: ReadonlySet<string>): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	return free;
}
