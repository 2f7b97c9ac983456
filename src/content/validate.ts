// From a YAML document to a checked value: every mistake that the schema finds becomes a diagnostic at its key.
import type { z } from "zod";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { unknownKey } from "./unknown-key.ts";
import { wrongValue } from "./wrong-value.ts";
import type { ValuePath, Yaml } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/** A document, and the schema that it is checked against. */
export interface CheckedDocument {
	readonly schema: z.ZodObject;
	readonly yaml: Yaml;
	/** The file, as diagnostics name it. */
	readonly path: string;
}

/** What a check gives: the value, perhaps without what is wrong with it, or the mistakes that stand in its way. */
export type Checked<T> =
	| { readonly value: T; readonly diagnostics?: Diagnostic[] | undefined }
	| { readonly value?: undefined; readonly diagnostics: Diagnostic[] };

/**
 * Checks a document against a schema.
 * @param path the file, as diagnostics name it
 * @param endsAt where a missing key of the document itself is reported
 */
export function validate<T extends z.ZodObject>(
	schema: T,
	yaml: Yaml,
	path: string,
	endsAt: Position,
): Checked<z.output<T>> {
	const result = schema.safeParse(yaml.value ?? {});
	if (result.success) return { value: result.data };
	const checked = { schema, yaml, path };
	const issues = result.error.issues.map(innermost);
	// Unknown keys come first: a misspelt key explains the missing one.
	const unknown = issues.flatMap((issue) =>
		issue.code === "unrecognized_keys"
			? issue.keys.map((key) =>
					unknownKey(checked, issue.path as ValuePath, key),
				)
			: [],
	);
	const told = new Set(unknown.map(({ meant }) => JSON.stringify(meant)));
	const wrong = issues.flatMap((issue) => {
		const place = JSON.stringify(issue.path);
		if (issue.code === "unrecognized_keys" || told.has(place)) return [];
		told.add(place);
		const at = issue.path as ValuePath;
		return [wrongValue(checked, at, issue.message, endsAt)];
	});
	return {
		diagnostics: [...unknown.map(({ diagnostic }) => diagnostic), ...wrong],
	};
}

/** The issue inside a union that fits what was typed: of "one or a list", the list if a list was typed. */
function innermost(issue: Issue): Issue {
	if (issue.code !== "invalid_union") return issue;
	const deepest = issue.errors
		.flat()
		.filter((inner) => inner.path.length > 0)
		.sort((a, b) => b.path.length - a.path.length)[0];
	return deepest
		? innermost({ ...deepest, path: [...issue.path, ...deepest.path] })
		: issue;
}
