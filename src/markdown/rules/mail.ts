// Mail: the text of one as it was written, with each quoting level told apart for the eye and for the ear.
import type { MarkdownIt } from "markdown-it";
import { scrolls } from "./blocks.ts";

/** The deepest level that looks different from the one above it. */
const deepest = 4;

/** What quotes a line: `>` signs, perhaps with spaces and with the initials of who is quoted. */
const quoting = /^(?:[A-Za-z]{0,4}>\s?)+/;

/** Blocks of code in the language `mail` are shown as mails. */
export function mail(md: MarkdownIt): void {
	const { fence } = md.renderer.rules;
	md.renderer.rules.fence = (tokens, n, options, env, self) => {
		const token = tokens[n];
		return token?.info.trim().toLowerCase() === "mail"
			? mailHtml(token.content, scrolls(md, "Mail", token), md.utils.escapeHtml)
			: (fence?.(tokens, n, options, env, self) ?? "");
	};
}

/**
 * Gives the text of a mail as HTML: lines as they stand, each run of lines of one quoting level in an element of its own.
 * A screen reader is told the level where it changes.
 */
function mailHtml(
	text: string,
	box: string,
	escapeHtml: (text: string) => string,
): string {
	const runs: { level: number; lines: string[] }[] = [];
	for (const line of text.replace(/\n$/, "").split("\n")) {
		const level = levelOf(line);
		const last = runs.at(-1);
		if (last?.level === level) last.lines.push(line);
		else runs.push({ level, lines: [line] });
	}
	const parts = runs.map(({ level, lines }) => {
		const words = escapeHtml(lines.join("\n"));
		return level === 0
			? words
			: `<span class="quoted q${Math.min(level, deepest)}"><span class="visually-hidden">Quotation, level ${level}: </span>${words}</span>`;
	});
	return `<pre class="mail" ${box}>${parts.join("\n")}\n</pre>\n`;
}

/** How often a line is quoted. */
function levelOf(line: string): number {
	return (quoting.exec(line)?.[0].match(/>/g) ?? []).length;
}
