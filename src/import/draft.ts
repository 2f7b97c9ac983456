// The draft that an import writes: front matter with what is known, comments with what is not, and the body.
import { nameSlug } from "../content/slug.ts";
import type { Found } from "./page.ts";

/** What is asked of the author for each key that a page did not tell. */
const questions: readonly { key: string; asked: string }[] = [
	{ key: "date", asked: "the day it was published; the page does not tell" },
	{ key: "author", asked: "who wrote it; the page does not tell" },
	{
		key: "index",
		asked: "the headings that it is filed under; the page names none",
	},
	{
		key: "license",
		asked:
			"whose words these are, and the licence under which they may be published",
	},
];

/** The keys that a draft leaves open. */
export function openKeys(found: Found): string[] {
	const known: Readonly<Record<string, boolean>> = {
		date: found.date !== undefined,
		author: found.authors.length > 0,
		index: found.entries.length > 0,
	};
	return questions.map(({ key }) => key).filter((key) => !known[key]);
}

/** What an article is known by: its address, its Message-ID, or else its file. */
export function fromOf(found: Found, file: string): string {
	return found.url ?? found.mail?.message ?? file;
}

/** Writes a draft. */
export function draftText(
	found: Found,
	body: string,
	imported: {
		readonly from: string;
		readonly on: string;
		readonly sha256: string;
	},
): string {
	const { title, date, authors, entries, url, retrieved, mail } = found;
	const open = openKeys(found);
	const source = [
		["title", title],
		["by", authors[0]],
		["date", date],
		["url", url],
		["retrieved", retrieved],
		["message", mail?.message],
	].filter((pair): pair is [string, string] => pair[1] !== undefined);
	const lines = [
		`title: ${scalar(title)}`,
		...(date === undefined ? [] : [`date: ${date}`]),
		...list("author", authors),
		"draft: true",
		...questions
			.filter(({ key }) => open.includes(key))
			.map(({ key, asked }) => `# ${key}: ${asked}`),
		...list("index", entries),
		...(mail
			? [
					"kind: mail",
					"mail:",
					`  from: ${scalar(mail.from)}`,
					...(mail.date === undefined ? [] : [`  date: ${mail.date}`]),
					`  subject: ${scalar(mail.subject)}`,
					...(mail.message === undefined
						? []
						: [`  message: ${scalar(mail.message)}`]),
				]
			: []),
		"imported:",
		`  from: ${scalar(imported.from)}`,
		`  on: ${imported.on}`,
		`  sha256: ${scalar(imported.sha256)}`,
		"sources:",
		...source.map(
			([key, value], n) =>
				`${n === 0 ? "  - " : "    "}${key}: ${/date|retrieved/.test(key) ? value : scalar(value)}`,
		),
	];
	return `---\n${lines.join("\n")}\n---\n${body}\n`;
}

/** The name of a draft's file, without `.md`; of the saved file where the title has no letter and no digit. */
export function slugFor(title: string, file: string): string {
	const base = /[\p{L}\p{N}]/u.test(title) ? title : file.replace(/\.\w+$/, "");
	return nameSlug(base).slice(0, 80).replace(/-+$/, "");
}

function list(key: string, values: readonly string[]): string[] {
	return values.length === 0
		? []
		: [`${key}:`, ...values.map((value) => `  - ${scalar(value)}`)];
}

/** A text as YAML: quoted, which JSON's strings are. */
function scalar(value: string): string {
	return JSON.stringify(value);
}
