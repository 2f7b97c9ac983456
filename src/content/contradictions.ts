// Contradictions: values of one front matter that are right alone, and wrong together.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import { isDay, parseEvent } from "./dates.ts";
import { headingKey, indexEntryText } from "./index-entry.ts";
import type { FiledEntry } from "./markdown-file.ts";
import type { Yaml } from "./yaml.ts";

/** Finds the index entries that an article has made before. */
export function repeatedEntries(
	path: string,
	entries: readonly FiledEntry[],
): Diagnostic[] {
	const known = new Map<string, FiledEntry>();
	return entries.flatMap((entry) => {
		const key = `${entry.index}: ${headingKey(entry.path)}`;
		const first = known.get(key);
		if (!first) {
			known.set(key, entry);
			return [];
		}
		return [
			{
				path,
				at: entry.at,
				unexpected: `second index entry ${quote(indexEntryText(entry))}`,
				expected: "each entry once",
				fix: "delete the entry",
				other: { path, at: first.at },
			},
		];
	});
}

/** Finds the symbols that an article says twice to be chiefly about. */
export function repeatedSymbols(path: string, yaml: Yaml): Diagnostic[] {
	const { symbols } = (yaml.value ?? {}) as Record<string, unknown>;
	if (!Array.isArray(symbols)) return [];
	return symbols.flatMap((symbol: unknown, n): Diagnostic[] => {
		const first = symbols.indexOf(symbol);
		return first === n || typeof symbol !== "string"
			? []
			: [
					{
						path,
						at: yaml.valueAt(["symbols", n]),
						unexpected: `second symbol ${quote(symbol)}`,
						expected: "each symbol once",
						fix: "delete the symbol",
						other: { path, at: yaml.valueAt(["symbols", first]) },
					},
				];
	});
}

/** Finds an article among the pages: it has keys that only articles have. */
export function articleAmongPages(
	path: string,
	yaml: Yaml,
): Diagnostic | undefined {
	const value = (yaml.value ?? {}) as Record<string, unknown>;
	const [first, ...more] = ["date", "author", "index"].filter(
		(key) => value[key] !== undefined,
	);
	const isOne = first === "index" || more.length > 0;
	if (!path.startsWith("pages/") || first === undefined || !isOne)
		return undefined;
	return {
		path,
		at: yaml.keyAt([first]),
		unexpected: `article in pages/, with the key ${quote(first)}`,
		expected: "it in articles/, since a page has no date, author or index",
		fix: shell`mv -i ${path} ${path.replace(/^pages/, "articles")}`,
	};
}

/** Finds an article whose matter happened after it was published, or last changed. */
export function eventToCome(path: string, yaml: Yaml): Diagnostic[] {
	const { date, updated, event } = (yaml.value ?? {}) as Record<
		string,
		unknown
	>;
	const told = isDayText(updated) ? updated : date;
	const start = parseEvent(String(event))?.start;
	return start !== undefined && isDayText(told) && start > told
		? [
				{
					path,
					at: yaml.valueAt(["event"]),
					unexpected: `"event" of ${quote(String(event))}, after the article was published`,
					expected: `a date until ${told}`,
					fix: "correct the date of the event, or delete the line",
				},
			]
		: [];
}

/** Finds an article that was changed before it was published. */
export function earlyUpdate(path: string, yaml: Yaml): Diagnostic[] {
	const { date, updated } = (yaml.value ?? {}) as Record<string, unknown>;
	return isDayText(date) && isDayText(updated) && updated < date
		? [
				{
					path,
					at: yaml.valueAt(["updated"]),
					unexpected: `"updated" of ${quote(updated)}`,
					expected: `a day that is not before its "date", ${date}`,
					fix: `updated: ${date}`,
				},
			]
		: [];
}

/** Finds a day that a standing was looked into, where none is said. */
export function dayWithoutStanding(path: string, yaml: Yaml): Diagnostic[] {
	const { standsAs, standsAsOf } = (yaml.value ?? {}) as Record<
		string,
		unknown
	>;
	return standsAsOf === undefined || standsAs !== undefined
		? []
		: [
				{
					path,
					at: yaml.keyAt(["standsAsOf"]),
					unexpected: "day of a standing that is not said",
					expected: 'the key "standsAs" as well',
					fix: "delete the key",
				},
			];
}

/** Finds the page of a mail without a mail's headers, and headers in anything else. */
export function mailWithoutHeaders(path: string, yaml: Yaml): Diagnostic[] {
	const { kind, mail } = (yaml.value ?? {}) as Record<string, unknown>;
	if ((kind === "mail") === (mail !== undefined)) return [];
	return kind === "mail"
		? [
				{
					path,
					at: yaml.keyAt(["kind"]),
					unexpected: "mail without headers",
					expected: 'the key "mail" as well',
					fix: "add mail: with from: who sent it, date: when and subject: as the mail has it",
				},
			]
		: [
				{
					path,
					at: yaml.keyAt(["mail"]),
					unexpected: "headers in an article that is no mail",
					expected: 'the key "kind" as well',
					fix: "kind: mail",
				},
			];
}

function isDayText(value: unknown): value is string {
	return typeof value === "string" && isDay(value);
}
