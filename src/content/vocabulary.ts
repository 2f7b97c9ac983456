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
import { type Checked, validate } from "./validate.ts";
import { parseYaml, type ValuePath, type Yaml } from "./yaml.ts";

/** A heading of a vocabulary, with the place where it is defined. */
export interface VocabularyHeading {
	readonly path: HeadingPath;
	readonly at: Position;
	readonly scopeNote?: string | undefined;
	readonly sortAs?: string | undefined;
	readonly see?: Reference | undefined;
	readonly seeAlso: readonly Reference[];
}

/** A reference from one heading to another of the same index. */
export interface Reference {
	readonly path: HeadingPath;
	readonly at: Position;
}

export interface Vocabulary {
	/** The file, relative to the content folder. */
	readonly path: string;
	/** The index's name: the file's. */
	readonly index: string;
	readonly title?: string | undefined;
	readonly scopeNote?: string | undefined;
	/** Every heading at every depth, each after the one it stands under. */
	readonly headings: readonly VocabularyHeading[];
}

/** Reads a vocabulary. */
export function parseVocabulary(source: Source): Checked<Vocabulary> {
	const index = fileName(source.path).replace(/\.ya?ml$/, "");
	if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(index)) {
		return { diagnostics: [badName(source.path, index)] };
	}
	const yaml = parseYaml(source.path, source.text);
	if ("unexpected" in yaml) return { diagnostics: [yaml] };
	const checked = validate(vocabularySchema, yaml, source.path, fileStart);
	if (!checked.value) return checked;
	const { title, scopeNote, headings } = checked.value;
	return {
		value: {
			path: source.path,
			index,
			title,
			scopeNote,
			headings: [...flattened(headings, [], ["headings"], yaml)],
		},
	};
}

function* flattened(
	headings: readonly HeadingMatter[],
	parent: HeadingPath,
	place: ValuePath,
	yaml: Yaml,
): Generator<VocabularyHeading> {
	for (const [n, matter] of headings.entries()) {
		const path = [...parent, matter.heading];
		const here = [...place, n];
		yield {
			path,
			at: yaml.valueAt([...here, "heading"]),
			scopeNote: matter.scopeNote,
			sortAs: matter.sortAs,
			see: matter.see && {
				path: matter.see,
				at: yaml.valueAt([...here, "see"]),
			},
			seeAlso: (matter.seeAlso ?? []).map((other, m) => ({
				path: other,
				at: yaml.valueAt([...here, "seeAlso", m]),
			})),
		};
		yield* flattened(
			matter.subheadings ?? [],
			path,
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
