// Symbols: the identifiers in code are noted with the paragraph that names them, and the first of each leads to its page.
import type { MarkdownIt, Token } from "markdown-it";
import { notesOf } from "../body.ts";
import { languagesOfC, symbolsOfBlock, symbolsOfSpan } from "../identifiers.ts";
import { plainText } from "../text.ts";

export function symbols(md: MarkdownIt): void {
	md.core.ruler.push("archive_symbols", (state) => {
		const { symbols, mentions, context, source } = notesOf(state.env);
		const isKnown = (name: string) => !context.ignoredSymbols.has(name);
		const symbolsOf = ({ type, content }: Token): string[] =>
			type === "code_inline" ? symbolsOfSpan(content).filter(isKnown) : [];
		const linked = new Set<string>();
		let anchor = "";
		let line = source.firstLine;
		let isHeading = false;
		const note = (text: string, named: readonly string[]) => {
			if (named.length === 0) return;
			for (const symbol of named) symbols.add(symbol);
			mentions.push({ anchor, line, text, symbols: named });
		};
		for (const token of state.tokens) {
			anchor = String(token.attrGet("id") ?? anchor);
			if (token.map) line = source.firstLine + token.map[0];
			if (token.type === "heading_open") isHeading = true;
			if (token.type === "heading_close") isHeading = false;
			if (isBlockOfC(token)) {
				note("", symbolsOfBlock(token.content).filter(isKnown));
			}
			if (token.type !== "inline" || !token.content.includes("`")) continue;
			const children = token.children ?? [];
			note(plainText(token), [...new Set(children.flatMap(symbolsOf))]);
			if (!isHeading) {
				token.children = withLinks(children, symbolsOf, linked, (symbol) => {
					const open = new state.Token("link_open", "a", 1);
					open.attrs = [
						["href", `${context.base}Symbols/${symbol}/`],
						["class", "symbol"],
					];
					return [open, new state.Token("link_close", "a", -1)];
				});
			}
		}
	});
}

function isBlockOfC({ type, info }: Token): boolean {
	const language = info.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
	return type === "fence" && languagesOfC.has(language);
}

/** Puts a link around the first mention of each symbol, where no link stands around it already. */
function withLinks(
	children: readonly Token[],
	symbolsOf: (child: Token) => readonly string[],
	linked: Set<string>,
	link: (symbol: string) => [open: Token, close: Token],
): Token[] {
	let depth = 0;
	return children.flatMap((child) => {
		if (child.type === "link_open") depth++;
		if (child.type === "link_close") depth--;
		// A span that names several leads to the one that it is about: the argument and not the macro.
		const symbol = symbolsOf(child).at(-1);
		if (symbol === undefined || linked.has(symbol) || depth > 0) return [child];
		linked.add(symbol);
		const [open, close] = link(symbol);
		return [open, child, close];
	});
}
