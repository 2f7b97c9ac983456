// Article pages: the title, both dates, the body, the index entries that close it, its sources and what surrounds it.
import { ArticleLayout, type ArticleView } from "../../layouts/article.tsx";
import { authorUrl } from "../archive/authors.ts";
import { type Decision, decisionsByArticle } from "../archive/decisions.ts";
import { indexUrl } from "../archive/heading.ts";
import { type Position, positionsByArticle } from "../archive/positions.ts";
import { isUnpublished } from "../archive/publication.ts";
import type { Article } from "../content/article.ts";
import { headingAnchor } from "../content/index-entry.ts";
import { articleHead } from "./article-head.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { citationViews } from "./cite.ts";
import { contentsView } from "./contents.ts";
import { together } from "./decision-view.ts";
import { commentsView, discussLink } from "./discussion.ts";
import { frameView, licenseView } from "./frame.ts";
import { html } from "./html.ts";
import { mailView } from "./mail-view.ts";
import { anchorsOf, bodyWithOldAnchors } from "./old-anchors.ts";
import type { Page } from "./page.ts";
import { entryPicture } from "./pictures.ts";
import { questionViews } from "./position-view.ts";
import { href, type Site } from "./site.ts";
import { sourceView } from "./sources.ts";
import { standingView } from "./standing-view.ts";
import { surroundingsView } from "./surroundings.ts";
import { withSymbolLinks } from "./symbol-links.ts";
import { symbolFacts } from "./symbol-view.ts";
import { dateView, eventView, type LinkView } from "./views.ts";

/** A title of more characters than this is set smaller, so that the article starts on the first screen. */
const longTitle = 100;

export function articlePages(site: Site): Page[] {
	const decided = decisionsByArticle(site.archive.decisions);
	const held = positionsByArticle(site.archive.positions);
	return site.archive.articles.map((article) => ({
		url: article.url,
		source: article.path,
		get anchors() {
			return anchorsOf(article, site.archive.pinpoints.get(article));
		},
		modified: article.updated ?? article.date,
		render: () =>
			html(
				ArticleLayout({
					frame: frameView(site, {
						title: article.title,
						description: article.summary,
						url: article.url,
						type: "article",
						picture: entryPicture(site, article.entries[0]),
						codeIn: article.body,
						...articleHead(site, article, wayDown(site, article)),
					}),
					article: articleView(
						site,
						article,
						decided.get(article) ?? [],
						held.get(article) ?? [],
					),
				}),
			),
	}));
}

function articleView(
	site: Site,
	article: Article,
	decisions: readonly Decision[],
	positions: readonly Position[],
): ArticleView {
	const { settings } = site.archive;
	const view = {
		title: article.title,
		isLongTitle: article.title.length > longTitle,
		unpublished: isUnpublished(article, site.today),
		event: article.event && eventView(site, article.event),
		date: dateView(site, article.date),
		updated:
			article.updated === undefined
				? undefined
				: dateView(site, article.updated),
		authors: article.authors.map((name) => ({
			text: name,
			href: href(site, authorUrl(name)),
		})),
		summary: article.summary,
		mail: mailView(site, article),
		standing: standingView(site, article),
		decisions: together(site, decisions),
		questions: questionViews(site, positions),
		symbols: symbolFacts(site, article),
		breadcrumb: wayDown(site, article),
		body: withSymbolLinks(
			site,
			bodyWithOldAnchors(article, site.archive.pinpoints.get(article)),
		),
		sources: article.sources.map((source) => sourceView(site, source)),
		entries: article.entries.map((entry) => ({
			index: { text: entry.index, href: href(site, indexUrl(entry.index)) },
			heading: {
				text: entry.path.join("/"),
				href: `${href(site, indexUrl(entry.index))}#${encodeURI(headingAnchor(entry.path))}`,
			},
		})),
		discuss: discussLink(site, article),
		comments: commentsView(site, article),
		edit:
			settings.edit === undefined
				? undefined
				: editLink(settings.edit, article),
		license: licenseView(article.license ?? settings.license),
		corrections: article.corrections.map(({ date, what }) => ({
			date: dateView(site, date),
			what,
		})),
		citations: citationViews(site, article),
		surroundings: surroundingsView(site, article),
	};
	return { ...view, contents: contentsView(article.body.headings, view) };
}

/** The way down to the article: its first entry's index and headings. */
function wayDown(site: Site, article: Article): LinkView[] {
	const entry = article.entries[0];
	const index = site.archive.indexes.find(({ name }) => name === entry?.index);
	return entry && index ? breadcrumb(site, index, entry.path) : [];
}

/** The address at which an article is edited; nothing in its path may end the path of the address. */
function editLink(edit: string, { path }: Article): string {
	const escaped = path.split("/").map(encodeURIComponent).join("/");
	return edit.replaceAll("{path}", () => escaped);
}
