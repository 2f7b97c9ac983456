// An article's contents: the sections of its text with their parts, and what its page has below the text.
import type { ArticleView } from "../../layouts/article.tsx";
import type { Article } from "../content/article.ts";
import type { LinkView } from "./views.ts";

export interface ContentsView {
	readonly sections: readonly (LinkView & {
		readonly parts: readonly LinkView[];
	})[];
	/** What stands below the text. */
	readonly below: readonly LinkView[];
}

/** An article shows its contents from this number of sections and subsections on: fewer are seen at a glance. */
const contentsFrom = 3;

/** Settles the contents; undefined where the text has few sections. Headings deeper than a subsection are not listed. */
export function contentsView(
	headings: Article["body"]["headings"],
	article: Omit<ArticleView, "contents">,
): ContentsView | undefined {
	const sections: (LinkView & { parts: LinkView[] })[] = [];
	let count = 0;
	for (const { level, id, text } of headings) {
		if (level > 3) continue;
		const link = { href: `#${encodeURIComponent(id)}`, text };
		const section = sections.at(-1);
		if (level === 3 && section) section.parts.push(link);
		else sections.push({ ...link, parts: [] });
		count++;
	}
	return count < contentsFrom
		? undefined
		: { sections, below: belowText(article) };
}

/** What an article's page has below its text, in the order of the page; the ids are in `src/markdown/own-ids.ts`. */
function belowText(article: Omit<ArticleView, "contents">): LinkView[] {
	const { citedBy, related, neighbours } = article.surroundings;
	const parts: [string, string, readonly unknown[]][] = [
		["decisions", "Decisions", article.decisions],
		["positions", "Positions", article.questions],
		["symbols", "Symbols", article.symbols],
		["corrections", "Corrections", article.corrections],
		["sources", "Sources", article.sources],
		["cited-by", "Cited by", citedBy],
		["related", "Related", related],
		["under-headings", "Before and after", neighbours],
		["cite", "Cite", article.citations],
		["index-entries", "Index entries", article.entries],
	];
	return parts
		.filter(([, , some]) => some.length > 0)
		.map(([id, text]) => ({ href: `#${id}`, text }));
}
