// A file of YAML, such as `site.yml` or an index's vocabulary: read and checked against its schema, all its mistakes at once.
import type { z } from "zod";
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import type { Source } from "./source.ts";
import { validate } from "./validate.ts";
import type { Yaml } from "./yaml.ts";
import { parseRepaired } from "./yaml-repairs.ts";

/** What a file of YAML gives: its value, with the places of what it says, or the mistakes that stand in its way. */
export type CheckedFile<T> =
	| { readonly value: T; readonly yaml: Yaml; readonly diagnostics?: undefined }
	| { readonly value?: undefined; readonly diagnostics: Diagnostic[] };

/** Reads a file of YAML. Behind a fault of YAML that has one mend, what else is wrong is told of as well. */
export function parseYamlFile<T extends z.ZodObject>(
	schema: T,
	{ path, text }: Source,
): CheckedFile<z.output<T>> {
	const { yaml, faults, isRepaired } = parseRepaired(path, text);
	if (!yaml) return { diagnostics: [...faults] };
	const { value, diagnostics = [] } = validate(schema, yaml, path, fileStart);
	return value && faults.length === 0
		? { value, yaml }
		: {
				diagnostics: [
					...faults,
					...diagnostics.filter(({ at }) => !isRepaired(at)),
				],
			};
}
