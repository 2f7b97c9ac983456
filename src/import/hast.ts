// Finding and leaving out parts of an HTML tree.
import type { Nodes } from "hast";

export type Tree = Nodes;

export function isElement(node: Tree, ...names: readonly string[]): boolean {
	return node.type === "element" && names.includes(node.tagName);
}

export function hasClass(node: Tree, ...names: readonly string[]): boolean {
	const classes =
		node.type === "element" ? node.properties.className : undefined;
	return (
		Array.isArray(classes) && classes.some((one) => names.includes(`${one}`))
	);
}

/** Every node that is as asked for, in the order of the page. */
export function matching(tree: Tree, isAsked: (node: Tree) => boolean): Tree[] {
	const found = isAsked(tree) ? [tree] : [];
	if (!("children" in tree)) return found;
	for (const child of tree.children) found.push(...matching(child, isAsked));
	return found;
}

/** The tree without some of its nodes. */
export function removed(tree: Tree, isUnwanted: (node: Tree) => boolean): Tree {
	if (tree.type === "element") {
		return {
			...tree,
			children: tree.children
				.filter((child) => !isUnwanted(child))
				.map((child) => removed(child, isUnwanted))
				.filter((child) => child.type !== "root" && child.type !== "doctype"),
		};
	}
	if (tree.type === "root") {
		return {
			...tree,
			children: tree.children
				.filter((child) => !isUnwanted(child))
				.map((child) => removed(child, isUnwanted))
				.filter((child) => child.type !== "root"),
		};
	}
	return tree;
}

/** The words of a node; a line break of the page is one. */
export function textIn(node: Tree | undefined): string {
	if (!node) return "";
	if (node.type === "text") return node.value;
	if (isElement(node, "br")) return "\n";
	const inner = "children" in node ? node.children.map(textIn).join("") : "";
	return isElement(node, "p", "div") ? `\n${inner}\n` : inner;
}
