// Markdown as text: other destinations for its links, and plain text that stays plain text in it.
import { decoded } from "../markdown/place.ts";

/** The start or the end of a fence, with its marks: CommonMark 0.31, section 4.5, also in quotations and lists. */
const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})(.*)$/s;

/** What prose is searched for: code spans and escaped characters, which are passed over, and destinations. */
const inline = new RegExp(
	[
		// No span is nearly as long; a mark that nothing closes would else be looked for in all that follows, each anew.
		/(?<!`)(`+)(?!`)[\s\S]{0,9999}?(?<!`)\1(?!`)/,
		/\\[\s\S]/,
		// The destination of a link or an image: in angle brackets, or with parentheses in pairs.
		/(\]\(\s*)(<[^<>\n]*>|(?:\\.|\([^\s()]*\)|[^\s()\\])+)/,
		// A reference definition; a footnote has none.
		/(^[ >]*\[(?!\^)[^\]\n]+\]:\s*)(<[^>\n]*>|\S+)/,
	]
		.map(({ source }) => source)
		.join("|"),
	"gm",
);

/**
 * Gives markdown with other destinations for its links and images. Code is left as it is.
 * @param destinationOf gives what is to stand in place of a destination, with escapes resolved, or undefined to keep it
 */
export function withDestinations(
	text: string,
	destinationOf: (destination: string) => string | undefined,
): string {
	const done: string[] = [];
	let prose: string[] = [];
	let open: string | undefined;
	const endProse = () => {
		if (prose.length > 0) done.push(proseWith(prose.join("\n"), destinationOf));
		prose = [];
	};
	for (const line of text.split("\n")) {
		const [, marks = "", info = ""] = fence.exec(line) ?? [];
		if (open !== undefined) {
			done.push(line);
			if (marks.startsWith(open) && info.trim() === "") open = undefined;
		} else if (marks !== "" && !(marks[0] === "`" && info.includes("`"))) {
			endProse();
			done.push(line);
			open = marks;
		} else {
			prose.push(line);
		}
	}
	endProse();
	return done.join("\n");
}

/** Prose goes paragraph by paragraph, since no code span reaches from one into the next. */
function proseWith(
	prose: string,
	destinationOf: (destination: string) => string | undefined,
): string {
	return prose
		.split(/(\n[\s>]*\n)/)
		.map((paragraph) =>
			paragraph.replace(
				inline,
				(whole, _marks, link, linked, definition, defined) => {
					const typed: string | undefined = linked ?? defined;
					const other = typed && destinationOf(resolved(typed));
					return other ? (link ?? definition) + other : whole;
				},
			),
		)
		.join("");
}

/** A destination without what only belongs to how it is written. */
function resolved(destination: string): string {
	return decoded(
		destination.replace(/^<(.*)>$/, "$1").replace(/\\([!-/:-@[-`{-~])/g, "$1"),
	);
}

/** What markdown would take for markup: anywhere in a line, and at its start. */
const markup =
	/[\\`*[\]]|<(?=[a-z/!?])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!#)#+$/giu;
const leading = /^(?:>|~{3,}|[-+=#]+(?= |$)|\d+[.)](?= |$))/;

/** Gives plain text as one line of markdown that shows it as it is. */
export function escaped(text: string): string {
	return text
		.trim()
		.replace(/\s+/g, " ")
		.replace(markup, "\\$&")
		.replace(leading, (lead) => lead.replace(/[^\d]/, "\\$&"));
}

/** Gives a link; without a text, the address itself. */
export function link(address: string, text?: string): string {
	const safe = address.replace(
		/[\s<>()]/g,
		(one) =>
			`%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
	);
	return text === undefined ? `<${safe}>` : `[${escaped(text)}](${safe})`;
}
