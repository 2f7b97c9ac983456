// A file of YAML, such as `site.yml` or an index's vocabulary: read and checked against its schema, all its mistakes at once.
import type { z } from "zod";
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import { valueAt } from "./schema/lookup.ts";
import type { Source } from "./source.ts";
import { validate } from "./validate.ts";
import type { ValuePath, Yaml } from "./yaml.ts";
import { parseRepaired } from "./yaml-repairs.ts";

/** What a file of YAML gives: its value, with the places of what it says, or the mistakes that stand in its way. */
export type CheckedFile<T> =
	| { readonly value: T; readonly yaml: Yaml; readonly diagnostics?: undefined }
	| {
			readonly value?: undefined;
			readonly diagnostics: Diagnostic[];
			/** What it says but for the keys that are wrong, where that is right: what else is wrong shows with it. */
			readonly rest?: { readonly value: T; readonly yaml: Yaml } | undefined;
	  };

/** Reads a file of YAML. Behind a fault of YAML that has one mend, what else is wrong is told of as well. */
export function parseYamlFile<T extends z.ZodObject>(
	schema: T,
	{ path, text }: Source,
): CheckedFile<z.output<T>> {
	const { yaml, faults, isRepaired } = parseRepaired(path, text);
	if (!yaml) return { diagnostics: [...faults] };
	const { value, diagnostics = [] } = validate(schema, yaml, path, fileStart);
	if (value && faults.length === 0) return { value, yaml };
	const rest = value ?? withoutWrongKeys(schema, yaml.value);
	return {
		diagnostics: [
			...faults,
			...diagnostics.filter(({ at }) => !isRepaired(at)),
		],
		rest: rest && { value: rest, yaml },
	};
}

/** What a document says without the keys that its schema refuses; undefined where more is wrong than keys of mappings. */
function withoutWrongKeys<T extends z.ZodObject>(
	schema: T,
	document: unknown,
): z.output<T> | undefined {
	const rest: unknown = structuredClone(document);
	const result = schema.safeParse(rest);
	for (const issue of result.error?.issues ?? []) {
		const isUnknown = issue.code === "unrecognized_keys";
		const keys = isUnknown ? issue.keys : issue.path.slice(-1);
		const parent = isUnknown ? issue.path : issue.path.slice(0, -1);
		const mapping = valueAt(rest, parent as ValuePath);
		// Without an item the others of its list would have other places.
		if (typeof mapping !== "object" || Array.isArray(mapping)) return undefined;
		for (const key of keys) Reflect.deleteProperty(mapping ?? {}, key);
	}
	return schema.safeParse(rest).data;
}
