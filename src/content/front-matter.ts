// Front matter: what stands between the two `---` at the top of a markdown file. gray-matter splits; nothing in it runs.
import matter from "gray-matter";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { blank } from "./schema/forms.ts";
import type { Source } from "./source.ts";
import { scalarText } from "./yaml-scalar.ts";

/** A markdown file cut in two, with the line that each part starts at. */
export interface SplitFile {
	readonly matter: string;
	readonly matterLine: number;
	readonly body: string;
	readonly bodyLine: number;
	/** The line of the closing fence: where a missing key is reported. */
	readonly closingLine: number;
}

/** What an article starts with that has none yet: front matter of a draft, so that the rest can follow. */
function opening(title: string): string {
	return `---\ntitle: ${title === blank ? blank : scalarText(title)}\ndraft: true\n---`;
}

/**
 * Splits a markdown file. Only a first line that is exactly `---` opens front matter: `---js` and every other name of
 * a language is refused, since gray-matter would run some of them as code.
 */
export function splitFrontMatter(source: Source): SplitFile | Diagnostic {
	const { path, text } = source;
	if (text.trim() === "") {
		return {
			path,
			at: fileStart,
			unexpected: "empty file",
			expected: `front matter between two lines "---", then text`,
			fix: opening(blank),
		};
	}
	const lines = text.split("\n");
	const first = lines[0] ?? "";
	const begins = lines.findIndex((line) => line.trim() !== "");
	if (begins > 0 && lines[begins]?.trimEnd() === "---") {
		return {
			path,
			at: fileStart,
			unexpected: "empty line before the front matter",
			expected: `the line "---" as the first`,
			fix: "delete what stands above it",
			edits: [
				{
					path,
					at: fileStart,
					old: lines.slice(0, begins).join("\n").concat("\n"),
					new: "",
				},
			],
		};
	}
	if (first.trimEnd() !== "---") {
		const language = /^---\s*(\S+)/.exec(first)?.[1];
		return {
			path,
			at: fileStart,
			unexpected:
				language === undefined
					? `first line ${quote(first)}`
					: `front matter language ${quote(language)}`,
			expected: `the line "---" and YAML after it`,
			fix: /^\W+$|^---/.test(first) ? "---" : opening(titleIn(lines)),
		};
	}
	const closing = lines.findIndex((line, n) => n > 0 && line.startsWith("---"));
	if (closing < 0) {
		return {
			path,
			at: { line: endOfKeys(lines) + 1, column: 1 },
			unexpected: "front matter without an end",
			expected: `a line "---" after its last key`,
			fix: "---",
		};
	}
	if (lines[closing]?.trimEnd() !== "---") {
		return {
			path,
			at: { line: closing + 1, column: 1 },
			unexpected: `line ${quote(lines[closing] ?? "")} in front matter`,
			expected: `exactly "---" as its end`,
			fix: "---",
		};
	}
	const split = matter(text, { language: "yaml", engines });
	const bodyLine = lines.length - split.content.split("\n").length + 1;
	return {
		matter: lines.slice(1, closing).join("\n"),
		matterLine: 2,
		body: split.content,
		bodyLine,
		closingLine: closing + 1,
	};
}

/** What a text without front matter is surely called: its first heading. */
function titleIn(lines: readonly string[]): string {
	const heading = lines.find((line) => /^#\s+\S/.test(line));
	return heading?.replace(/^#\s+/, "").trim() ?? blank;
}

/** The line, counted from 0, at which front matter that has no end stops looking like keys, lists and comments. */
function endOfKeys(lines: readonly string[]): number {
	const end = lines.findIndex(
		(line, n) => n > 0 && !/^([\w-]+:(\s|$)|\s+[^\s-]|\s*- |\s*#\s)/.test(line),
	);
	return end < 0 ? lines.length : end;
}

/** gray-matter is only asked to split: the YAML is read where places are known, and no engine may run code. */
const refuse = {
	parse(): never {
		throw new Error("Front matter is never run as code.");
	},
};
const engines = {
	yaml: { parse: () => ({}) },
	js: refuse,
	javascript: refuse,
	json: refuse,
	coffee: refuse,
};
