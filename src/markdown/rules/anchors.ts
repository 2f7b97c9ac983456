// Anchors: every heading has a link to itself beside it, which is no part of what the heading is called.
import type { MarkdownIt } from "markdown-it";
import { plainText } from "../text.ts";

export function anchors(md: MarkdownIt): void {
	const { rules, renderToken } = md.renderer;
	const { escapeHtml } = md.utils;
	rules.heading_open = (tokens, n, options) =>
		`<div class="headed">${renderToken.call(md.renderer, tokens, n, options)}`;
	rules.heading_close = (tokens, n) => {
		const id = escapeHtml(`${tokens[n - 2]?.attrGet("id")}`);
		const words = escapeHtml(plainText(tokens[n - 1]).trim());
		return `</${tokens[n]?.tag}><a class="anchor" href="#${id}" aria-label="Link to “${words}”">#</a></div>\n`;
	};
}
