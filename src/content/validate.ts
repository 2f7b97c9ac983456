// From a YAML document to a checked value: every mistake that the schema finds becomes a diagnostic at its key.
import type { z } from "zod";
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import { isSlip, nearest, oneOf } from "../diagnostics/nearest.ts";
import {
	accepts,
	exampleOf,
	keysOf,
	schemaAt,
	valueAt,
} from "./schema/lookup.ts";
import type { ValuePath, Yaml } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

/** What a check gives: the value, or the mistakes that stand in its way. */
export type Checked<T> =
	| { readonly value: T; readonly diagnostics?: undefined }
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
	const seen = new Set<string>();
	const diagnostics: Diagnostic[] = [];
	const misspelt = new Set<string>();
	const issues = result.error.issues.map(innermost);
	// Unknown keys come first: a misspelt key explains the missing one.
	for (const issue of issues.filter(
		(one) => one.code === "unrecognized_keys",
	)) {
		for (const key of issue.keys) {
			const found = unknownKey(
				schema,
				yaml,
				path,
				issue.path as ValuePath,
				key,
			);
			diagnostics.push(found.diagnostic);
			if (found.meant)
				misspelt.add(JSON.stringify([...issue.path, found.meant]));
		}
	}
	for (const issue of issues) {
		const place = JSON.stringify(issue.path);
		if (
			issue.code === "unrecognized_keys" ||
			seen.has(place) ||
			misspelt.has(place)
		) {
			continue;
		}
		seen.add(place);
		diagnostics.push(wrongValue(schema, yaml, path, issue, endsAt));
	}
	return { diagnostics };
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

function unknownKey(
	schema: z.ZodType,
	yaml: Yaml,
	path: string,
	parent: ValuePath,
	key: string,
): { diagnostic: Diagnostic; meant?: string | undefined } {
	const known = keysOf(schemaAt(schema, parent));
	const given = valueAt(yaml.value, parent) ?? {};
	const free = known.filter((name) => !Object.hasOwn(given, name));
	const meant = nearest(key, free, 1)[0];
	const raw = yaml.rawAt([...parent, key]);
	const typed = raw?.includes("\n") ? yaml.typedAt([...parent, key]) : raw;
	return {
		meant,
		diagnostic: {
			path,
			at: yaml.keyAt([...parent, key]),
			unexpected: `key ${quote(key)}`,
			expected: meant ? `"${meant}"` : `${oneOf(known)}`,
			fix: meant
				? `${meant}:${typed === undefined ? "" : ` ${typed}`}`
				: "delete the line",
			...(meant &&
			isSlip(key, meant) &&
			accepts(schema, [...parent, meant], valueAt(yaml.value, [...parent, key]))
				? {
						edits: [
							{
								path,
								at: yaml.keyAt([...parent, key]),
								old: key,
								new: meant,
							},
						],
					}
				: {}),
		},
	};
}

function wrongValue(
	schema: z.ZodType,
	yaml: Yaml,
	path: string,
	issue: Issue,
	endsAt: Position,
): Diagnostic {
	const { message: clause } = issue;
	const place = issue.path as ValuePath;
	const key = place.at(-1);
	const parent = place.slice(0, -1);
	const value = valueAt(yaml.value, place);
	const named = typeof key === "string" ? `"${key}"` : "item of a list";
	if (key === undefined) {
		return {
			path,
			at: yaml.valueAt([]),
			unexpected: shown(value, undefined),
			expected: clause,
			fix: `${keysOf(schema)[0]}: ${exampleOf(schema, [keysOf(schema)[0] ?? ""])}`,
		};
	}
	if (value === undefined && typeof key === "string") {
		return {
			path,
			at: parent.length === 0 ? endsAt : yaml.valueAt(parent),
			unexpected: `end without ${named}`,
			expected: clause,
			fix: `${key}: ${exampleOf(schema, place)}`,
		};
	}
	return {
		path,
		at: yaml.valueAt(place),
		unexpected: `${named} of ${shown(value, yaml.typedAt(place))}`,
		expected: clause,
		...fixFor(schema, yaml, path, issue, value),
	};
}

function fixFor(
	schema: z.ZodType,
	yaml: Yaml,
	path: string,
	issue: Issue,
	value: unknown,
): Pick<Diagnostic, "fix" | "edits"> {
	const place = issue.path as ValuePath;
	const lead =
		typeof place.at(-1) === "string"
			? `${place.at(-1)}: `
			: yaml.itemLead(place);
	const right = certainValue(schema, yaml, place, value);
	if (right === undefined) {
		const likely = likelyValue(schema, issue, value);
		return { fix: lead + (likely ?? exampleOf(schema, place)) };
	}
	const raw = yaml.rawAt(place);
	return {
		fix: lead + right,
		edits:
			raw === undefined
				? []
				: [{ path, at: yaml.valueAt(place), old: raw, new: right }],
	};
}

/** A number or truth value where text is wanted: what was typed in quotes. A time after a day: the day. */
function certainValue(
	schema: z.ZodType,
	yaml: Yaml,
	place: ValuePath,
	value: unknown,
): string | undefined {
	if (typeof value === "number" || typeof value === "boolean") {
		return accepts(schema, place, String(value))
			? JSON.stringify(yaml.typedAt(place) ?? String(value))
			: undefined;
	}
	const day =
		typeof value === "string" ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
	return day !== undefined && accepts(schema, place, day) ? day : undefined;
}

/** What was meant in all likelihood: the nearest of the values that there are, or the text in the form that is taken. */
function likelyValue(
	schema: z.ZodType,
	issue: Issue,
	value: unknown,
): string | undefined {
	if (typeof value !== "string") return undefined;
	if (issue.code === "invalid_value") {
		return nearest(value, issue.values.map(String), 1)[0];
	}
	const likely = [
		// A symbol stands without its parentheses; in a heading a slash of its own has a backslash, and quotation marks are those of print.
		value.replace(/\(\)$/, ""),
		value.replace(/(?<!\/)\/(?!\/)/g, "\\/"),
		value.replace(/"([^"]*)"/g, "“$1”"),
	].find(
		(one) => one !== value && accepts(schema, issue.path as ValuePath, one),
	);
	return likely && JSON.stringify(likely);
}

function shown(value: unknown, typed: string | undefined): string {
	if (value === null) return "nothing";
	if (value === "") return "empty text";
	if (typeof value === "string") return quote(value);
	if (Array.isArray(value))
		return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return "keys and values";
	return `the ${typeof value} ${typed ?? value}`;
}
