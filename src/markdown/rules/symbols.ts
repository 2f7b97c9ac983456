// Symbols: the identifiers in code are noted with the paragraph that names them, and the first of each leads to its page.
import type { MarkdownIt, Token } from "markdown-it";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { notesOf } from "../body.ts";
import { languagesOfC, symbolsOfBlock, symbolsOfSpan } from "../identifiers.ts";
import { rowsOf } from "../rows.ts";
import { plainText } from "../text.ts";

/**
 * How many symbols one paragraph names: each has a page that looks through the paragraph for its sentence, so that the time
 * grows with the square (of 4,000, 4 to 7 s).
 */
const mostNamed = 500;

export function symbols(md: MarkdownIt): void {
	md.core.ruler.push("archive_symbols", (state) => {
		const { symbols, mentions, context, source, diagnostics } = notesOf(
			state.env,
		);
		const isKnown = (name: string) => !context.ignoredSymbols.has(name);
		const linked = new Set<string>();
		const rows = rowsOf(state.tokens);
		let anchor = "";
		let line = source.firstLine;
		let isHeading = false;
		const note = (named: readonly string[], text: () => string) => {
			if (named.length === 0) return;
			for (const symbol of named) symbols.add(symbol);
			mentions.push({ anchor, line, text: text(), symbols: named });
		};
		for (const token of state.tokens) {
			anchor = String(token.attrGet("id") ?? anchor);
			if (token.map) line = source.firstLine + token.map[0];
			if (token.type === "heading_open") isHeading = true;
			if (token.type === "heading_close") isHeading = false;
			if (isBlockOfC(token)) {
				note(symbolsOfBlock(token.content).filter(isKnown), () => "");
			}
			if (token.type !== "inline" || !token.content.includes("`")) continue;
			const spans = spansOf(token.children ?? [], isKnown);
			const named = [...new Set(spans.flatMap((span) => span.named))];
			if (named.length > mostNamed) {
				diagnostics.push(tooMany(source.path, line, named.length));
				continue;
			}
			note(named, () => rows.get(token) ?? plainText(token));
			if (isHeading) continue;
			const first = spans.filter((span) => isFirst(span, linked));
			if (first.length > 0)
				token.children = withLinks(token.children ?? [], first, (symbol) => {
					const open = new state.Token("link_open", "a", 1);
					open.attrs = [
						["href", `${context.base}Symbols/${symbol}/`],
						["class", "symbol"],
					];
					return [open, new state.Token("link_close", "a", -1)];
				});
		}
	});
}

function tooMany(path: string, line: number, count: number): Diagnostic {
	return {
		path,
		at: { line, column: 1 },
		unexpected: `paragraph that names ${count} symbols`,
		expected: `at most ${mostNamed}`,
		fix: "split it, or list the symbols in a block of code",
	};
}

function isBlockOfC({ type, info }: Token): boolean {
	if (type !== "fence") return false;
	const language = info.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
	return languagesOfC.has(language);
}

/** A code span that names symbols. */
interface Span {
	/** Its place among the children of its token. */
	readonly n: number;
	readonly named: readonly string[];
	/** The symbol that it leads to: of several the one that it is about, the argument and not the macro. */
	readonly symbol: string;
	readonly isInLink: boolean;
}

function spansOf(
	children: readonly Token[],
	isKnown: (name: string) => boolean,
): Span[] {
	const spans: Span[] = [];
	let depth = 0;
	for (const [n, { type, content }] of children.entries()) {
		if (type === "link_open") depth++;
		else if (type === "link_close") depth--;
		if (type !== "code_inline") continue;
		const named = symbolsOfSpan(content).filter(isKnown);
		const symbol = named.at(-1);
		if (symbol !== undefined)
			spans.push({ n, named, symbol, isInLink: depth > 0 });
	}
	return spans;
}

/** Whether a span is the first outside a link that leads to its symbol; it is noted as such. */
function isFirst({ symbol, isInLink }: Span, linked: Set<string>): boolean {
	if (isInLink || linked.has(symbol)) return false;
	linked.add(symbol);
	return true;
}

/** Puts links around spans. */
function withLinks(
	children: readonly Token[],
	spans: readonly Span[],
	link: (symbol: string) => [open: Token, close: Token],
): Token[] {
	const symbols = new Map(spans.map(({ n, symbol }) => [n, symbol]));
	const all: Token[] = [];
	for (const [n, child] of children.entries()) {
		const symbol = symbols.get(n);
		const [open, close] = symbol === undefined ? [] : link(symbol);
		if (open) all.push(open);
		all.push(child);
		if (close) all.push(close);
	}
	return all;
}
