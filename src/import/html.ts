// A page saved as HTML: of LWN.net by its own marks, of any other site by Mozilla's Readability.
import { Readability } from "@mozilla/readability";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toMdast } from "hast-util-to-mdast";
import { parseHTML } from "linkedom";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import { isDay } from "../content/dates.ts";
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
	cutOff,
	leftOut,
	lwnAuthors,
	lwnDate,
	lwnEntries,
	lwnSite,
} from "./lwn.ts";
import type { ReadFile } from "./page.ts";

/** What is no part of an article, wherever it stands. */
const around = (node: Tree) =>
	isElement(
		node,
		"script",
		"style",
		"noscript",
		"form",
		"nav",
		"iframe",
		"template",
	) || hasClass(node, "ad", "Ad", "CommentBox", "MakeALink");

/** Reads a page saved as HTML. */
export function readHtml(text: string, bytes: Buffer): ReadFile {
	const tree: Tree = fromHtml(text);
	const saved = savedAt(text, tree);
	const cut = /<\/(html|body)\s*>/i.test(text) ? [] : [cutOff];
	const article = matching(tree, (node) => hasClass(node, "ArticleText"))[0];
	const heading = textIn(matching(tree, (node) => isElement(node, "title"))[0]);
	if (article && /\[LWN\.net\]/.test(heading)) {
		const headline = matching(tree, (node) =>
			hasClass(node, "PageHeadline"),
		)[0];
		const bylineAt = (node: Tree) =>
			hasClass(node, "FeatureByline", "GAByline", "Byline");
		const tableAt = (node: Tree) =>
			isElement(node, "table") &&
			/^\s*Index entries for this article/.test(textIn(node));
		const byline = matching(tree, bylineAt).map(textIn).join("\n");
		const rows = matching(article, tableAt)
			.flatMap((table) => matching(table, (node) => isElement(node, "tr")))
			.map((row) =>
				matching(row, (node) => isElement(node, "td")).map((cell) =>
					textIn(cell).trim(),
				),
			)
			.filter((row) => row.length > 1);
		const { entries, doubts, guests } = lwnEntries(rows);
		const whole = markdownOf(
			removed(
				article,
				(node) => around(node) || bylineAt(node) || tableAt(node),
			),
		);
		const end = cutAtComments(whole);
		const authors = lwnAuthors(byline);
		return {
			refused: end.body === "" ? ["it has a title and no text"] : [],
			found:
				end.body === ""
					? []
					: [
							{
								title:
									textIn(headline).trim() ||
									heading.replace(/\s*\[LWN\.net\].*/, ""),
								date: lwnDate(byline),
								authors: authors.length > 0 ? authors : guests,
								url: saved.url ?? end.url,
								site: lwnSite,
								retrieved: saved.retrieved,
								entries,
								body: end.body.replace(/(?:\n+(?:\* \* \*|\*\*\*))+$/, ""),
								doubts: [...doubts, ...cut, ...leftOut(end.after)],
								bytes,
							},
						],
		};
	}
	const { document } = parseHTML(
		toHtml(
			removed(tree, (node) => isElement(node, "script", "style", "template")),
		),
	);
	const parsed = new Readability(document, { charThreshold: 0 }).parse();
	const body = markdownOf(fromHtml(parsed?.content ?? "", { fragment: true }));
	const title = (parsed?.title ?? "").trim();
	if (body === "")
		return { found: [], refused: ["no article was found in it"] };
	if (title === "") return { found: [], refused: ["it has no title"] };
	const day = parsed?.publishedTime?.slice(0, 10) ?? "";
	return {
		refused: [],
		found: [
			{
				title,
				date: isDay(day) ? day : undefined,
				authors: parsed?.byline
					? [parsed.byline.trim().replace(/^by\s+/i, "")]
					: [],
				...saved,
				entries: [],
				body,
				doubts: cut,
				bytes,
			},
		],
	};
}

/** Gives HTML as markdown. */
export function markdownOf(tree: Tree): string {
	return toMarkdown(toMdast(tree), {
		extensions: [gfmTableToMarkdown()],
		bullet: "-",
		rule: "*",
		ruleSpaces: true,
		emphasis: "*",
	}).trim();
}

/** Where and when a page was saved: as SingleFile or a browser notes it, or as the page names itself. */
function savedAt(
	text: string,
	tree: Tree,
): { url?: string | undefined; retrieved?: string | undefined } {
	const head = text.slice(0, 4096);
	const time = /saved date:\s*([^\n]+?)(?:\s*\(|\n|-->)/.exec(head)?.[1];
	const day = time === undefined ? Number.NaN : Date.parse(time);
	const canonical = matching(
		tree,
		(node) =>
			isElement(node, "link") &&
			"properties" in node &&
			`${node.properties.rel}` === "canonical",
	)[0];
	const url =
		/\burl:\s*(https?:\S+)/.exec(head)?.[1] ??
		/saved from url=\(\d+\)(https?:\S+)/.exec(head)?.[1] ??
		(canonical && "properties" in canonical
			? `${canonical.properties.href}`
			: undefined);
	return {
		url:
			url !== undefined && /^https?:/.test(url) && URL.canParse(url)
				? url
				: undefined,
		retrieved: Number.isNaN(day)
			? undefined
			: new Date(day).toISOString().slice(0, 10),
	};
}
