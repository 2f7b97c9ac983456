// The markdown twin of every article: the same text beside the page, for readers and programs that prefer it.
import { posix } from "node:path";
import { indexUrl } from "../archive/heading.ts";
import { standingDay } from "../archive/standings.ts";
import { addressOf } from "../content/address.ts";
import type { Article } from "../content/article.ts";
import { formatDate, formatEvent } from "../content/dates.ts";
import { headingAnchor, indexEntryText } from "../content/index-entry.ts";
import { decoded } from "../markdown/place.ts";
import { licenseView } from "./frame.ts";
import { escaped, link, withDestinations } from "./markdown-text.ts";
import type { Page } from "./page.ts";
import { absolute, type Site } from "./site.ts";
import { sourceView } from "./sources.ts";

/** The address of an article's twin, without the base path. */
export function markdownUrl(article: Article): string {
	return `${article.url}index.md`;
}

export function markdownPages(site: Site): Page[] {
	return site.archive.articles.map((article) => ({
		url: markdownUrl(article),
		beside: article.url,
		render: () => markdownTwin(site, article),
	}));
}

/** Gives the twin of an article: title, summary, facts, body, corrections, sources. Its links work wherever it is read. */
function markdownTwin(site: Site, article: Article): string {
	const { language } = site.archive.settings;
	const corrections = article.corrections.map(
		({ date, what }) => `${formatDate(date, language)}: ${escaped(what)}`,
	);
	const parts = [
		`# ${escaped(article.title)}`,
		article.summary && `> ${escaped(article.summary)}`,
		list(facts(site, article)),
		withDestinations(article.body.markdown, destinations(site, article)).trim(),
		corrections.length > 0 && `## Corrections\n\n${list(corrections)}`,
		article.sources.length > 0 &&
			`## Sources\n\n${list(sources(site, article))}`,
	];
	return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function list(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join("\n");
}

function facts(site: Site, article: Article): string[] {
	const { event, date, updated, authors, entries } = article;
	const { language, license } = site.archive.settings;
	const licence = licenseView(article.license ?? license);
	const filed = entries.map((entry) => {
		const index = absolute(site, indexUrl(entry.index));
		const anchor = encodeURI(headingAnchor(entry.path));
		return link(`${index}#${anchor}`, indexEntryText(entry));
	});
	return [
		...(event ? [`What happened: ${formatEvent(event, language)}`] : []),
		`Published: ${formatDate(date, language)}`,
		...(updated === undefined
			? []
			: [`Updated: ${formatDate(updated, language)}`]),
		...standingFacts(site, article),
		`By: ${authors.map(escaped).join(", ")}`,
		`Address: ${link(absolute(site, article.url))}`,
		`Licence: ${link(licence.href, licence.text)}`,
		`Index entries: ${filed.join("; ")}`,
	];
}

/** How the article's matter stands, and which article says what holds now. */
function standingFacts(site: Site, article: Article): string[] {
	const { settings, successions } = site.archive;
	const { newest = article } = successions.get(article) ?? {};
	const dayOf = (one: Article) =>
		formatDate(standingDay(one), settings.language);
	return [
		...(article.standsAs === undefined
			? []
			: [`Standing as of ${dayOf(article)}: ${article.standsAs}`]),
		...(newest === article
			? []
			: [
					`Superseded: read ${link(absolute(site, newest.url), newest.title)} for what holds as of ${dayOf(newest)}`,
				]),
	];
}

function sources(site: Site, article: Article): string[] {
	return article.sources.map((source) => {
		const { by, title, note, date, link: where } = sourceView(site, source);
		const named = `“${escaped(title)}”${note ? ` (${escaped(note)})` : ""}`;
		const what = [by && escaped(by), named, date?.text];
		return `${what.filter(Boolean).join(", ")}.${where ? ` ${link(where.href)}` : ""}`;
	});
}

/** Where the links and images of an article lead, as a reader of the twin alone has to be told. */
function destinations(
	site: Site,
	article: Article,
): (destination: string) => string | undefined {
	const known = new Map<string, string>();
	for (const { typed, target } of article.body.links) {
		if (typed.startsWith("#")) continue;
		const url = "url" in target ? target.url : addressOf(target.file);
		if (url === undefined) continue;
		const rest = /[?#].*$/s.exec(typed)?.[0] ?? "";
		known.set(decoded(typed), absolute(site, url) + rest);
	}
	const images = new Map(
		article.body.images.map(({ from, to }) => [from, absolute(site, to)]),
	);
	const folder = posix.dirname(article.path);
	return (destination) =>
		known.get(destination) ?? images.get(posix.join(folder, destination));
}
