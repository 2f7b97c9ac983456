// A vocabulary: the controlled headings of a named index, from `indexes/NAME.yml`.
import {
	type Diagnostic,
	fileStart,
	type Position,
} from "../diagnostics/diagnostic.ts";
import type { HeadingPath } from "./index-entry.ts";
import { type HeadingMatter, vocabularySchema } from "./schema/vocabulary.ts";
import { fileName } from "./slug.ts";
import type { Source } from "./source.ts";
import { typesetIfAny } from "./typography.ts";
import type { Checked } from "./validate.ts";
import type { ItemLead, ValuePath, Yaml } from "./yaml.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** A heading of a vocabulary, with the place where it is defined. */
export interface VocabularyHeading {
	readonly path: HeadingPath;
	readonly at: Position;
	readonly scopeNote?: string | undefined;
	readonly sortAs?: string | undefined;
	readonly see?: Reference | undefined;
	readonly seeAlso: readonly Reference[];
	/** Other words that articles use for it. */
	readonly terms: readonly string[];
	/** The whole paths that it was filed under before. */
	readonly formerly: readonly Reference[];
	/** The articles that tell most of it, in the order of their weight. */
	readonly main: readonly ArticleReference[];
	/** How the headings under it are ordered. */
	readonly order: HeadingOrder;
}

/** By name, or the heading with most articles first. */
export type HeadingOrder = "name" | "count";

/** An article that a vocabulary names by its file, without `.md`. */
export interface ArticleReference {
	readonly name: string;
	/** The name exactly as it stands there, with its quotes. */
	readonly raw: string;
	readonly at: Position;
	readonly lead: ItemLead;
}

/** A reference from one heading to another of the same index. */
export interface Reference {
	readonly path: HeadingPath;
	readonly at: Position;
	/** What stands before it: the hyphen of a list, its key, or nothing within brackets. */
	readonly lead: ItemLead | "see: ";
}

export interface Vocabulary {
	/** The file, relative to the content folder. */
	readonly path: string;
	/** The index's name: the file's. */
	readonly index: string;
	readonly title?: string | undefined;
	readonly scopeNote?: string | undefined;
	/** How the headings at the top are ordered. */
	readonly order: HeadingOrder;
	/** Every heading at every depth, each after the one it stands under. */
	readonly headings: readonly VocabularyHeading[];
}

/** Reads a vocabulary. */
export function parseVocabulary(source: Source): Checked<Vocabulary> {
	const index = fileName(source.path).replace(/\.ya?ml$/, "");
	if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(index)) {
		return { diagnostics: [badName(source.path, index)] };
	}
	const checked = parseYamlFile(vocabularySchema, source);
	const { diagnostics } = checked;
	const read = checked.value ? checked : checked.rest;
	if (!read) return { diagnostics: diagnostics ?? [] };
	const { yaml, value } = read;
	const { title, scopeNote, order = "name", headings } = value;
	return {
		diagnostics,
		value: {
			path: source.path,
			index,
			title,
			scopeNote: typesetIfAny(scopeNote),
			order,
			headings: [...flattened(headings, [], order, ["headings"], yaml)],
		},
	};
}

function* flattened(
	headings: readonly HeadingMatter[],
	parent: HeadingPath,
	orderAbove: HeadingOrder,
	place: ValuePath,
	yaml: Yaml,
): Generator<VocabularyHeading> {
	for (const [n, matter] of headings.entries()) {
		const path = [...parent, matter.heading];
		const here = [...place, n];
		const order = matter.order ?? orderAbove;
		const references = (key: "seeAlso" | "formerly"): Reference[] =>
			(matter[key] ?? []).map((other, m) => ({
				path: other,
				at: yaml.valueAt([...here, key, m]),
				lead: yaml.itemLead([...here, key, m]),
			}));
		yield {
			path,
			at: yaml.valueAt([...here, "heading"]),
			scopeNote: typesetIfAny(matter.scopeNote),
			sortAs: matter.sortAs,
			see: matter.see && {
				path: matter.see,
				at: yaml.valueAt([...here, "see"]),
				lead: "see: ",
			},
			seeAlso: references("seeAlso"),
			terms: matter.terms ?? [],
			formerly: references("formerly"),
			main: (matter.main ?? []).map((name, m) => ({
				name,
				raw: yaml.rawAt([...here, "main", m]) ?? name,
				at: yaml.valueAt([...here, "main", m]),
				lead: yaml.itemLead([...here, "main", m]),
			})),
			order,
		};
		yield* flattened(
			matter.subheadings ?? [],
			path,
			order,
			[...here, "subheadings"],
			yaml,
		);
	}
}

function badName(path: string, index: string): Diagnostic {
	return {
		path,
		at: fileStart,
		unexpected: `index name "${index}"`,
		expected: "letters, digits and hyphens before .yml",
		fix: `rename the file, for example to ${index.replace(/[^A-Za-z0-9-]+/g, "-") || "Kernel"}.yml`,
	};
}
