// References: a footnote's mark or a link that leads nowhere, since it is defined nowhere or its address has spaces, would be shown as its brackets.
import type { MarkdownIt, Token } from "markdown-it";
import { quote } from "../../diagnostics/diagnostic.ts";
import { oneOf, type Suggester, suggester } from "../../diagnostics/nearest.ts";
import { notesOf } from "../body.ts";
import { type LineRange, linesOfToken } from "../place.ts";

/** What refers to nothing, as it was typed: `[^label]`, `[text][label]`, or `[text](an address with spaces)`. */
interface Missing {
	readonly kind: "footnote" | "reference" | "address";
	readonly typed: string;
	readonly label: string;
}

/** What an earlier rule keeps while a body is parsed: definitions by their labels, those of footnotes after a `:`. */
interface Defined {
	readonly references?: Readonly<Record<string, unknown>>;
	readonly footnotes?: { readonly refs?: Readonly<Record<string, unknown>> };
}

/** What is missing, by the token that marks its place until all are told of. */
const found = new WeakMap<Token, Missing>();

/** The environments of the bodies in which something is missing; most have nothing to be looked for. */
const incomplete = new WeakSet<object>();

export function references(md: MarkdownIt): void {
	// The rules for links and footnotes come first: the brackets that they leave are noted here, and left as text.
	md.inline.ruler.after(
		"footnote_ref",
		"archive_references",
		(state, silent) => {
			if (silent || state.src[state.pos] !== "[") return false;
			const missing =
				footnoteAt(state.src, state.pos) ??
				linkAt(state.src, state.pos, () =>
					md.helpers.parseLinkLabel(state, state.pos, true),
				);
			if (missing) {
				found.set(state.push("archive_missing", "", 0), missing);
				incomplete.add(state.env);
			}
			return false;
		},
	);
	md.core.ruler.after("footnote_tail", "archive_references", (state) => {
		if (!incomplete.has(state.env)) return;
		const { source, places, diagnostics } = notesOf(state.env);
		const placeOf = places.texts();
		const near = suggesters(state.env);
		let lines: LineRange = [0, 1];
		for (const token of state.tokens) {
			lines = linesOfToken(token) ?? lines;
			for (const missing of takeMissing(token)) {
				const [typed = ""] = missing.typed.split("\n");
				diagnostics.push({
					path: source.path,
					at: placeOf(typed, lines),
					...said(missing, near),
				});
			}
		}
	});
}

function footnoteAt(text: string, start: number): Missing | undefined {
	const form = /\[\^([^\s[\]]+)\]/y;
	form.lastIndex = start;
	const [typed, label] = form.exec(text) ?? [];
	return typed === undefined || label === undefined
		? undefined
		: { kind: "footnote", typed, label };
}

/**
 * `[text][label]` and `[label][]`; a label is shorter than 1,000 letters (CommonMark 0.31, section 6.3). Or a link whose
 * address has spaces, which are none of an address there (section 6.6); what does not begin like one may be a remark.
 */
function linkAt(
	text: string,
	start: number,
	endOfText: () => number,
): Missing | undefined {
	const end = endOfText();
	if (end < 0) return undefined;
	const shown = text.slice(start + 1, end);
	const after = (form: RegExp) => {
		form.lastIndex = end;
		return form.exec(text) ?? [];
	};
	const [inParentheses, address = ""] = after(
		/\]\(([^()<>"\n]{1,999}?)(?: "[^"\n]{0,999}")?\)/y,
	);
	if (inParentheses !== undefined && isSpacedAddress(address))
		return {
			kind: "address",
			typed: `[${shown}${inParentheses}`,
			label: address,
		};
	const [closing, label] = after(/\]\[(?!\^)((?:[^[\]\\]|\\.){0,999})\]/y);
	if (closing === undefined || shown.trim() === "") return undefined;
	return {
		kind: "reference",
		typed: `[${shown}${closing}`,
		label: label || shown,
	};
}

/** Whether a text is meant for an address, and has spaces. */
function isSpacedAddress(text: string): boolean {
	const [first = "", ...others] = text.split(" ");
	return others.length > 0 && (/[/.#:]/.test(first) || /\.md(#|$)/.test(text));
}

/** Takes the marks out of what a token holds, and gives what they stand for. */
function takeMissing(token: Token): Missing[] {
	const all = (token.children ?? []).flatMap((child) => {
		const missing = found.get(child);
		return missing ? [missing] : takeMissing(child);
	});
	if (all.length > 0)
		token.children = (token.children ?? []).filter((one) => !found.has(one));
	return all;
}

interface Suggesters {
	readonly footnotes: Suggester;
	readonly links: Suggester;
}

function suggesters({ footnotes, references: links }: Defined): Suggesters {
	return {
		footnotes: suggester(() =>
			Object.keys(footnotes?.refs ?? {}).map((label) => label.slice(1)),
		),
		links: suggester(() =>
			Object.keys(links ?? {}).map((label) => label.toLowerCase()),
		),
	};
}

function said({ kind, typed, label }: Missing, suggest: Suggesters) {
	if (kind === "address") {
		return {
			unexpected: `link to ${quote(label)}`,
			expected: "an address without spaces, or < and > around it",
			fix: typed.replace(`](${label}`, () => `](<${label}>`),
		};
	}
	if (kind === "footnote") {
		const near = suggest.footnotes(label).map((known) => `[^${known}]`);
		return {
			unexpected: `footnote mark "${typed}"`,
			expected:
				near.length > 0
					? oneOf(near)
					: `a footnote that starts with "[^${label}]:"`,
			fix: near[0] ?? `[^${label}]: What the footnote says.`,
		};
	}
	const near = suggest.links(label);
	const shown = typed.slice(0, typed.lastIndexOf("["));
	return {
		unexpected: `reference "${typed.replace(/\s+/g, " ")}"`,
		expected: `${near.length > 0 ? oneOf(near.map((known) => `[${known}]`)) : `a line that starts with "[${label}]:"`}, or "\\[" where a bracket is meant`,
		fix: near[0] ? `${shown}[${near[0]}]` : `[${label}]: https://example.org/`,
	};
}
