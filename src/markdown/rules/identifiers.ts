// Identifiers: a long one in the text may be broken after its underscores, and nowhere else while there is room.
import type { MarkdownIt } from "markdown-it";
import { breakPlaces } from "../text.ts";

export function identifiers(md: MarkdownIt): void {
	md.renderer.rules.code_inline = (tokens, n) =>
		`<code>${breakPlaces(tokens[n]?.content ?? "")
			.map(md.utils.escapeHtml)
			.join("<wbr>")}</code>`;
}
