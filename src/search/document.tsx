// What search sees of an article: a document of its own, so that nothing of the page's frame is found.
import { render } from "preact-render-to-string";
import { type SymbolNaming, symbolsNamed } from "../archive/symbols.ts";
import { type Article, whenOf } from "../content/article.ts";
import { formatDate, formatEvent } from "../content/dates.ts";
import { headingText } from "../content/index-entry.ts";
import type { Settings } from "../content/settings.ts";
import { looksLikeIdentifier } from "./symbols.ts";
import {
	chiefToken,
	symbolToken,
	titleToken,
	versionsIn,
	versionTokens,
} from "./tokens.ts";

/** What of an article and of the settings is searched and shown with results. */
export type Searched = ReturnType<typeof searchedOf>;

/** Picks it: what decides what a document holds, so that all of it is a part of the document's key as well. */
export function searchedOf(article: Article, { language }: Settings) {
	const { url, title, summary, event, authors, symbols, body } = article;
	return {
		language,
		url,
		title,
		summary,
		event,
		published: whenOf(article),
		authors,
		headings: article.entries.map(({ path }) => path),
		symbols,
		decisions: article.decisions.map(({ symbol }) => ({ symbol })),
		body,
	};
}

/** Gives what a document is known by: equal for articles whose documents are equal, without making them. */
export function documentKey({ body, ...searched }: Searched): string {
	return JSON.stringify([searched, body.sum]);
}

/**
 * Gives the HTML that Pagefind indexes for an article: its body, and what is shown with a result. What results are filtered
 * and ordered by stands in `columnsOf`, so that a search without filters does not have to load it.
 */
export function searchDocument(searched: Searched): string {
	const { language, title, summary, body } = searched;
	return render(
		<html lang={language}>
			<head>
				<title>{title}</title>
				{Object.entries(besidesOf(searched)).map(
					([name, value]) =>
						value !== "" && (
							<meta data-pagefind-meta={`${name}[content]`} content={value} />
						),
				)}
			</head>
			<body data-pagefind-body="">
				{summary && <p data-pagefind-weight="3">{summary}</p>}
				<div
					dangerouslySetInnerHTML={{
						__html: withLightFootnotes(withArguments(withoutMarks(body.html))),
					}}
				/>
			</body>
		</html>,
	);
}

/** What is shown with a result, besides its title and its words, and the words by which its symbols and versions are found. */
function besidesOf(searched: Searched) {
	const { language, event, published, authors, headings } = searched;
	return {
		when: event
			? formatEvent(event, language)
			: formatDate(published, language),
		authors: authors.join(", "),
		headings: [...new Set(headings.map(headingText))].join(" · "),
		symbols: symbolWords(searched),
		versions: versionWords(searched),
	};
}

/** The words by which an article's symbols are found, which its text has in other forms. */
export function symbolWords(
	article: SymbolNaming & Pick<Article, "title">,
): string {
	const named = symbolsNamed(article);
	const titled = (article.title.match(/\w+/g) ?? []).filter(
		(word) => named.has(word) || looksLikeIdentifier(word),
	);
	return listed(
		[...named, ...titled].flatMap((name) => [
			symbolToken(name),
			symbolToken(name.replace(/^_+/, "")),
		]),
		titled.map(titleToken),
	);
}

/** The words by which the versions that an article names are found. */
export function versionWords({
	title,
	summary = "",
	body,
}: Pick<Article, "title" | "summary" | "body">): string {
	const head = `${title} ${summary}`;
	const text = body.html.replace(/<[^>]*>/g, " ");
	return listed(
		versionsIn(`${head} ${text}`).flatMap(versionTokens),
		versionsIn(head).map(chiefToken),
	);
}

function listed(...words: readonly (readonly string[])[]): string {
	return [...new Set(words.flat())].join(" ");
}

/** Footnotes count less than the text that they are to: a result shows what an article says before its sources. */
function withLightFootnotes(html: string): string {
	return html.replace(
		'<section class="footnotes"',
		'$& data-pagefind-weight="0.3"',
	);
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
