// The manual of what can be authored, made from the one schema: a table of keys for each kind of file.
import type { z } from "zod";
import { articleSchema, pageSchema } from "./schema/article.ts";
import {
	decisionSchema,
	mailSchema,
	positionSchema,
} from "./schema/decision.ts";
import { importedSchema } from "./schema/imported.ts";
import { releasesSchema } from "./schema/releases.ts";
import { searchSchema } from "./schema/search.ts";
import { siteSchema } from "./schema/site.ts";
import { sourceSchema } from "./schema/source.ts";
import { symbolSchema, symbolsSchema } from "./schema/symbols.ts";
import { headingSchema, vocabularySchema } from "./schema/vocabulary.ts";

/** Which tables the manual has, by the name that its place in a document bears. */
const manual = {
	article: articleSchema,
	source: sourceSchema,
	imported: importedSchema,
	page: pageSchema,
	site: siteSchema,
	search: searchSchema,
	index: vocabularySchema,
	heading: headingSchema,
	decision: decisionSchema,
	position: positionSchema,
	mail: mailSchema,
	symbols: symbolsSchema,
	symbol: symbolSchema,
	releases: releasesSchema,
} as const;

/** Gives the keys of a kind of file as a markdown table: key, whether it must be there, meaning, example. */
function keysTable(kind: keyof typeof manual): string {
	const rows = Object.entries(
		manual[kind].shape as Record<string, z.ZodType>,
	).map(([key, schema]) => {
		const meta = schema.meta() ?? {};
		const example =
			typeof meta.example === "string" ? `\`${key}: ${meta.example}\`` : "";
		const required =
			typeof meta.required === "string"
				? meta.required
				: schema.safeParse(undefined).success
					? ""
					: "yes";
		return `| \`${key}\` | ${required} | ${cell(meta.description ?? "")} | ${cell(example)} |`;
	});
	return [
		"| key | required | meaning | example |",
		"| --- | --- | --- | --- |",
		...rows,
	].join("\n");
}

/** Puts each table into a document, between `<!-- keys: KIND -->` and `<!-- end -->`. */
export function withTables(document: string): string {
	return document.replace(
		/(<!-- keys: (\w+) -->\n).*?(<!-- end -->)/gs,
		(_all, start: string, kind: string, end: string) =>
			`${start}\n${keysTable(kind as keyof typeof manual)}\n\n${end}`,
	);
}

function cell(text: string): string {
	return text.replaceAll("|", "\\|");
}
