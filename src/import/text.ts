// A page saved as text or markdown, of LWN.net or any other: title, body, and what stands around them.

import { isDay } from "../content/dates.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import { parseYaml } from "../content/yaml.ts";
import { quote } from "../diagnostics/diagnostic.ts";
import {
	cutAtComments,
	cutOff,
	leftOut,
	lwnAuthors,
	lwnDate,
	lwnEntries,
	lwnPoster,
	lwnSite,
	wordsIn,
} from "./lwn.ts";
import type { ReadFile } from "./page.ts";

/** How far a byline is looked for, in UTF-16 units: it is far shorter, and the time that is spent grows with the square. */
const longestByline = 1000;

/** Reads a page saved as text or markdown: its first line is the title, unless front matter gives one. */
export function readText(text: string, bytes: Buffer): ReadFile {
	const { matter, body: authored, doubts: left } = frontMatterOf(text);
	const [first = "", ...others] = authored.trimStart().split("\n");
	const { heading, isOfLwn } = titleIn(first);
	const title = textAt(matter, "title") ?? heading;
	if (title === undefined) {
		return {
			found: [],
			refused: ['it has no title: its first line should be "# Title"'],
		};
	}
	const rest = heading === undefined ? authored : others.join("\n");
	const at = tableAt(rest);
	const isLwn = isOfLwn || at !== null;
	const table = at ? rest.slice(at.index) : "";
	const run = runTogether(table);
	const end = run ?? cutAtComments(at ? table : rest);
	const own = at ? { body: rest.slice(0, at.index).trim() } : end;
	const { entries, doubts, guests } = lwnEntries(
		rowsOf(end, at !== null && run === undefined),
	);
	const byline =
		/^(?:\*{0,2}(?:By|This article was contributed by) [^\n]+\n\s*)?[^\n]*\b[A-Z][a-z]+ \d{1,2}, \d{4}[^\n]*(?:\n|$)/.exec(
			own.body.slice(0, longestByline),
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
					...left,
					...doubts,
					...(run
						? [`its index entries can't be told apart: ${quote(run.body)}`]
						: []),
					...lwnPoster(told),
					...(isLwn && !end.isWhole && !at ? [cutOff] : []),
					...(isLwn && end.isWhole ? leftOut(end.after) : []),
				],
				bytes,
			},
		],
	};
}

/** The title that a first line is: a heading of markdown, or what LWN.net calls its pages. */
function titleIn(line: string): { heading?: string; isOfLwn: boolean } {
	const mark = "[LWN.net]";
	const words = line.trim();
	const isMarked = /^#\s/.test(words);
	const bare = isMarked ? words.slice(1).trim() : words;
	const isOfLwn = bare.endsWith(mark);
	let end = isOfLwn ? bare.length - mark.length : bare.length;
	while (!isOfLwn && bare[end - 1] === "#") end--;
	const heading = bare.slice(0, end).trim();
	return heading !== "" && (isMarked || isOfLwn)
		? { heading, isOfLwn }
		: { isOfLwn: false };
}

const tableTitle = /Index entries for this article/g;

/** How much of a line may stand before the title of the table, in UTF-16 units: marks of a table, of a list, of HTML. */
const longestLead = 500;

/** Where the table of index entries begins: on a line of its own, or where lines were lost, at the end of the last one. */
function tableAt(text: string): { readonly index: number } | null {
	for (const { index } of text.matchAll(tableTitle)) {
		const near = text.slice(Math.max(0, index - longestLead), index);
		const lead = near.slice(near.lastIndexOf("\n") + 1);
		const isWhole = lead.length < near.length || near.length === index;
		if (isWhole && !/\p{L}/u.test(lead.replace(/<[^<>]*>/g, "")))
			return { index: index - lead.length };
	}
	return /Index entries for this article(?=\p{Lu})/u.exec(text);
}

/** The end of a page whose table has lost its cells: "Index entries for this articleKernelModules/Licensingto post comments". */
function runTogether(
	table: string,
): ReturnType<typeof cutAtComments> | undefined {
	const [line, cells] =
		/^Index entries for this article(\p{Lu}[^\n]*?)(?:to post comments[^\n]*)?(?:\n|$)/u.exec(
			table,
		) ?? [];
	return line === undefined || cells === undefined
		? undefined
		: {
				body: cells,
				isWhole: true,
				after: wordsIn(table.slice(line.length)),
			};
}

/** The rows of the table of index entries, in each of the forms that a page is saved in. */
function rowsOf(
	{ body }: { readonly body: string },
	isTable: boolean,
): string[][] {
	if (!isTable) return [];
	const plain = body
		.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
		.replace(/^.*Index entries for this article[^\n<]*/, "");
	const cells = plain
		.split(/<td[^<>]*>/)
		.slice(1)
		.filter((cell) => cell.includes("</td>"))
		.map((cell) =>
			cell.slice(0, cell.indexOf("</td>")).replace(/<[^<>]*>/g, ""),
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

/** The keys of a front matter that are taken over. */
const takenOver = ["title", "date", "author", "index", "url"];

/** The front matter of a page that has one, its anchors and aliases resolved, and what of it is not taken over. */
function frontMatterOf(text: string): {
	matter: Readonly<Record<string, unknown>>;
	body: string;
	doubts: string[];
} {
	const none = { matter: {}, body: text, doubts: [] };
	if (!text.startsWith("---\n")) return none;
	const split = splitFrontMatter({ path: "", text });
	if ("at" in split) return none;
	const { body } = split;
	const yaml = parseYaml("", split.matter, split.matterLine);
	if ("unexpected" in yaml)
		return {
			matter: {},
			body,
			doubts: [
				`its front matter can't be read and was left out: line ${yaml.at.line}: unexpected ${yaml.unexpected}`,
			],
		};
	const matter: Readonly<Record<string, unknown>> =
		typeof yaml.value === "object" ? { ...yaml.value } : {};
	const left = Object.keys(matter).filter((key) => !takenOver.includes(key));
	return {
		matter,
		body,
		doubts:
			left.length > 0
				? [`left out of its front matter: ${left.join(", ")}`]
				: [],
	};
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
