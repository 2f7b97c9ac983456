// What surrounds an article: who cites it, what is related to it, and its neighbours under each heading.

import { neighboursIn } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { format } from "../diagnostics/counted.ts";
import {
	type CitingView,
	citationsShown,
	citingUrl,
	citingView,
} from "./citing-pages.ts";
import { href, type Site } from "./site.ts";
import { type ItemView, itemView, type LinkView } from "./views.ts";

/** How many related articles are listed. */
const relatedShown = 5;

export interface SurroundingsView {
	readonly citedBy: readonly CitingView[];
	/** Where all that cite it are listed, if there are more. */
	readonly moreCitations?: LinkView | undefined;
	readonly related: readonly ItemView[];
	readonly neighbours: readonly {
		readonly heading: LinkView;
		readonly earlier?: ItemView | undefined;
		readonly later?: ItemView | undefined;
	}[];
}

export function surroundingsView(
	site: Site,
	article: Article,
): SurroundingsView {
	const { archive } = site;
	const citations = archive.citations.get(article) ?? [];
	return {
		citedBy: citations
			.slice(0, citationsShown)
			.map((citation) => citingView(site, citation)),
		moreCitations:
			citations.length > citationsShown
				? {
						text: `${format(citations.length - citationsShown)} more`,
						href: href(site, citingUrl(article)),
					}
				: undefined,
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
							earlier: earlier && itemView(site, earlier),
							later: later && itemView(site, later),
						},
					]
				: [];
		}),
	};
}
