// Faults of YAML: what is wrong with a document that can't be read, in an author's words, with a fix that was tried.
import { type Document, LineCounter, parseDocument, visit } from "yaml";
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import type { Yaml } from "./yaml.ts";
import { type Fault, faultIn, reading } from "./yaml-reading.ts";

/** What the commonest faults are called; the parser's own words serve for the rest. */
const faults: Record<string, { unexpected: string; expected: string }> = {
	TAB_AS_INDENT: {
		unexpected: "tab at the start of a line",
		expected: "spaces",
	},
	BLOCK_AS_IMPLICIT_KEY: {
		unexpected: "key within a value",
		expected:
			'a value that holds ": " to be quoted, and each key on a line of its own',
	},
	TAG_RESOLVE_FAILED: {
		unexpected: "YAML tag",
		expected: "plain text, numbers, true and false, lists and mappings",
	},
	BAD_INDENT: {
		unexpected: "indentation",
		expected: "lines of one list or mapping to start in one column",
	},
};

/** Whether a fault is that a bracket or a quotation mark is not closed; it is found where the text ends, or goes on otherwise. */
function isWithoutEnd({ code, message }: Fault): boolean {
	return (
		(code === "BAD_INDENT" && message.startsWith("Flow")) ||
		(code === "MISSING_CHAR" && message.includes("closing"))
	);
}

/** What ends what begins with a bracket or a quotation mark. */
const closers: Readonly<Record<string, string>> = {
	"[": "]",
	"{": "}",
	'"': '"',
	"'": "'",
};

/** The offset of the last bracket or quotation mark that is not closed. */
function unclosed(document: Document.Parsed, text: string): number | undefined {
	let open: number | undefined;
	visit(document, {
		Node(_key, { range }) {
			const [start, end] = range ?? [0, 0];
			const whole = text.slice(start, end).trimEnd();
			const closer = closers[whole.charAt(0)];
			if (closer && !(whole.length > 1 && whole.endsWith(closer))) open = start;
		},
	});
	return open;
}

function unclosedDiagnostic(
	open: number,
	{ path, text, firstLine, place }: YamlText,
): YamlFault {
	const at = place(open);
	const opener = text.charAt(open);
	const closer = closers[opener] ?? "";
	const lines = text.split("\n");
	const n = at.line - firstLine;
	const closed = `${lines[n] ?? ""}${closer}`;
	const isMend = mendsLine(lines, n, closed);
	return {
		path,
		at,
		unexpected: `${opener} without its end`,
		expected: `${closer} after what it holds`,
		fix: isMend ? closed : closer,
		...(isMend && { mendedLine: closed }),
	};
}

/** The text that a document was read from. */
export interface YamlText {
	/** The file, as diagnostics name it. */
	readonly path: string;
	readonly text: string;
	/** The line of the file that it starts at. */
	readonly firstLine: number;
	/** The place of an offset in the file. */
	readonly place: (offset: number) => Position;
}

/** What is wrong with a document that can't be read. */
export interface YamlFault extends Diagnostic {
	/** The line that the fault is in as it may have been meant, which was tried: the rest of the document can be read with it. */
	readonly mendedLine?: string;
	/** What the document says nevertheless, where the fault is no more than a second key, and what is wrong with it besides. */
	readonly nevertheless?: {
		readonly yaml: Yaml;
		readonly others: readonly Diagnostic[];
	};
}

/** Says what is wrong with a document, with a fix where one was tried. */
export function faultDiagnostic(
	fault: Fault,
	document: Document.Parsed,
	source: YamlText,
): YamlFault {
	const { path, text, firstLine, place } = source;
	const open = isWithoutEnd(fault) ? unclosed(document, text) : undefined;
	if (open !== undefined) return unclosedDiagnostic(open, source);
	if (fault.code === "DUPLICATE_KEY") return repeatedKey(fault, source);
	const at = place(fault.pos[0]);
	const known = faults[fault.code];
	const lines = text.split("\n");
	const mend = mended(lines, at.line - firstLine);
	return {
		path,
		at,
		unexpected:
			known?.unexpected ?? `YAML (${fault.message.replace(/\.$/, "")})`,
		expected: known?.expected ?? 'lines such as "key: value"',
		...(mend && {
			fix: mend.line,
			mendedLine: mend.line,
			edits: mend.isCertain
				? [
						{
							path,
							at: { line: at.line, column: 1 },
							old: lines[at.line - firstLine] ?? "",
							new: mend.line,
						},
					]
				: [],
		}),
	};
}

function repeatedKey(
	{ pos: [from, to], first }: Fault,
	{ path, text, place }: YamlText,
): Diagnostic {
	return {
		path,
		at: place(from),
		unexpected: `second key ${quote(text.slice(from, to))}`,
		expected: "each key once",
		fix: "delete one of the two",
		...(first === undefined ? {} : { other: { path, at: place(first) } }),
	};
}

/** The longest line that is mended, in UTF-16 units: the time that the expressions take grows with its square. */
const longestMended = 1000;

/** A line that may mend a fault. */
interface Mend {
	readonly line: string;
	/** Whether nothing else can have been meant. */
	readonly isCertain: boolean;
}

/** A line with its tabs made spaces, its key told from its value, its value quoted, or its key under those of a line beside it. */
function* mends(
	line: string,
	above: string | undefined,
	below: string | undefined,
): Generator<Mend> {
	const spaced = line.replace(/^\s*\t\s*/, (tabs) =>
		tabs.replaceAll("\t", "  "),
	);
	yield { line: spaced, isCertain: true };
	const straight = spaced.replace(
		/^(\s*(?:- (?:[\w-]+: )?|[\w-]+: ))[“„”]([^“”„"\\]*)[”“]\s*$/,
		'$1"$2"',
	);
	yield { line: straight, isCertain: true };
	const [, lead, key, value] =
		/^(\s*(?:- )?)([A-Za-z]\w*)\s*(?:[:：]\s*|=\s+)(?!\/\/)(\S.*)$/.exec(
			spaced,
		) ?? [];
	if (lead !== undefined)
		yield { line: `${lead}${key}: ${value}`, isCertain: true };
	yield* quotings(spaced);
	for (const other of [above, below]) {
		const column = /^\s*(?:- )?/.exec(other ?? "")?.[0].length ?? 0;
		yield { line: " ".repeat(column) + line.trimStart(), isCertain: true };
	}
}

/** A line with the value of its key, or of its item, in quotation marks; what begins with a mark of YAML may be meant otherwise. */
function* quotings(line: string): Generator<Mend> {
	const [, lead, value = ""] =
		/^(\s*(?:- (?:[\w-]+: )?|[\w-]+: ))(\S.*?)\s*$/.exec(line) ?? [];
	if (lead === undefined) return;
	const inner = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
	const quoted = inner.includes('"')
		? `'${inner.replaceAll("'", "''")}'`
		: JSON.stringify(inner);
	yield { line: lead + quoted, isCertain: !/^["'[{|>]/.test(value) };
}

/** What mends a line: a hint is only given when it was tried, and leaves no fault on the line, nor one on the next that is not its own. */
function mended(lines: readonly string[], at: number): Mend | undefined {
	const line = lines[at] ?? "";
	if (line.length > longestMended) return undefined;
	for (const mend of mends(line, lines[at - 1], lines[at + 1])) {
		if (mend.line !== line && mendsLine(lines, at, mend.line)) return mend;
	}
	return undefined;
}

/** Whether a line in place of the one at `at`, counted from 0, leaves no fault there. */
function mendsLine(
	lines: readonly string[],
	at: number,
	line: string,
): boolean {
	const left = faultLine(lines.with(at, line)) ?? Number.POSITIVE_INFINITY;
	const next = lines[at + 1] ?? "";
	return left > at + 1 || (left > at && faultLine([next.trim()]) !== undefined);
}

/** The line, counted from 0, of the first fault of a document; undefined where there is none. */
function faultLine(lines: readonly string[]): number | undefined {
	const counter = new LineCounter();
	const first = faultIn(
		parseDocument(lines.join("\n"), { ...reading, lineCounter: counter }),
	);
	// A second key keeps nothing from being read.
	return first && first.code !== "DUPLICATE_KEY"
		? counter.linePos(first.pos[0]).line - 1
		: undefined;
}
