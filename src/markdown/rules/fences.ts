// Fences: a block of code that is never closed would take in the rest of its article, so it is a mistake.
import type { MarkdownIt, Token } from "markdown-it";
import { type Notes, notesOf } from "../body.ts";

export function fences(md: MarkdownIt): void {
	md.core.ruler.after("block", "archive_fences", ({ tokens, env }) => {
		const open = tokens.filter(({ type }) => type === "fence");
		if (open.length === 0) return;
		const notes = notesOf(env);
		const lines = notes.source.text.split("\n");
		for (const fence of open) {
			if (!isClosed(fence, lines)) report(fence, lines, notes);
		}
	});
}

/** Whether the last line of a block is a fence as long as the first; in a quotation or a list something stands before it. */
function isClosed({ map, markup }: Token, lines: readonly string[]): boolean {
	const [first, end] = map ?? [0, 0];
	const [, last = ""] =
		/^[\s>]*(`{3,}|~{3,})\s*$/.exec(lines[end - 1] ?? "") ?? [];
	return end - first > 1 && last.startsWith(markup);
}

function report(
	{ map, markup }: Token,
	lines: readonly string[],
	{ source, diagnostics }: Notes,
): void {
	const [first] = map ?? [0];
	diagnostics.push({
		path: source.path,
		at: {
			line: source.firstLine + first,
			column: Math.max(0, (lines[first] ?? "").indexOf(markup)) + 1,
		},
		unexpected: "block of code without an end",
		expected: `the line "${markup}" after its last line`,
		fix: markup,
	});
}
