// What surrounds an article: who cites it, what is related to it, and its neighbours under each heading.
import { neighboursIn } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { href, type Site } from "./site.ts";
import { type ItemView, itemView, type LinkView } from "./views.ts";

/** How many citing articles are listed; one that everybody cites names the newest. */
const citationsShown = 30;

/** How many related articles are listed. */
const relatedShown = 5;

export interface SurroundingsView {
	readonly citedBy: readonly (ItemView & { readonly sentence: string })[];
	/** How many more articles cite it than are listed. */
	readonly moreCitations: number;
	readonly related: readonly ItemView[];
	readonly neighbours: readonly {
		readonly heading: LinkView;
		readonly earlier?: LinkView | undefined;
		readonly later?: LinkView | undefined;
	}[];
}

export function surroundingsView(
	site: Site,
	article: Article,
): SurroundingsView {
	const { archive } = site;
	const citations = archive.citations.get(article) ?? [];
	const link = (other: Article | undefined): LinkView | undefined =>
		other && { href: href(site, other.url), text: other.title };
	return {
		citedBy: citations.slice(0, citationsShown).map((citation) => ({
			...itemView(site, citation.article),
			sentence: citation.sentence,
		})),
		moreCitations: Math.max(0, citations.length - citationsShown),
		related: archive
			.related(article, relatedShown)
			.map((other) => itemView(site, other)),
		neighbours: article.entries.flatMap((entry) => {
			const heading = archive.indexes
				.find(({ name }) => name === entry.index)
				?.byKey.get(headingKey(entry.path));
			const { earlier, later } = heading
				? neighboursIn(heading, article)
				: ({} as ReturnType<typeof neighboursIn>);
			return heading && (earlier || later)
				? [
						{
							heading: {
								href: href(site, heading.url),
								text: heading.path.join(" / "),
							},
							earlier: link(earlier),
							later: link(later),
						},
					]
				: [];
		}),
	};
}
