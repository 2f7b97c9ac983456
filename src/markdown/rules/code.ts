// Code: what is highlighted, and searched for symbols, has a limit: the time that regular expressions take may grow with its square.
import type { MarkdownIt, Token } from "markdown-it";
import { notesOf } from "../body.ts";
import { isHighlighted } from "../highlight.ts";
import { languagesOfC } from "../identifiers.ts";

/** The longest line of code that is read, in UTF-16 units: ten times one that anybody reads. */
const longestLine = 1000;

/** How much code is read in one article, in UTF-16 units: a hundred times what one shows. */
const mostCode = 50_000;

export function code(md: MarkdownIt): void {
	md.core.ruler.push("archive_code", ({ tokens, env }) => {
		const { source, diagnostics } = notesOf(env);
		let total = 0;
		for (const token of tokens) {
			const language = languageOf(token);
			if (language === undefined) continue;
			const longest = lengthOfLongest(token.content);
			total += token.content.length;
			if (longest <= longestLine && total <= mostCode) continue;
			// Without its language it is shown as it is.
			token.info = "";
			diagnostics.push({
				path: source.path,
				at: { line: source.firstLine + (token.map?.[0] ?? 0), column: 1 },
				...(longest > longestLine
					? {
							unexpected: `block of ${language} with a line of ${longest} characters`,
							expected: `at most ${longestLine}, or a block that names no language`,
						}
					: {
							unexpected: `block of ${language} that makes ${total} characters of code`,
							expected: `at most ${mostCode} in an article, or a block that names no language`,
						}),
				fix: token.markup,
			});
			total -= token.content.length;
		}
	});
}

/** The language of a block that is highlighted or searched for symbols. */
function languageOf({ type, info }: Token): string | undefined {
	if (type !== "fence") return undefined;
	const language = info.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
	return isHighlighted(language) || languagesOfC.has(language)
		? language
		: undefined;
}

function lengthOfLongest(text: string): number {
	return text
		.split("\n")
		.reduce((longest, { length }) => Math.max(longest, length), 0);
}
