// Advice on links that name the archive's own whole address and lead to no page of it: no other check follows them.
import type { Content } from "../content/parse.ts";
import type { ContentFolder } from "../content/read.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { positionIn } from "../diagnostics/position.ts";
import type { Page } from "../pages/page.ts";

/** Finds the links of markdown to the archive's own address where it has no page. */
export function deadOwnLinks(
	{ texts }: Pick<ContentFolder, "texts">,
	{ bodies, settings: { origin, base } }: Pick<Content, "bodies" | "settings">,
	pages: readonly Page[],
): Diagnostic[] {
	const home = origin + base;
	const there = new Set(pages.map(({ url }) => trimmed(url)));
	return texts.flatMap(({ path, text }) =>
		!bodies.has(path) || !text.includes(home)
			? []
			: [...text.matchAll(/(?<=\]\(|<|\]: )https?:\/\/[^\s<>()]+/g)]
					.filter(
						([url]) =>
							url.startsWith(home) &&
							!there.has(trimmed(`/${url.slice(home.length)}`)),
					)
					.map(({ 0: url, index }) => ({
						path,
						at: positionIn(text, index),
						unexpected: `link to ${quote(url)}`,
						expected: "an address of this site that has a page",
						fix: "name the article's file by its relative path, or delete the link",
					})),
	);
}

/** An address without what a link may add to it: a question, an anchor, and the end that hosts add by themselves. */
function trimmed(url: string): string {
	return url.replace(/[?#].*$/, "").replace(/\/(index\.html)?$/, "");
}
