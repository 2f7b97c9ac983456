// The ledger as data: a table for spreadsheets (CSV, RFC 4180), and JSON with its schema.
import { stringify } from "csv-stringify/sync";
import { contradictionText, type Decision } from "../archive/decisions.ts";
import { outcomes } from "../content/schema/decision.ts";
import { decisionAnchor, decisionsUrl, decisionUrl } from "./decision-view.ts";
import type { Page } from "./page.ts";
import { absolute, type Site } from "./site.ts";

/** Each column of the table, and key of the JSON: what it holds, and how it is read from a decision. */
const columns: readonly {
	readonly name: string;
	readonly means: string;
	readonly of: (
		site: Site,
		decision: Decision,
	) => string | readonly string[] | undefined;
	readonly always?: true;
	/** Whether it holds several: a list in the JSON, with spaces between them in the table. */
	readonly isList?: true;
}[] = [
	{
		name: "id",
		means: "What tells the row from every other.",
		of: (_site, decision) => `${decision.symbol}-${decisionAnchor(decision)}`,
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

/** The forms of the ledger for programs, and where each is. */
export const decisionData = {
	csv: `${decisionsUrl}decisions.csv`,
	json: `${decisionsUrl}decisions.json`,
	schema: `${decisionsUrl}schema.json`,
} as const;

/** What each column holds, for the page that documents them. */
export const decisionColumns = columns.map(({ name, means }) => ({
	name,
	means,
}));

export function decisionDataPages(site: Site): Page[] {
	const { decisions } = site.archive;
	if (decisions.length === 0) return [];
	return [
		{
			url: decisionData.csv,
			beside: decisionsUrl,
			render: () =>
				stringify(
					decisions.map((decision) =>
						columns.map(({ of }) =>
							[of(site, decision) ?? ""].flat().join(" "),
						),
					),
					{
						header: true,
						columns: columns.map(({ name }) => name),
						record_delimiter: "windows",
						// A cell that begins like a formula is none: https://owasp.org/www-community/attacks/CSV_Injection
						escape_formulas: true,
					},
				),
		},
		{
			url: decisionData.json,
			beside: decisionsUrl,
			render: () =>
				json({
					$schema: absolute(site, decisionData.schema),
					decisions: decisions.map((decision) =>
						Object.fromEntries(
							columns.map(({ name, of }) => [name, of(site, decision)]),
						),
					),
				}),
		},
		{
			url: decisionData.schema,
			beside: decisionsUrl,
			render: () => json(schema(site)),
		},
	];
}

/** The schema of the JSON: https://json-schema.org/draft/2020-12/schema. */
function schema(site: Site) {
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		$id: absolute(site, decisionData.schema),
		title: "Decisions about exports",
		type: "object",
		required: ["decisions"],
		properties: {
			$schema: { type: "string" },
			decisions: {
				type: "array",
				items: {
					type: "object",
					additionalProperties: false,
					required: columns
						.filter(({ always }) => always)
						.map(({ name }) => name),
					properties: Object.fromEntries(
						columns.map(({ name, means, isList }) => [
							name,
							{
								description: means,
								...(isList
									? { type: "array", items: { type: "string", format: "uri" } }
									: { type: "string" }),
								...(name === "outcome" ? { enum: outcomes } : {}),
							},
						]),
					),
				},
			},
		},
	};
}

function json(value: object): string {
	return `${JSON.stringify(value, null, "\t")}\n`;
}
