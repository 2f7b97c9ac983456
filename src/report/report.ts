// The index report: everything that an indexer would look at again, in order of its place.
import type { Archive } from "../archive/archive.ts";
import { withSubheadings } from "../archive/heading.ts";
import { compareText } from "../diagnostics/order.ts";
import { articleFindings } from "./articles.ts";
import type { Finding } from "./finding.ts";
import { headingFindings } from "./headings.ts";
import { headingsAlike } from "./headings-alike.ts";
import { unfiledArticles } from "./unfiled.ts";

/** Gives the findings of an archive, ordered by file, place and rule. */
export function indexReport(archive: Archive): Finding[] {
	const perIndex = archive.indexes.flatMap((index) => {
		const headings = index.headings.flatMap((heading) => [
			...withSubheadings(heading),
		]);
		const usable = headings.filter(({ see }) => see === undefined);
		return [
			...headingFindings(usable),
			...headingsAlike(usable),
			...unfiledArticles(usable, archive.articles),
		];
	});
	return [...perIndex, ...articleFindings(archive.articles)].sort(
		(a, b) =>
			compareText(a.path, b.path) ||
			a.at.line - b.at.line ||
			a.at.column - b.at.column ||
			compareText(a.rule, b.rule) ||
			compareText(a.found, b.found),
	);
}
