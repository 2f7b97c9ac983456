// Blocks: wide tables and code scroll in a named box that the keyboard reaches; rows are called by their first cells; footnotes get a heading; words are counted.
import type { MarkdownIt, RendererRule, Token } from "markdown-it";
import { notesOf } from "../body.ts";
import { countWords, plainText } from "../text.ts";

export function blocks(md: MarkdownIt): void {
	const { rules } = md.renderer;
	rules.table_open = (tokens, n) =>
		`<div class="scroll" ${scrolls(md, "Table", tokens[n])}><table>\n`;
	rules.table_close = () => "</table></div>\n";
	rules.footnote_block_open = () =>
		'<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">Footnotes</h2><ol>\n';
	rules.footnote_block_close = () => "</ol></section>\n";
	// Each mark shows the number of its footnote, however often it is marked.
	rules.footnote_caption = (tokens, n) =>
		`[${Number(tokens[n]?.meta?.id) + 1}]`;
	rules.footnote_anchor = (tokens, n) => {
		const { id, subId } = (tokens[n]?.meta ?? {}) as {
			id: number;
			subId: number;
		};
		const suffix = subId > 0 ? `:${subId}` : "";
		const mention = subId > 0 ? `, mention ${subId + 1}` : "";
		return ` <a href="#fnref${id + 1}${suffix}" class="footnote-backref" aria-label="Back to the text of footnote ${id + 1}${mention}">↩︎</a>`;
	};
	for (const type of ["fence", "code_block"]) {
		const rule = rules[type];
		rules[type] = (tokens, n, options, env, self) =>
			(rule?.(tokens, n, options, env, self) ?? "").replace(
				/^<pre/,
				`<pre ${scrolls(md, "Code", tokens[n])}`,
			);
	}
	for (const type of ["th_open", "td_open"]) rules[type] = cell;
	md.core.ruler.push("archive_blocks", (state) => {
		const notes = notesOf(state.env);
		nameBoxes(state.tokens);
		nameRows(state.tokens);
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

/** What scrolls sideways where it is too wide. */
const boxes = new Set(["table_open", "fence", "code_block"]);

/** As much of a heading as boxes are named after: each of them repeats it. */
const longestName = /^.{0,100}/su;

/** Notes with each box the heading that it stands under. */
function nameBoxes(tokens: readonly Token[]): void {
	let title = "";
	for (const [n, token] of tokens.entries()) {
		if (token.type === "heading_open") {
			const words = plainText(tokens[n + 1]).trim();
			const short = words.match(longestName)?.[0] ?? "";
			title = short === words ? words : `${short}…`;
		} else if (boxes.has(token.type)) {
			token.meta = { ...token.meta, title };
		}
	}
}

/** What a box has: the keyboard reaches it, and it says what it is, and under which heading. */
export function scrolls(
	md: MarkdownIt,
	kind: string,
	box: Token | undefined,
): string {
	const title = md.utils.escapeHtml(`${box?.meta?.title ?? ""}`);
	const name = title === "" ? kind : `${kind}: ${title}`;
	return `role="group" aria-label="${name}" tabindex="0"`;
}

/** Makes the first cell of each row below the head what the row is called, where the head says what these cells are. */
function nameRows(tokens: readonly Token[]): void {
	let isNamed = false;
	for (const [n, { type }] of tokens.entries()) {
		if (type === "th_open") tokens[n]?.attrSet("scope", "col");
		if (type !== "tr_open") continue;
		const [first, words, end] = tokens.slice(n + 1, n + 4);
		const hasWords = plainText(words).trim() !== "";
		if (first?.type === "th_open") isNamed = hasWords;
		else if (isNamed && hasWords && first && end) {
			first.attrSet("scope", "row");
			first.tag = end.tag = "th";
		}
	}
}

/** A cell says how its column is set by a class: the content policy allows no style of its own. */
const cell: RendererRule = (tokens, n) => {
	const token = tokens[n];
	const side = /center|right/.exec(`${token?.attrGet("style") ?? ""}`)?.[0];
	const scope = token?.attrGet("scope");
	return `<${token?.tag}${scope ? ` scope="${scope}"` : ""}${side ? ` class="${side}"` : ""}>`;
};
