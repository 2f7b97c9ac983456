// Synonyms: the terms that search takes for one another, from `search.yml`.
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import { searchSchema } from "./schema/search.ts";
import type { Source } from "./source.ts";
import type { Checked } from "./validate.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** Terms of one or more words, in lower case, each of which finds what the others find. */
export type Synonyms = readonly string[];

/** Reads the synonyms of an archive. */
export function parseSynonyms(source: Source): Checked<readonly Synonyms[]> {
	const checked = parseYamlFile(searchSchema, source);
	if (!checked.value) return checked;
	const { yaml } = checked;
	const { synonyms } = checked.value;
	const known = new Map<string, Position>();
	const diagnostics = synonyms.flatMap((terms, n) =>
		terms.flatMap((term, m): Diagnostic[] => {
			const at = yaml.valueAt(["synonyms", n, m]);
			const before = known.get(term);
			known.set(term, before ?? at);
			return before
				? [
						{
							path: source.path,
							at,
							unexpected: `synonym ${quote(term)}`,
							expected:
								"each term once, since all synonyms of one term stand together",
							fix: "join the two lists, and delete this one",
							other: { path: source.path, at: before },
						},
					]
				: [];
		}),
	);
	return diagnostics.length > 0 ? { diagnostics } : { value: synonyms };
}
