// A page saved as text or markdown, of LWN.net or any other: title, body, and what stands around them.

import { isDay } from "../content/dates.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import { parseYaml } from "../content/yaml.ts";
import {
	cutAtComments,
	cutOff,
	leftOut,
	lwnAuthors,
	lwnDate,
	lwnEntries,
	lwnSite,
} from "./lwn.ts";
import type { ReadFile } from "./page.ts";

/** Reads a page saved as text or markdown: its first line is the title, unless front matter gives one. */
export function readText(text: string, bytes: Buffer): ReadFile {
	const { matter, body: authored } = frontMatterOf(text);
	const [first = "", ...others] = authored.trimStart().split("\n");
	const titled = /^(?:#\s+)?(.+?)\s*\[LWN\.net\]\s*$/.exec(first);
	const heading = titled?.[1] ?? /^#\s+(.+?)\s*#*\s*$/.exec(first)?.[1];
	const title = textAt(matter, "title") ?? heading;
	if (title === undefined) {
		return {
			found: [],
			refused: ['it has no title: its first line should be "# Title"'],
		};
	}
	const rest = heading === undefined ? authored : others.join("\n");
	const at = /^[^\n\p{L}]*(?:<[^\n]*>)?Index entries for this article/mu.exec(
		rest,
	);
	const isLwn = titled !== null || at !== null;
	const table = at ? rest.slice(at.index) : "";
	const end = cutAtComments(at ? table : rest);
	const own = at ? { body: rest.slice(0, at.index).trim() } : end;
	const { entries, doubts, guests } = lwnEntries(rowsOf(end, at !== null));
	const byline =
		/^(?:\*{0,2}(?:By|This article was contributed by) [^\n]+\n\s*)?[^\n]*\b[A-Z][a-z]+ \d{1,2}, \d{4}[^\n]*(?:\n|$)/.exec(
			own.body,
		)?.[0];
	const isByline =
		isLwn &&
		byline !== undefined &&
		byline.trim().length < 160 &&
		(lwnAuthors(byline).length > 0 ||
			/^\W*(\[?Posted )?[A-Z][a-z]+ \d{1,2}, \d{4}\W*$/.test(byline));
	const told = isByline ? byline : "";
	const day = textAt(matter, "date");
	const named = listAt(matter, "author");
	const authors = named.length > 0 ? named : lwnAuthors(told);
	const body = own.body.slice(told.length).trim();
	if (body === "") {
		return { found: [], refused: ["it has a title and no text"] };
	}
	return {
		refused: [],
		found: [
			{
				title,
				date: day !== undefined && isDay(day) ? day : lwnDate(told),
				authors: authors.length > 0 ? authors : guests,
				url: textAt(matter, "url") ?? end.url,
				site: isLwn ? lwnSite : undefined,
				entries: entries.length > 0 ? entries : listAt(matter, "index"),
				body,
				doubts: [
					...doubts,
					...(isLwn && !end.isWhole && !at ? [cutOff] : []),
					...(isLwn && end.isWhole ? leftOut(end.after) : []),
				],
				bytes,
			},
		],
	};
}

/** The rows of the table of index entries, in each of the forms that a page is saved in. */
function rowsOf(
	{ body }: { readonly body: string },
	isTable: boolean,
): string[][] {
	if (!isTable) return [];
	const plain = body
		.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replace(/^.*Index entries for this article[^\n<]*/, "");
	const cells = [...plain.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(
		([, cell = ""]) => cell.replace(/<[^>]*>/g, ""),
	);
	const lines = plain
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => /[\p{L}\p{N}]/u.test(line) && !line.startsWith("<"));
	const rows = lines.filter((line) => line.includes("|"));
	if (rows.length > 0) {
		return rows.map((row) =>
			row
				.split("|")
				.map((cell) => cell.trim())
				.filter((cell) => cell !== ""),
		);
	}
	return paired(cells.length > 0 ? cells : lines);
}

function paired(cells: readonly string[]): string[][] {
	return cells.flatMap((cell, n) =>
		n % 2 === 0 ? [[cell, cells[n + 1] ?? ""]] : [],
	);
}

/** The front matter of a page that has one, its anchors and aliases resolved. */
function frontMatterOf(text: string): {
	matter: Readonly<Record<string, unknown>>;
	body: string;
} {
	if (!text.startsWith("---\n")) return { matter: {}, body: text };
	const split = splitFrontMatter({ path: "", text });
	if ("at" in split) return { matter: {}, body: text };
	const yaml = parseYaml("", split.matter);
	return "unexpected" in yaml ||
		typeof yaml.value !== "object" ||
		yaml.value === null
		? { matter: {}, body: split.body }
		: { matter: { ...yaml.value }, body: split.body };
}

function textAt(
	matter: Readonly<Record<string, unknown>>,
	key: string,
): string | undefined {
	const value = matter[key];
	return typeof value === "string" && value.trim() !== ""
		? value.trim()
		: undefined;
}

function listAt(
	matter: Readonly<Record<string, unknown>>,
	key: string,
): string[] {
	const value = matter[key];
	return (Array.isArray(value) ? value : [value]).filter(
		(one) => typeof one === "string",
	);
}
