// Alerts: what the plugin leaves undone: the title of an alert is escaped, a quotation within one ends where it ends, and one of no known kind is a mistake.
import type { MarkdownIt, Token } from "markdown-it";
import alerts from "markdown-it-github-alerts";
import { nearest, oneOf } from "../../diagnostics/nearest.ts";
import { type Notes, notesOf } from "../body.ts";
import { linesOfToken } from "../place.ts";

/** The kinds that the plugin and code hosts know. */
const kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

export function safeAlerts(md: MarkdownIt): void {
	md.use(alerts);
	md.core.ruler.after("github-alerts", "archive_alerts", (state) => {
		for (const [n, token] of state.tokens.entries()) {
			if (token.type === "alert_open") closeWhereItEnds(state.tokens, n);
			if (token.type === "blockquote_open")
				noteUnknown(notesOf(state.env), state.tokens.slice(n, n + 3));
		}
	});
	md.renderer.rules.alert_open = (tokens, n) => {
		const { type, title, icon } = (tokens[n]?.meta ?? {}) as unknown as Alert;
		const id = tokens[n]?.attrGet("id");
		const light = icon.replace(/ mr-2(?=")| version="[^"]*"/g, "");
		return `<div${id ? ` id="${id}"` : ""} class="markdown-alert markdown-alert-${type}"><p class="markdown-alert-title">${light}${md.utils.escapeHtml(title)}</p>`;
	};
}

interface Alert {
	readonly type: string;
	/** As the author typed it. */
	readonly title: string;
	/** An SVG of the plugin's, with a class and a version that nothing needs. */
	readonly icon: string;
}

/** The plugin takes the first end of a quotation for the end of the alert, even that of one within. */
function closeWhereItEnds(tokens: readonly Token[], open: number): void {
	const level = tokens[open]?.level;
	for (let n = open + 1; n < tokens.length; n++) {
		const token = tokens[n];
		if (token?.type !== "blockquote_close" && token?.type !== "alert_close")
			continue;
		const isEnd = token.level === level;
		token.type = isEnd ? "alert_close" : "blockquote_close";
		token.tag = isEnd ? "div" : "blockquote";
		if (isEnd) return;
	}
}

/** Tells of a quotation that begins like an alert and is none, since its kind is not known. */
function noteUnknown(
	{ source, places, diagnostics }: Notes,
	[open, , inline]: readonly Token[],
): void {
	const [typed, kind] = /^\[!(\w+)\](?=\s|$)/.exec(inline?.content ?? "") ?? [];
	if (typed === undefined || kind === undefined || !open) return;
	const near = nearest(kind, kinds, 1)[0];
	diagnostics.push({
		path: source.path,
		at: places.texts()(typed, linesOfToken(open) ?? [0, 1]),
		unexpected: `alert "${typed}"`,
		expected: oneOf(kinds.map((one) => `[!${one}]`)),
		fix: `[!${near ?? "NOTE"}]`,
	});
}
