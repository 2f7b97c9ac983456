// From an archive to its catalogue, and to the words that others are corrected to.
import type { Archive } from "../archive/archive.ts";
import { inferredText, outcomeText } from "../archive/decisions.ts";
import { grouped } from "../archive/grouped.ts";
import { withSubheadings } from "../archive/heading.ts";
import { standingMarks } from "../archive/standing-marks.ts";
import { standingsOf } from "../archive/standings.ts";
import { outcomes, standing } from "../content/schema/decision.ts";
import { buildText } from "../exports/build.ts";
import { byRelease } from "../exports/export.ts";
import type { Catalogue, HeadingRow } from "./catalogue.ts";
import { numberedArticles } from "./columns-of.ts";
import { functionWordsOf, softWordsOf } from "./function-words.ts";
import { folded } from "./words.ts";

/** How many words are known for correcting others. */
const mostWords = 20_000;

/** Gives the catalogue of an archive. */
export function catalogueOf(archive: Archive): Catalogue {
	const stands = numberedArticles(archive).map((article) =>
		standingsOf(archive, article),
	);
	const known = new Set(stands.flat());
	return {
		articles: archive.articles.length,
		synonyms: archive.synonyms,
		functionWords: functionWordsOf(archive.settings.language),
		softWords: softWordsOf(archive.settings.language),
		indexes: archive.indexes.map(({ title, url }) => ({ title, url })),
		headings: headingRows(archive),
		authors: archive.authors.map(({ name }) => name),
		outcomes: outcomes
			.flatMap((outcome) => [outcome, inferredText(outcome)])
			.filter((text) =>
				archive.decisions.some(({ matter }) => outcomeText(matter) === text),
			),
		standings: ["superseded", ...standing.options].filter((one) =>
			known.has(one),
		),
		marks: stands
			.map((some) => standingMarks.findIndex((mark) => some.includes(mark)) + 1)
			.join("")
			.replace(/0+$/, ""),
		releases: [
			...new Set(
				archive.decisions.flatMap(({ matter }) => matter.release ?? []),
			),
		].sort((a, b) => byRelease(b, a)),
		lists: archive.releases.map(buildText),
	};
}

/** Gives the words that others are corrected to: those of titles, summaries, headings and names, the most frequent where there are too many. */
export function knownWords(archive: Archive): string[] {
	const counts = new Map<string, number>();
	const count = (text: string) => {
		for (const word of folded(text).match(/\p{L}{4,}/gu) ?? [])
			counts.set(word, (counts.get(word) ?? 0) + 1);
	};
	for (const { title, summary, authors, body } of archive.articles) {
		for (const text of [title, summary ?? "", ...authors]) count(text);
		for (const { text } of body.headings) count(text);
	}
	for (const { text, note } of headingRows(archive)) {
		count(text);
		count(note ?? "");
	}
	return [...counts]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, mostWords)
		.map(([word]) => word)
		.sort();
}

function headingRows({ indexes }: Archive): HeadingRow[] {
	const rows = indexes.flatMap((index) => {
		const all = index.headings.flatMap((heading) => [
			...withSubheadings(heading),
		]);
		const also = grouped(all, ({ see }) => (see ? [see.text] : []));
		return all
			.filter(({ see }) => !see)
			.map(({ text, url, gathered, scopeNote, formerly }) => ({
				text,
				url,
				total: gathered.length,
				note: scopeNote,
				also: [
					...(also.get(text) ?? []).map((other) => other.text),
					...formerly.map((former) => former.text),
				],
			}));
	});
	// A heading that several indexes have is one to search, and counted by what it says there.
	return [...new Map(rows.map((row) => [folded(row.text), row])).values()];
}
