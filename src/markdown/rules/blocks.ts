// Blocks: wide tables and code scroll in a named box that the keyboard reaches; footnotes get a heading; words are counted.
import type { MarkdownIt, RendererRule } from "markdown-it";
import { notesOf } from "../body.ts";
import { countWords } from "../text.ts";

export function blocks(md: MarkdownIt): void {
	const { rules } = md.renderer;
	rules.table_open = () => `<div class="scroll" ${scrolls("Table")}><table>\n`;
	rules.table_close = () => "</table></div>\n";
	rules.footnote_block_open = () =>
		'<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">Footnotes</h2><ol>\n';
	rules.footnote_block_close = () => "</ol></section>\n";
	rules.footnote_anchor = (tokens, n) => {
		const { id, subId } = (tokens[n]?.meta ?? {}) as {
			id: number;
			subId: number;
		};
		const suffix = subId > 0 ? `:${subId}` : "";
		return ` <a href="#fnref${id + 1}${suffix}" class="footnote-backref" aria-label="Back to the text of footnote ${id + 1}">↩︎</a>`;
	};
	for (const type of ["fence", "code_block"]) {
		const rule = rules[type];
		rules[type] = (tokens, n, options, env, self) =>
			(rule?.(tokens, n, options, env, self) ?? "").replace(
				/^<pre/,
				`<pre ${scrolls("Code")}`,
			);
	}
	for (const type of ["th_open", "td_open"]) rules[type] = cell;
	md.core.ruler.push("archive_words", (state) => {
		const notes = notesOf(state.env);
		for (const token of state.tokens) {
			for (const { type, content } of token.children ?? [token]) {
				if (
					type === "text" ||
					type === "code_inline" ||
					type === "fence" ||
					type === "code_block"
				) {
					notes.words += countWords(content);
				}
			}
		}
	});
}

/** What a box has that scrolls sideways where it is too narrow: the keyboard reaches it, and it says what it is. */
function scrolls(name: string): string {
	return `role="group" aria-label="${name}" tabindex="0"`;
}

/** A cell says how its column is set by a class: the content policy allows no style of its own. */
const cell: RendererRule = (tokens, n) => {
	const token = tokens[n];
	const side = /center|right/.exec(`${token?.attrGet("style") ?? ""}`)?.[0];
	return `<${token?.tag}${side ? ` class="${side}"` : ""}>`;
};
