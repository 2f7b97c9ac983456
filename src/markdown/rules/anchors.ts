// Anchors: every heading ends with a link to itself.
import type { MarkdownIt } from "markdown-it";

export function anchors(md: MarkdownIt): void {
	md.core.ruler.push("archive_anchors", ({ tokens, Token }) => {
		for (const [n, token] of tokens.entries()) {
			if (token.type !== "heading_open") continue;
			const space = new Token("text", "", 0);
			space.content = " ";
			const open = new Token("link_open", "a", 1);
			open.attrs = [
				["class", "anchor"],
				["href", `#${token.attrGet("id")}`],
				["aria-label", "Link to this section"],
			];
			const mark = new Token("text", "", 0);
			mark.content = "#";
			const close = new Token("link_close", "a", -1);
			tokens[n + 1]?.children?.push(space, open, mark, close);
		}
	});
}
