// HTML as markdown, in the form that articles here are written in.
import { toMdast } from "hast-util-to-mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import { isElement, removed, type Tree } from "./hast.ts";

/** Gives HTML as markdown. */
export function markdownOf(tree: Tree): string {
	return toMarkdown(toMdast(removed(tree, isEmptyAnchor)), {
		extensions: [gfmTableToMarkdown()],
		bullet: "-",
		rule: "*",
		ruleSpaces: true,
		emphasis: "*",
	}).trim();
}

/** An anchor without words: it would be a link that leads nowhere, and many side by side would take minutes. */
function isEmptyAnchor(node: Tree): boolean {
	return (
		isElement(node, "a") && "children" in node && node.children.length === 0
	);
}
