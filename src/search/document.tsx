// What search sees of an article: a document of its own, so that nothing of the page's frame is found.
import { render } from "preact-render-to-string";
import { type Article, whenOf } from "../content/article.ts";
import { formatDate, formatEvent } from "../content/dates.ts";
import { headingText } from "../content/index-entry.ts";
import type { Settings } from "../content/settings.ts";
import { symbolToken } from "./tokens.ts";

/**
 * Gives the HTML that Pagefind indexes for an article: its title, its body, and what is shown with a result. What results
 * are filtered and ordered by stands in `columnsOf`, so that a search without filters does not have to load it.
 */
export function searchDocument(article: Article, settings: Settings): string {
	return render(
		<html lang={settings.language}>
			<head>
				<title>{article.title}</title>
				{Object.entries(shownOf(article, settings)).map(
					([name, value]) =>
						value !== "" && (
							<meta data-pagefind-meta={`${name}[content]`} content={value} />
						),
				)}
			</head>
			<body data-pagefind-body="">
				<h1>{article.title}</h1>
				{article.summary && <p>{article.summary}</p>}
				<div
					dangerouslySetInnerHTML={{
						__html: withArguments(withoutMarks(article.body.html)),
					}}
				/>
			</body>
		</html>,
	);
}

/** Gives what decides what the document of an article holds, without making it. */
export function documentKey(article: Article, settings: Settings): string {
	const { url, title, summary, body } = article;
	return JSON.stringify([
		settings.language,
		url,
		title,
		summary,
		shownOf(article, settings),
		body.sum,
	]);
}

/** What is shown with a result, besides its title and its words. */
function shownOf(article: Article, { language }: Settings) {
	return {
		when: article.event
			? formatEvent(article.event, language)
			: formatDate(whenOf(article), language),
		authors: article.authors.join(", "),
		headings: [
			...new Set(article.entries.map(({ path }) => headingText(path))),
		].join(" · "),
		symbols: [
			...new Set(
				[...article.body.symbols].flatMap((name) => [
					symbolToken(name),
					symbolToken(name.replace(/^_+/, "")),
				]),
			),
		].join(" "),
	};
}

/**
 * The text without the marks of its headings, paragraphs and notes. Pagefind could leave them out, but would then end no
 * sentence with a heading that has one.
 */
function withoutMarks(html: string): string {
	return html.replace(
		/ ?<(a|sup)(?: href="[^"]*")? class="(?:anchor|pin|footnote-ref|footnote-backref)".*?<\/\1>/g,
		"",
	);
}

/** Code in which the argument of a macro is a word of its own: Pagefind cuts words at spaces alone. */
function withArguments(html: string): string {
	return html
		.replaceAll("<wbr>", "")
		.replace(/<code[ >].*?<\/code>/gs, (code) =>
			code.replace(/(?<=[\w>])\((?=[\w&<])/g, "( "),
		);
}
