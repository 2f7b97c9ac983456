// What was meant by a value that the schema refuses: forms that are often typed, each tried against the schema.
import type { z } from "zod";
import { nearest } from "../diagnostics/nearest.ts";
import { writtenDate } from "./dates.ts";
import { accepts, choicesAt } from "./schema/lookup.ts";
import type { ValuePath } from "./yaml.ts";

/** A value as it stands in a document. */
export interface Typed {
	readonly value: unknown;
	/** With its quotes; undefined where it is no scalar. */
	readonly raw: string | undefined;
	/** Without them. */
	readonly typed: string | undefined;
}

/** A value that the schema takes, as it is written in YAML. */
export interface Meant {
	readonly text: string;
	/** Whether nothing else can have been meant. */
	readonly isCertain: boolean;
}

/** Gives the first of the forms that the schema takes at a place; undefined where it takes none. */
export function meantValue(
	schema: z.ZodType,
	place: ValuePath,
	given: Typed,
): Meant | undefined {
	for (const { value, ...meant } of candidates(schema, place, given))
		if (value !== undefined && accepts(schema, place, value)) return meant;
	return undefined;
}

function* candidates(
	schema: z.ZodType,
	place: ValuePath,
	{ value, raw, typed }: Typed,
): Generator<Meant & { readonly value: unknown }> {
	if (typeof value === "number" || typeof value === "boolean") {
		const text = JSON.stringify(typed ?? String(value));
		yield { value: String(value), text, isCertain: true };
	}
	// An entry that was to stand in quotes, as the name of its index shows.
	const [[key = "", inner] = [], ...others] = pairsOf(value);
	if (
		/^\p{Lu}/u.test(key) &&
		typeof inner === "string" &&
		others.length === 0
	) {
		const entry = `${key}: ${inner}`;
		yield { value: entry, text: JSON.stringify(entry), isCertain: true };
	}
	if (typeof value !== "string") return;
	const plain = (text: string | undefined, isCertain: boolean) =>
		({ value: text, text: text ?? "", isCertain }) as const;
	const truth = truths[value.toLowerCase()];
	if (truth !== undefined)
		yield { value: truth, text: String(truth), isCertain: true };
	yield plain(/^\d{4}-\d\d-\d\d/.exec(value)?.[0], true);
	yield plain(writtenDate(value), true);
	yield plain(backwards(value), true);
	yield plain(/^<(.*)>$/.exec(value)?.[1], true);
	yield plain(value.replace(/\(\)$/, ""), true);
	yield plain(value.replace(/[_ ]/g, "-"), true);
	// In a heading a slash of its own has a backslash, and quotation marks are those of print.
	for (const heading of [
		value.replace(/(?<!\/)\/(?!\/)/g, "\\/"),
		value.replace(/"([^"]*)"/g, "“$1”"),
	])
		yield { value: heading, text: JSON.stringify(heading), isCertain: false };
	yield plain(nearest(value, choicesAt(schema, place), 1)[0], false);
	if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(value))
		yield plain(`https://${value}`, false);
	if (/^[\w/-]+$/.test(value))
		yield plain(`/${value.replace(/^\/+|\/+$/g, "")}/`, false);
	yield {
		value: [value],
		text: `[${raw ?? typed ?? value}]`,
		isCertain: false,
	};
}

/** What YAML 1.1 took for true and false, and what stands in quotes. */
const truths: Readonly<Record<string, boolean>> = {
	true: true,
	yes: true,
	on: true,
	false: false,
	no: false,
	off: false,
};

function pairsOf(value: unknown): readonly [string, unknown][] {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? Object.entries(value)
		: [];
}

/** A range whose end stands first, the right way round. */
function backwards(range: string): string | undefined {
	const [, end, start] = /^([\d-]+)\/([\d-]+)$/.exec(range) ?? [];
	return end === undefined ? undefined : `${start}/${end}`;
}
