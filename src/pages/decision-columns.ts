// The columns of the ledger as data: what each holds, and how it is read from a decision.
import { contradictionText, type Decision } from "../archive/decisions.ts";
import { decisionAnchor, decisionUrl } from "./decision-view.ts";
import { newestText } from "./sequel-view.ts";
import { absolute, type Site } from "./site.ts";

/** Each column of the table, and key of the JSON: what it holds, and how it is read from a decision. */
export const dataColumns: readonly {
	readonly name: string;
	readonly means: string;
	readonly of: (
		site: Site,
		decision: Decision,
	) => string | boolean | readonly string[] | undefined;
	readonly always?: true;
	readonly isBoolean?: true;
	/** Whether it holds several: a list in the JSON, with spaces between them in the table. */
	readonly isList?: true;
}[] = [
	{
		name: "id",
		means: "What tells the row from every other.",
		of: (_site, decision) => idOf(decision),
		always: true,
	},
	{
		name: "decision",
		means:
			"What the rows of one decision have in common, which has a row for each of its symbols: the id of one of them.",
		of: (_site, decision) =>
			`${decision.firstSymbol}-${decisionAnchor(decision)}`,
		always: true,
	},
	{
		name: "symbol",
		means: "The symbol that it is about.",
		of: (_site, { symbol }) => symbol,
		always: true,
	},
	{
		name: "date",
		means: "When it was decided: a year, a month or a day, as in ISO 8601.",
		of: (_site, { matter }) => matter.date,
		always: true,
	},
	{
		name: "outcome",
		means: "What became of it.",
		of: (_site, { matter }) => matter.outcome,
		always: true,
	},
	{
		name: "inferred",
		means:
			"Whether nobody is known to have said so: the outcome was inferred from how it went.",
		of: (_site, { matter }) => matter.inferred === true,
		always: true,
		isBoolean: true,
	},
	{
		name: "undone",
		means:
			"Whether a later decision on the symbol reversed this one or changed its terms: reversed or changed.",
		of: ({ archive }, decision) => archive.sequels.get(decision)?.undone?.how,
	},
	{
		name: "undoneBy",
		means: "The id of that decision.",
		of: ({ archive }, decision) => {
			const undone = archive.sequels.get(decision)?.undone;
			return undone && idOf(undone.by);
		},
	},
	{
		name: "next",
		means: "The id of the next decision on the symbol, whatever came of it.",
		of: ({ archive }, decision) => {
			const sequel = archive.sequels.get(decision);
			return sequel && idOf(sequel.next);
		},
	},
	{
		name: "newest",
		means: "What the newest list of exports says of the symbol.",
		of: (site, { symbol }) => newestText(site, symbol),
	},
	{
		name: "release",
		means: "The first kernel release that it holds in.",
		of: (_site, { matter }) => matter.release,
	},
	{
		name: "by",
		means: "Who asked, where that is told.",
		of: (_site, { matter }) => matter.by,
	},
	{
		name: "for",
		means: "The module that it was asked for.",
		of: (_site, { matter }) => matter.for,
	},
	{
		name: "technical",
		means: "Whether the export makes technical sense, as it was answered.",
		of: (_site, { matter }) => matter.technical?.answer,
	},
	{
		name: "technicalBy",
		means: "Who answered that.",
		of: (_site, { matter }) => matter.technical?.by,
	},
	{
		name: "technicalSays",
		means: "The reason given for that answer, in our words.",
		of: (_site, { matter }) => matter.technical?.says,
	},
	{
		name: "derived",
		means: "Whether the module is a derived work, as it was answered.",
		of: (_site, { matter }) => matter.derived?.answer,
	},
	{
		name: "derivedBy",
		means: "Who answered that.",
		of: (_site, { matter }) => matter.derived?.by,
	},
	{
		name: "derivedSays",
		means: "The reason given for that answer, in our words.",
		of: (_site, { matter }) => matter.derived?.says,
	},
	{
		name: "what",
		means: "What was decided, in a sentence.",
		of: (_site, { matter }) => matter.what,
	},
	{
		name: "contradiction",
		means: "What a later release says to the contrary.",
		of: (_site, { contradiction }) =>
			contradiction && contradictionText(contradiction),
	},
	{
		name: "sources",
		means: "The addresses where it can be read.",
		of: (_site, { matter }) => matter.sources,
		isList: true,
	},
	{
		name: "article",
		means: "The address of the paragraph that tells of it.",
		of: (site, { article, anchor }) =>
			absolute(site, article.url) + (anchor && `#${anchor}`),
		always: true,
	},
	{
		name: "url",
		means: "The address of the decision, on the page of its symbol.",
		of: (site, decision) => absolute(site, decisionUrl(decision)),
		always: true,
	},
];

/** What each column holds, for the page that documents them. */
export const decisionColumns = dataColumns.map(({ name, means }) => ({
	name,
	means,
}));

/** What tells a decision on a symbol from every other. */
function idOf(decision: Decision): string {
	return `${decision.symbol}-${decisionAnchor(decision)}`;
}
