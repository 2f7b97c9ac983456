// A value that is not as the schema wants it: what was typed, and the line that is right, with what was meant where that shows.
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import { meantChoices } from "./meant-choice.ts";
import { meantValue } from "./meant-value.ts";
import { isBlank } from "./schema/forms.ts";
import { choicesAt, exampleOf, keysOf, valueAt } from "./schema/lookup.ts";
import type { CheckedDocument } from "./validate.ts";
import type { ValuePath } from "./yaml.ts";
import { scalarText } from "./yaml-scalar.ts";

/**
 * Tells of a value that is missing, or not as the schema wants it.
 * @param clause what completes "expected …"
 * @param endsAt where a missing key of the document itself is reported
 */
export function wrongValue(
	checked: CheckedDocument,
	place: ValuePath,
	clause: string,
	endsAt: Position,
): Diagnostic {
	const { schema, yaml, path } = checked;
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
			fix: `write in its place ${clause}, ${keysOf(schema)[0]}: first`,
		};
	}
	if (value === undefined && typeof key === "string") {
		return {
			path,
			at: parent.length === 0 ? endsAt : yaml.valueAt(parent),
			unexpected: `end without ${named}`,
			expected: clause,
			// An example would state a fact that nobody gave, and be taken for right by the next check.
			fix: `find it out, then add ${key}: with ${clause}`,
		};
	}
	return {
		path,
		at: yaml.valueAt(place),
		unexpected: `${named} of ${shown(value, yaml.typedAt(place))}`,
		expected: clause,
		...fixFor(checked, place, value, clause),
	};
}

function fixFor(
	{ schema, yaml, path }: CheckedDocument,
	place: ValuePath,
	value: unknown,
	clause: string,
): Pick<Diagnostic, "fix" | "edits"> {
	const key = place.at(-1);
	const lead =
		typeof key === "string" ? `${scalarText(key)}: ` : yaml.itemLead(place);
	const raw = yaml.rawAt(place);
	const meant = isBlank(value)
		? undefined
		: meantValue(schema, place, { value, raw, typed: yaml.typedAt(place) });
	if (meant === undefined) {
		const choices = choicesAt(schema, place);
		if (choices.length > 0) {
			const near = meantChoices(yaml.typedAt(place) ?? "", choices);
			return { fix: chooseOne(near.length > 0 ? near : choices) };
		}
		const example = exampleOf(schema, place);
		const isShown =
			clause.includes("such as") || isEmpty(value) || !/^[[{]/.test(example);
		const form = isShown ? "" : `, such as ${lead}${example}`;
		return { fix: `write in its place ${clause}${form}` };
	}
	const edits =
		meant.isCertain && raw !== undefined
			? [{ path, at: yaml.valueAt(place), old: raw, new: meant.text }]
			: [];
	return { fix: lead + meant.text, edits };
}

function chooseOne(choices: readonly string[]): string {
	return `choose ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}, as the sources have it`;
}

function isEmpty(value: unknown): boolean {
	const isNone = value === null || value === "";
	return isNone || (Array.isArray(value) && value.length === 0);
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
