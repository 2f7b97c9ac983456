// Blocks: wide tables and code scroll in a box that the keyboard reaches; footnotes get a heading; words and symbols are noted.
import type { MarkdownIt } from "markdown-it";
import { notesOf } from "../body.ts";

export function blocks(md: MarkdownIt): void {
	const { rules } = md.renderer;
	rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n';
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
	const fence = rules.fence;
	rules.fence = (tokens, n, options, env, self) =>
		(fence?.(tokens, n, options, env, self) ?? "").replace(
			/^<pre/,
			'<pre tabindex="0"',
		);
	const code = rules.code_block;
	rules.code_block = (tokens, n, options, env, self) =>
		(code?.(tokens, n, options, env, self) ?? "").replace(
			/^<pre/,
			'<pre tabindex="0"',
		);
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
					notes.words += content.match(/\S+/g)?.length ?? 0;
				}
				if (type === "code_inline") {
					const symbol = symbolForm.exec(content)?.[1];
					if (symbol !== undefined) notes.symbols.add(symbol);
				}
			}
		}
	});
}

/** A C identifier as an article writes it: with parentheses, or with an underscore in it. */
const symbolForm = /^(?=\w+(?:_\w|\(\)))([A-Za-z_]\w+)(?:\(\))?$/;
