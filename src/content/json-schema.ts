// JSON Schemas of what can be authored, made from the one schema, with an archive's own headings, authors and symbols to choose from.
import { z } from "zod";
import { articleSchema } from "./schema/article.ts";
import { movedSchema } from "./schema/moved.ts";
import { pageSchema } from "./schema/page.ts";
import { releasesSchema } from "./schema/releases.ts";
import { searchSchema } from "./schema/search.ts";
import { siteSchema } from "./schema/site.ts";
import { symbolsSchema } from "./schema/symbols.ts";
import { vocabularySchema } from "./schema/vocabulary.ts";

/** The kinds of file that have a schema. */
const kinds = {
	article: articleSchema,
	page: pageSchema,
	site: siteSchema,
	index: vocabularySchema,
	search: searchSchema,
	symbols: symbolsSchema,
	releases: releasesSchema,
	moved: movedSchema,
} as const;

export type SchemaKind = keyof typeof kinds;

/** What an editor offers besides keys. */
export interface Choices {
	/** Index entries as they are authored. */
	readonly entries: readonly string[];
	readonly authors: readonly string[];
	readonly symbols: readonly string[];
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
		search: schemaOf(kinds.search),
		symbols: schemaOf(kinds.symbols),
		releases: schemaOf(kinds.releases),
		moved: schemaOf(kinds.moved),
	};
	const { index, author, symbols } = schemas.article.properties ?? {};
	if (typeof symbols === "object") symbols.items = offered(choices.symbols);
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

/**
 * Snippets for VS Code that complete an archive's headings, authors and symbols in markdown, where no schema reaches:
 * a name is offered when a part of it is typed
 * (https://code.visualstudio.com/docs/editing/userdefinedsnippets#_create-your-own-snippets).
 */
export function nameSnippets({ entries, authors, symbols }: Choices) {
	const snippets = (
		kind: string,
		names: readonly string[],
		bodyOf: (name: string) => string,
	) =>
		names.map((name) => [
			`${kind}: ${name}`,
			{
				scope: "markdown",
				prefix: name,
				description: kind,
				body: bodyOf(name).replace(/[$}\\]/g, "\\$&"),
			},
		]);
	return Object.fromEntries([
		...snippets("Index entry", entries, (name) => JSON.stringify(name)),
		...snippets("Author", authors, (name) => name),
		...snippets("Symbol", symbols, (name) => name),
	]);
}
