// The ledger as data: a table for spreadsheets (CSV, RFC 4180), and JSON with its schema.
import { stringify } from "csv-stringify/sync";
import { outcomes } from "../content/schema/decision.ts";
import { dataColumns } from "./decision-columns.ts";
import { decisionsUrl } from "./decision-view.ts";
import type { Page } from "./page.ts";
import { absolute, type Site } from "./site.ts";

/** The forms of the ledger for programs, and where each is. */
export const decisionData = {
	csv: `${decisionsUrl}decisions.csv`,
	json: `${decisionsUrl}decisions.json`,
	schema: `${decisionsUrl}schema.json`,
} as const;

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
						dataColumns.map(({ of }) =>
							[of(site, decision) ?? ""].flat().join(" "),
						),
					),
					{
						header: true,
						columns: dataColumns.map(({ name }) => name),
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
							dataColumns.map(({ name, of }) => [name, of(site, decision)]),
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
					required: dataColumns
						.filter(({ always }) => always)
						.map(({ name }) => name),
					properties: Object.fromEntries(
						dataColumns.map(({ name, means, isList, isBoolean }) => [
							name,
							{
								description: means,
								...(isList
									? { type: "array", items: { type: "string", format: "uri" } }
									: { type: isBoolean ? "boolean" : "string" }),
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
