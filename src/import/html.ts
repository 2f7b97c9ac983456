// A page saved as HTML: of LWN.net by its own marks, of any other site by Mozilla's Readability.
import { Readability } from "@mozilla/readability";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom";
import { isDay } from "../content/dates.ts";
import { isElement, matching, removed, type Tree, textIn } from "./hast.ts";
import { cutOff } from "./lwn.ts";
import { readLwnHtml } from "./lwn-html.ts";
import { markdownOf } from "./markdown-of.ts";
import type { Found, ReadFile } from "./page.ts";

/** Reads a page saved as HTML. */
export function readHtml(text: string, bytes: Buffer): ReadFile {
	const tree: Tree = fromHtml(text);
	const found = readLwnHtml(tree) ?? readAnyHtml(tree);
	if (found.body === "") return refused("no article was found in it");
	if (found.title === "") return refused("it has no title");
	const saved = savedAt(text, tree);
	const cut = /<\/(html|body)\s*>/i.test(text) ? [] : [cutOff];
	return {
		refused: [],
		found: [
			{
				...found,
				url: saved.url ?? found.url,
				retrieved: saved.retrieved,
				doubts: [...found.doubts, ...cut],
				bytes,
			},
		],
	};
}

function refused(why: string): ReadFile {
	return { found: [], refused: [why] };
}

/** What a reader would read of a page. */
function readAnyHtml(tree: Tree): Omit<Found, "bytes" | "retrieved"> {
	const { document } = parseHTML(
		toHtml(
			removed(tree, (node) => isElement(node, "script", "style", "template")),
		),
	);
	const headings = matching(tree, (node) => isElement(node, "h1")).map(textIn);
	// Classes tell the language of code.
	const options = { charThreshold: 0, keepClasses: true };
	const parsed = new Readability(document, options).parse();
	const day = parsed?.publishedTime?.slice(0, 10) ?? "";
	return {
		title: titleOf(parsed?.title ?? "", headings),
		date: isDay(day) ? day : undefined,
		authors: parsed?.byline
			? [parsed.byline.trim().replace(/^by\s+/i, "")]
			: [],
		entries: [],
		body: markdownOf(fromHtml(parsed?.content ?? "", { fragment: true })),
		doubts: [],
	};
}

/** The title of a page without the name of its site, which its own heading does not have: "Shims – A Blog". */
function titleOf(title: string, headings: readonly string[]): string {
	const plain = (text: string) => text.replace(/\s+/g, " ").trim();
	const whole = plain(title);
	const own = headings
		.map(plain)
		.find(
			(heading) =>
				heading !== "" &&
				whole.startsWith(heading) &&
				/^\s+\P{L}+\s/u.test(whole.slice(heading.length)),
		);
	return own ?? whole;
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
