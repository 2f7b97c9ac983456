// What search sees of an article: a document of its own, so that nothing of the page's frame is found.
import { render } from "preact-render-to-string";
import { type Article, whenOf } from "../content/article.ts";
import { formatEvent, yearOf } from "../content/dates.ts";
import { headingText } from "../content/index-entry.ts";
import type { Settings } from "../content/settings.ts";

/** Gives the HTML that Pagefind indexes for an article: its title, body, and what results are filtered and sorted by. */
export function searchDocument(article: Article, settings: Settings): string {
	const filters = [
		["year", String(yearOf(whenOf(article)))],
		...article.authors.map((name) => ["author", name]),
		...article.entries.map(({ path }) => ["heading", headingText(path)]),
	];
	return render(
		<html lang={settings.language}>
			<head>
				<title>{article.title}</title>
				{filters.map(([name, value]) => (
					<meta data-pagefind-filter={`${name}[content]`} content={value} />
				))}
				{article.event && (
					<meta
						data-pagefind-meta="event[content]"
						content={formatEvent(article.event, settings.language)}
					/>
				)}
				<meta data-pagefind-sort="date[content]" content={whenOf(article)} />
			</head>
			<body data-pagefind-body="">
				<h1>{article.title}</h1>
				{article.summary && <p>{article.summary}</p>}
				<div
					dangerouslySetInnerHTML={{
						__html: article.body.html.replaceAll("<wbr>", ""),
					}}
				/>
			</body>
		</html>,
	);
}
