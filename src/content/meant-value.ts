// What was meant by a value that the schema refuses: forms that are often typed, each tried against the schema.
import type { z } from "zod";
import { writtenDate } from "./dates.ts";
import { meantChoices } from "./meant-choice.ts";
import { meantLicence } from "./meant-licence.ts";
import { blank } from "./schema/forms.ts";
import { accepts, choicesAt, keysOf, schemaAt } from "./schema/lookup.ts";
import type { ValuePath } from "./yaml.ts";
import { scalarText } from "./yaml-scalar.ts";

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
		const text = typed ?? String(value);
		yield { value: text, text: JSON.stringify(text), isCertain: true };
	}
	// An entry that was to stand in quotes, as the name of its index shows.
	const [[key = "", inner] = [], ...others] = pairsOf(value);
	if (
		/^[“„]?\p{Lu}/u.test(key) &&
		typeof inner === "string" &&
		others.length === 0
	) {
		// Quotation marks of print around it were meant for those of YAML.
		const entry = `${key}: ${inner}`.replace(/^[“„](.*)[”“]$/, "$1");
		yield { value: entry, text: JSON.stringify(entry), isCertain: true };
	}
	const [only, ...more] = Array.isArray(value) ? value : [];
	if (typeof only === "string" && more.length === 0)
		yield { value: only, text: scalarText(only), isCertain: false };
	// One where a list of them is wanted.
	if (key !== "")
		yield { value: [value], text: JSON.stringify([value]), isCertain: false };
	const plain = (text: string | undefined, isCertain: boolean) =>
		({ value: text, text: text ?? "", isCertain }) as const;
	const choices = meantChoices(typed ?? "", choicesAt(schema, place));
	if (choices.length === 1) yield plain(choices[0], false);
	if (typeof value !== "string") return;
	const truth = truths[value.toLowerCase()];
	if (truth !== undefined)
		yield { value: truth, text: String(truth), isCertain: true };
	yield plain(/^(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d/.exec(value)?.[1], true);
	yield plain(writtenDate(value), true);
	for (const range of ranges(value)) yield plain(range, true);
	yield plain(/^\d{4}-\d\d-\d\d/.exec(value)?.[0], false);
	yield plain(/^<(.*)>$/.exec(value)?.[1], true);
	yield plain(value.replace(/^`(.*)`$/, "$1").replace(/\(\)$/, ""), true);
	yield plain(value.replace(/^#/, ""), true);
	yield plain(mailIn(value), true);
	yield plain(meantLicence(value), false);
	yield plain(value.replace(/(?<=^CC-BY\S*) (?=\d)/i, "-"), true);
	yield plain(value.replace(/[_ ]/g, "-"), true);
	yield plain(value.replace(/[- ]/g, "_"), false);
	yield plain(fileIn(value), false);
	const release = /^(?:v|Linux )?(\d+(?:\.\d+)+)(?:-rc\d+)?$/i.exec(value)?.[1];
	yield { value: release, text: JSON.stringify(release), isCertain: false };
	for (const entry of entriesIn(value))
		yield { value: entry, text: JSON.stringify(entry), isCertain: false };
	// In a heading a slash of its own has a backslash, and quotation marks are those of print.
	for (const heading of [
		value.replace(/(?<!\/)\/(?!\/)/g, "\\/"),
		value.replace(/"([^"]*)"/g, "“$1”"),
	])
		yield { value: heading, text: JSON.stringify(heading), isCertain: false };
	if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(value))
		yield plain(`https://${value}`, false);
	if (/^[\w/-]+$/.test(value))
		yield plain(`/${value.replace(/^\/+|\/+$/g, "")}/`, false);
	if (value.startsWith("https://"))
		for (const hole of ["{path}", "{url}"]) yield plain(value + hole, false);
	const all = value.split(/,\s*/);
	if (all.length > 1)
		yield {
			value: all,
			text: `[${all.map(scalarText).join(", ")}]`,
			isCertain: false,
		};
	yield {
		value: [value],
		text: `[${raw ?? typed ?? value}]`,
		isCertain: false,
	};
	// What stands for itself where its name is one of several keys.
	const [name = ""] = keysOf(schemaAt(schema, place));
	yield {
		value: { [name]: "A title", url: value },
		text: `{${name}: ${blank}, url: ${raw ?? value}}`,
		isCertain: false,
	};
	yield {
		value: { [name]: value },
		text: `{${name}: ${scalarText(value)}}`,
		isCertain: false,
	};
}

/** The Message-ID in the address of a mail in the public archive of the kernel's lists. */
function mailIn(value: string): string | undefined {
	const id = /^https?:\/\/lore\.kernel\.org\/[\w.-]+\/([^/?#]+)/.exec(
		value,
	)?.[1];
	return id && URL.canParse(value) ? id.replaceAll("%2F", "/") : undefined;
}

/** The file of an article that lacks its ending, or is named by its address. */
function fileIn(value: string): string | undefined {
	const name = /^(?:\/Articles\/)?([\w.-][\w./-]*?)\/?$/.exec(value)?.[1];
	return name && `${name}.md`;
}

/** An index entry without its space, with the signs of a path of menus, or with slashes that stand between nothing. */
function entriesIn(value: string): string[] {
	if (!/^\p{Lu}[\w-]*:/u.test(value)) return [];
	const spaced = value.replace(/^([A-Za-z][\w-]*):(?=\S)/, "$1: ");
	const tidy = spaced
		.replace(/\s*[>›→]\s*/g, "/")
		.replace(/\/{2,}/g, "/")
		.replace(/(?<=[^:] *)\/$/, "");
	return [spaced, tidy];
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

/** A range that is written with a dash or in words, or whose end stands first. */
function ranges(value: string): string[] {
	const [, a, b] =
		/^(\d{4}(?:-\d\d){0,2})\s*(?:[/–—-]|to)\s*(\d{4}(?:-\d\d){0,2})$/.exec(
			value,
		) ?? [];
	return a === undefined ? [] : [`${a}/${b}`, `${b}/${a}`];
}
