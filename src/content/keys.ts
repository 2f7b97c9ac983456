// The manual of what can be authored, made from the one schema: a table of keys for each kind of file.
import type { z } from "zod";
import { articleSchema } from "./schema/article.ts";
import {
	decisionSchema,
	mailSchema,
	positionSchema,
} from "./schema/decision.ts";
import { importedSchema } from "./schema/imported.ts";
import { movedSchema } from "./schema/moved.ts";
import { pageSchema } from "./schema/page.ts";
import { releasesSchema } from "./schema/releases.ts";
import { searchSchema } from "./schema/search.ts";
import { siteSchema } from "./schema/site.ts";
import { sourceSchema } from "./schema/source.ts";
import { symbolSchema, symbolsSchema } from "./schema/symbols.ts";
import { headingSchema, vocabularySchema } from "./schema/vocabulary.ts";

/** Which tables the manual has, by the name that its mark in a document bears. */
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
	moved: movedSchema,
} as const;

/** A kind of file, or of a part of one, that has keys. */
export type KeysOf = keyof typeof manual;

/** Every kind that has keys. */
export const kindsWithKeys = Object.keys(manual) as readonly KeysOf[];

/** Gives the keys of a kind of file as a markdown table: key, whether it must be there, meaning, example. */
export function keysTable(kind: KeysOf): string {
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

function cell(text: string): string {
	return text.replaceAll("|", "\\|");
}
