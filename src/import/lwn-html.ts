// A page of LWN.net saved as HTML: its headline, byline, text and index entries stand in elements of their own classes.
import { counted } from "../diagnostics/counted.ts";
import {
	hasClass,
	isElement,
	matching,
	removed,
	type Tree,
	textIn,
} from "./hast.ts";
import {
	cutAtComments,
	leftOut,
	lwnAuthors,
	lwnDate,
	lwnEntries,
	lwnPoster,
	lwnSite,
	wordsIn,
} from "./lwn.ts";
import { markdownOf } from "./markdown-of.ts";
import type { Found } from "./page.ts";

/** How the titles of its pages end. */
const lwnMark = "[LWN.net]";

/** What is no part of an article, wherever it stands. */
const around = (node: Tree) =>
	isElement(
		node,
		...["script", "style", "noscript", "form", "nav", "iframe", "template"],
	) || hasClass(node, "ad", "Ad", "MakeALink");

const isComment = (node: Tree) => hasClass(node, "CommentBox");

/** Of articles, of articles by guests, and of short items. */
const isByline = (node: Tree) =>
	hasClass(node, "FeatureByline", "GAByline", "Byline");

const isTable = (node: Tree) =>
	isElement(node, "table") &&
	/^\s*Index entries for this article/.test(textIn(node));

/** A page of LWN.net, without what its file tells; undefined for any other page. */
export function readLwnHtml(
	tree: Tree,
): Omit<Found, "bytes" | "retrieved"> | undefined {
	const article = matching(tree, (node) => hasClass(node, "ArticleText"))[0];
	const heading = textIn(matching(tree, (node) => isElement(node, "title"))[0]);
	if (!article || !heading.includes(lwnMark)) return undefined;
	const headline = matching(tree, (node) => hasClass(node, "PageHeadline"))[0];
	const byline = matching(tree, isByline).map(textIn).join("\n");
	const { entries, doubts, guests } = lwnEntries(
		matching(tree, isTable).flatMap(rowsOf),
	);
	const comments = matching(article, isComment).map(textIn).join(" ");
	const end = cutAtComments(
		markdownOf(
			removed(
				article,
				(node) =>
					around(node) || isComment(node) || isByline(node) || isTable(node),
			),
		),
	);
	const authors = lwnAuthors(byline);
	const parts = matching(article, (node) => hasClass(node, "SummaryHL")).length;
	return {
		title: (
			textIn(headline).trim() ||
			heading.slice(0, heading.indexOf(lwnMark)).trim()
		).replace(/\s+/g, " "),
		date: lwnDate(byline),
		authors: authors.length > 0 ? authors : guests,
		url: end.url,
		site: lwnSite,
		entries,
		body: withoutLastRules(end.body),
		doubts: [
			...doubts,
			...lwnPoster(byline),
			...(parts > 1
				? [`it holds ${counted(parts, "article")} in one page`]
				: []),
			...leftOut(end.after + wordsIn(comments)),
		],
	};
}

/** A text without the rules at its end. */
function withoutLastRules(text: string): string {
	const lines = text.split("\n");
	while (lines.length > 1 && ["", "* * *", "***"].includes(lines.at(-1) ?? ""))
		lines.pop();
	return lines.join("\n");
}

function rowsOf(table: Tree): string[][] {
	return matching(table, (node) => isElement(node, "tr"))
		.map((row) =>
			matching(row, (node) => isElement(node, "td")).map((cell) =>
				textIn(cell).trim(),
			),
		)
		.filter((row) => row.length > 1);
}
