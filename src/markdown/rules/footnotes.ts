// Footnotes: gathered at the end; one that is not defined, not used or defined twice is a mistake.
import type { MarkdownIt, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { type Notes, notesOf } from "../body.ts";
import { type LineRange, linesOfToken } from "../place.ts";

/** What the plugin keeps while a body is parsed. */
interface Footnotes {
	/** The number of each label's footnote in the list, with `:` before the label; -1 for one that is not used. */
	readonly refs?: Readonly<Record<string, number>>;
	/** In the order of their numbers: footnotes within the line bring their tokens, the others a label. */
	readonly list?: readonly {
		readonly label?: string;
		readonly count?: number;
		readonly content?: string;
		readonly tokens?: Token[];
	}[];
}

export function footnotes(md: MarkdownIt): void {
	md.use(footnote);
	// The plugin keeps no places, so its definitions are noted before it takes them.
	md.block.ruler.before(
		"footnote_def",
		"archive_footnote_places",
		(state, line, _end, silent) => {
			const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
			const text = state.src.slice(start, state.eMarks[line]);
			const label = /^\[\^([^\s\]]+)\]:/.exec(text)?.[1];
			if (label !== undefined && !silent)
				notesOf(state.env).footnotes.push({ label, line });
			return false;
		},
	);
	// In place of the plugin's own rule, whose time grows with the square of the number of footnotes.
	md.core.ruler.at("footnote_tail", (state) => {
		const kept = (state.env as { footnotes?: Footnotes }).footnotes ?? {};
		checkDefinitions(notesOf(state.env), kept.refs ?? {});
		const { body, byLabel } = separated(state.tokens);
		const lines = linesOfMarks(body);
		const list = kept.list ?? [];
		if (list.length > 0)
			body.push(new state.Token("footnote_block_open", "", 1));
		for (const [id, { label, content, tokens, count }] of list.entries()) {
			const note =
				label === undefined
					? asParagraph(state.Token, content ?? "", tokens ?? [], lines.get(id))
					: (byLabel.get(label) ?? []);
			for (const [one, range] of linesOfMarks(note)) lines.set(one, range);
			const open = new state.Token("footnote_open", "", 1);
			open.meta = { id, label };
			body.push(open);
			for (const token of note) body.push(token);
			const ending =
				note.at(-1)?.type === "paragraph_close" ? body.pop() : undefined;
			for (let subId = 0; subId < Math.max(count ?? 0, 1); subId++) {
				const anchor = new state.Token("footnote_anchor", "", 0);
				anchor.meta = { id, subId, label };
				body.push(anchor);
			}
			if (ending) body.push(ending);
			body.push(new state.Token("footnote_close", "", -1));
		}
		if (list.length > 0)
			body.push(new state.Token("footnote_block_close", "", -1));
		state.tokens = body;
	});
}

/** Tells the tokens of the text from those of the footnotes' definitions. */
function separated(tokens: readonly Token[]) {
	const body: Token[] = [];
	const byLabel = new Map<string, Token[]>();
	// A definition may hold another.
	const open = [body];
	for (const token of tokens) {
		if (token.type === "footnote_reference_open") {
			const note: Token[] = [];
			byLabel.set(String(token.meta?.label), note);
			open.push(note);
		} else if (token.type === "footnote_reference_close") {
			open.pop();
		} else {
			open.at(-1)?.push(token);
		}
	}
	return { body, byLabel };
}

/** The lines of the blocks in which footnotes are marked, by their numbers. */
function linesOfMarks(tokens: readonly Token[]): Map<number, LineRange> {
	const known = new Map<number, LineRange>();
	let lines: LineRange = [0, 1];
	for (const token of tokens) {
		lines = linesOfToken(token) ?? lines;
		for (const { type, meta } of token.children ?? []) {
			if (type === "footnote_ref") known.set(Number(meta?.id), lines);
		}
	}
	return known;
}

/** A footnote within the line as a paragraph, which takes the lines of its mark. */
function asParagraph(
	TokenType: typeof Token,
	content: string,
	children: Token[],
	lines: LineRange | undefined,
): Token[] {
	const open = new TokenType("paragraph_open", "p", 1);
	const inline = new TokenType("inline", "", 0);
	const close = new TokenType("paragraph_close", "p", -1);
	open.map = lines ? [...lines] : null;
	open.block = true;
	close.block = true;
	inline.content = content;
	inline.children = children;
	return [open, inline, close];
}

function checkDefinitions(
	notes: Notes,
	refs: Readonly<Record<string, number>>,
): void {
	const { path, firstLine } = notes.source;
	const first = new Map<string, number>();
	for (const { label, line } of notes.footnotes) {
		const at = { line: firstLine + line, column: 1 };
		const twin = first.get(label);
		if (twin !== undefined) {
			notes.diagnostics.push({
				path,
				at,
				unexpected: `second footnote "[^${label}]"`,
				expected: "each footnote once",
				fix: "delete one of the two, or give it and its mark another name",
				other: { path, at: { line: firstLine + twin, column: 1 } },
			});
			continue;
		}
		first.set(label, line);
		if ((refs[`:${label}`] ?? -1) < 0) {
			notes.diagnostics.push({
				path,
				at,
				unexpected: `footnote "[^${label}]" that nothing refers to`,
				expected: `its mark "[^${label}]" in the text`,
				fix: "put the mark where the footnote belongs, or delete the footnote",
			});
		}
	}
}
