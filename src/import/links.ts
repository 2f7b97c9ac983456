// The links of an imported body: absolute, or relative where the archive holds what they lead to; pictures become links.
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** What links are followed by. */
export interface LinkBase {
	readonly url?: string | undefined;
	readonly site?: string | undefined;
	/** The path, relative to the draft, of the article that an address leads to. */
	readonly heldAt: (url: string) => string | undefined;
	/** The path of the one article that has an address among its sources. */
	readonly namedBy?: (url: string) => string | undefined;
}

/**
 * Rewrites links and headings in a body, and nothing else. Headings start at the second level.
 * @returns the body, and what somebody should look at
 */
export function withLinks(
	body: string,
	base: LinkBase,
): { readonly body: string; readonly doubts: string[] } {
	const tree = fromMarkdown(body, {
		extensions: [gfmTable()],
		mdastExtensions: [gfmTableFromMarkdown()],
	});
	const doubts = new Set<string>();
	const edits: Edit[] = [];
	const nodes = [...nodesOf(tree)];
	const levels = [
		...new Set(
			nodes.flatMap(({ node }) =>
				node.type === "heading" ? [node.depth] : [],
			),
		),
	].sort();
	const follow = (href: string) => {
		const to = followed(href, base);
		if (to === undefined)
			doubts.add(
				`the link to "${href}" leads nowhere from here and became text`,
			);
		const by =
			to !== undefined && URL.canParse(to) ? base.namedBy?.(to) : undefined;
		if (by !== undefined)
			doubts.add(
				`the link to "${href}" stays; ${by} has it among its sources, if it should lead there`,
			);
		return to;
	};
	for (const { node, inLink } of nodes) {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? 0;
		const typed = body.slice(start, end);
		if (node.type === "html")
			doubts.add("it holds HTML, which is shown as text");
		if (node.type === "heading") {
			const mark = "#".repeat(Math.min(6, levels.indexOf(node.depth) + 2));
			const words = typed.startsWith("#")
				? undefined
				: typed.replace(/\n[=-]+\s*$/, "").replaceAll("\n", " ");
			if (words === undefined) {
				edits.push({ start, end: start + node.depth, text: mark });
			} else
				edits.push(
					{ start, end: start, text: `${mark} ` },
					{ start: start + words.length, end, text: "" },
				);
		}
		if (node.type === "image") {
			const words = node.alt || "Picture";
			const to = inLink ? undefined : follow(node.url);
			edits.push({
				start,
				end,
				text: to === undefined ? words : `[${words}](${to})`,
			});
			doubts.add("its pictures became links");
		}
		if (node.type === "definition") {
			const to = follow(node.url);
			const label = /^\[[^\]]*\]:\s*/.exec(typed)?.[0] ?? "";
			if (to)
				edits.push({
					start: start + label.length,
					end,
					text: `${to}${node.title ? ` ${JSON.stringify(node.title)}` : ""}`,
				});
		}
		if (node.type === "link" && typed.startsWith("[")) {
			const inner = node.children.at(-1)?.position?.end.offset ?? start + 1;
			const to = follow(node.url);
			if (to === undefined) {
				// The number of a footnote would run into the word before it.
				const isNumber = /^\d+$/.test(body.slice(start + 1, inner));
				edits.push(
					{ start, end: start + 1, text: isNumber ? "\\[" : "" },
					{ start: inner, end, text: isNumber ? "]" : "" },
				);
			} else {
				edits.push({
					start: inner,
					end,
					text: `](${to}${node.title ? ` ${JSON.stringify(node.title)}` : ""})`,
				});
			}
		}
	}
	return { body: edited(body, edits), doubts: [...doubts] };
}

/** Every node in the order of the page, and whether it stands in a link; quotations may stand within each other by the thousand. */
function* nodesOf(
	tree: Nodes,
): Generator<{ readonly node: Nodes; readonly inLink: boolean }> {
	const left = [{ node: tree, inLink: false }];
	for (let next = left.pop(); next; next = left.pop()) {
		yield next;
		const { node } = next;
		const inLink = next.inLink || node.type === "link";
		if ("children" in node)
			for (const child of node.children.toReversed())
				left.push({ node: child, inLink });
	}
}

function edited(text: string, edits: readonly Edit[]): string {
	let result = "";
	let at = 0;
	for (const edit of [...edits].sort(
		(a, b) => a.start - b.start || a.end - b.end,
	)) {
		result += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return result + text.slice(at);
}

/** Where a link leads: an address as it can be written in markdown; undefined where it can't be known or followed. */
function followed(
	href: string,
	{ url, site, heldAt }: LinkBase,
): string | undefined {
	const base = url ?? site;
	if (href.startsWith("#") || !URL.canParse(href, base)) return undefined;
	const to = new URL(href, base);
	if (!/^(https?|mailto):$/.test(to.protocol)) return undefined;
	// A place in the page itself, whose anchors are others here.
	const isWithin = url !== undefined && addressKey(to.href) === addressKey(url);
	if (isWithin && to.hash !== "") return undefined;
	return (
		heldAt(to.href) ??
		to.href.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))
	);
}

/** What two addresses of one page have in common: no scheme, no "www.", no anchor, no slash at the end. */
export function addressKey(url: string): string {
	if (!URL.canParse(url)) return url;
	const { hostname, pathname, search } = new URL(url);
	return hostname.replace(/^www\./, "") + pathname.replace(/\/$/, "") + search;
}
