// JSON Schemas of what can be authored, made from the one schema, with an archive's own headings and authors to choose from.
import { z } from "zod";
import { articleSchema, pageSchema } from "./schema/article.ts";
import { siteSchema } from "./schema/site.ts";
import { vocabularySchema } from "./schema/vocabulary.ts";

/** The kinds of file that have a schema. */
const kinds = {
	article: articleSchema,
	page: pageSchema,
	site: siteSchema,
	index: vocabularySchema,
} as const;

export type SchemaKind = keyof typeof kinds;

/** What an editor offers besides keys. */
export interface Choices {
	/** Index entries as they are authored. */
	readonly entries: readonly string[];
	readonly authors: readonly string[];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Gives the JSON Schema (draft 2020-12) of every kind of file. What an archive has already is offered, and not all there may be. */
export function jsonSchemas(
	choices: Choices,
): Readonly<Record<SchemaKind, JsonSchema>> {
	const schemas = {
		article: schemaOf(kinds.article),
		page: schemaOf(kinds.page),
		site: schemaOf(kinds.site),
		index: schemaOf(kinds.index),
	};
	const { index, author } = schemas.article.properties ?? {};
	if (typeof index === "object") index.items = offered(choices.entries);
	if (typeof author === "object") {
		author.anyOf = [
			offered(choices.authors),
			{ type: "array", minItems: 1, items: offered(choices.authors) },
		];
	}
	return schemas;
}

function schemaOf(schema: z.ZodType): JsonSchema {
	return z.toJSONSchema(schema, {
		io: "input",
		unrepresentable: "any",
		override: ({ jsonSchema }) => {
			// What the manual says besides, JSON Schema has no word for, or another meaning.
			delete jsonSchema.example;
			if (typeof jsonSchema.required === "string") delete jsonSchema.required;
		},
	});
}

/** Any text, with some offered. */
function offered(texts: readonly string[]): JsonSchema {
	return texts.length === 0
		? { type: "string" }
		: { anyOf: [{ enum: [...texts] }, { type: "string" }] };
}
