// llms.txt: where a language model finds what is here, as https://llmstxt.org/ proposes it.

import { standingMark } from "../archive/standings.ts";
import type { Article } from "../content/article.ts";
import { escaped, link } from "./markdown-text.ts";
import { markdownUrl } from "./markdown-twin.ts";
import type { Page } from "./page.ts";
import { absolute, type Site } from "./site.ts";

/** How many links the file holds: it is read as a whole. */
const mostLinks = 300;

export function llmsPages(site: Site): Page[] {
	return [{ url: "/llms.txt", render: () => llmsText(site) }];
}

/**
 * Gives the file: the indexes, the guides, the articles and mails, and what may be passed over. Where there are too many articles, the last published stand in it.
 */
function llmsText(site: Site): string {
	const { settings, indexes, pages, newest } = site.archive;
	const line = (url: string, text: string, note?: string) =>
		`- ${link(absolute(site, url), text)}${note ? `: ${escaped(note)}` : ""}`;
	const indexLines = indexes.map(({ url, title, scopeNote }) =>
		line(url, title, scopeNote),
	);
	const optional = [
		line("/Archives/", "Articles by year"),
		line("/atom.xml", "Feed"),
		line("/sitemap.xml", "Site map"),
		...pages
			.filter(({ url }) => url !== "/")
			.map(({ url, title, summary }) => line(url, title, summary)),
	];
	const room = Math.max(0, mostLinks - indexLines.length - optional.length);
	const listed = newest.slice(0, room);
	const articleLines = (articles: readonly Article[]) =>
		articles.map((one) => line(markdownUrl(one), one.title, noteOn(site, one)));
	const isGuide = ({ kind }: Article) => kind === "guide";
	const sections: [string, string[]][] = [
		["Indexes", indexLines],
		["Guides", articleLines(listed.filter(isGuide))],
		["Articles", articleLines(listed.filter((one) => !isGuide(one)))],
		["Optional", optional],
	];
	return `${[
		`# ${escaped(settings.title)}`,
		`> ${escaped(settings.description)}`,
		`Each article is there as markdown, too: add index.md to its address.`,
		...sections
			.filter(([, lines]) => lines.length > 0)
			.map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}`),
	].join("\n\n")}\n`;
}

/** What is said of an article: first, where it is so, that its matter is no longer as it tells, and which one says what holds. */
function noteOn(site: Site, article: Article): string {
	const standing = standingMark(site.archive, article);
	const { newest = article } = site.archive.successions.get(article) ?? {};
	const by = newest === article ? "" : ` by “${newest.title}”`;
	return [standing && `(${standing}${by})`, article.summary]
		.filter((part) => part !== undefined)
		.join(" ");
}
