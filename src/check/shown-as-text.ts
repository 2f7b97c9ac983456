// Advice on what an author meant as markup and readers see as text: HTML, comments, and marks that are nearly those of markdown.
import createMarkdownIt, { type Token } from "markdown-it";
import type { Content } from "../content/parse.ts";
import type { ContentFolder } from "../content/read.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { type LineRange, linesOfToken, Places } from "../markdown/place.ts";

/** One kind of what is shown as text. */
interface Kind {
	/** Finds it, as it was typed, in a text that is shown. */
	readonly typed: RegExp;
	readonly name: string;
	readonly expected: string;
	/** What to paste in its place, or to do. */
	readonly fix: (typed: string) => string;
	/** Whether it is told of once for lines that follow each other. */
	readonly isOnce?: boolean;
}

/** What markdown has for the elements of HTML that authors use most. */
const marks: Readonly<Record<string, string>> = {
	b: "put the words between ** and **",
	strong: "put the words between ** and **",
	i: "put the words between * and *",
	em: "put the words between * and *",
	code: "put the words between backticks",
	tt: "put the words between backticks",
	kbd: "put the words between backticks",
	pre: "put the lines between lines of three backticks",
	a: "[the words](https://example.org/)",
	img: "![what it shows](picture.png)",
	br: "end the line with a backslash",
	hr: "---",
	p: "put an empty line between paragraphs",
	li: "begin the line with a hyphen and a space",
	blockquote: "begin the lines with > and a space",
};

const elements =
	"a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|video";

const kinds: readonly Kind[] = [
	{
		typed: /<!--.*/,
		name: "comment",
		expected: "no comment, since readers see it",
		fix: () => "delete it",
	},
	{
		typed: new RegExp(`<(?:${elements})(?:\\s[^<>]*)?/?>`, "i"),
		name: "HTML",
		expected: "markdown, since HTML is shown as text",
		fix: (typed) =>
			marks[/\w+/.exec(typed)?.[0].toLowerCase() ?? ""] ??
			"delete it, or put it between backticks where it is to be seen",
	},
	{
		typed: /^#{2,6}[^\s#].*/,
		name: "heading",
		expected: "a space after the number signs, since it is shown as text",
		fix: (typed) => typed.replace(/^#+/, "$& "),
	},
	{
		typed: /\[\[[^[\]]+\]\]/,
		name: "link of a wiki",
		expected: "a link of markdown, since it is shown as text",
		fix: (typed) => `[${typed.slice(2, -2)}](other-article.md)`,
	},
	{
		typed: /\[[^[\]]+\] \((?:https?:[^()\s]+|[^()\s]+\.md(?:#[^()\s]*)?)\)/,
		name: "link",
		expected: "no space between its words and its address",
		fix: (typed) => typed.replace("] (", "]("),
	},
	{
		typed: /\{[#.][\w-]+\}\s*$/,
		name: "id or class",
		expected: "none, since headings have ids of their words",
		fix: () => "delete it; `anchors` in the front matter keeps an old anchor",
	},
	{
		typed: /^:{3,}.*/,
		name: "mark of a container",
		expected: "an alert of markdown, since it is shown as text",
		fix: (typed) =>
			/^:+\s*$/.test(typed)
				? "delete it"
				: "> [!NOTE], and begin the lines below with > and a space",
	},
	{
		typed: /\{\{.*?\}\}|\{%.*?%\}/,
		name: "mark of a template",
		expected: "text, since nothing is put in its place",
		fix: () => "delete it, or put it between backticks where it is to be seen",
	},
	{
		typed: /(?<![=\w])==[^=\s](?:[^=]*[^=\s])?==(?![=\w])/,
		name: "highlighting",
		expected: "emphasis, since its marks are shown as text",
		fix: (typed) => `**${typed.slice(2, -2)}**`,
	},
	{
		typed: /^\[[ x]\](?= \S)/,
		name: "box of a task",
		expected: "a list without boxes, since they are shown as text",
		fix: () => "delete it",
	},
	{
		typed: /^\|[^|]+\|.*/,
		name: "row of a table",
		expected:
			"a line of hyphens below the first row, since it is shown as text",
		fix: (typed) =>
			`|${" --- |".repeat(typed.replace(/\|\s*$/, "").split("|").length - 1)}`,
		isOnce: true,
	},
];

/** What any of it holds: most texts have none, and are not read again. */
const suspicious = new RegExp(
	kinds.map(({ typed }) => typed.source).join("|"),
	"im",
);

/** Without joining: a mark with a backslash before it is meant as text, and stands in a token of its own. */
const reader = createMarkdownIt({ html: false }).disable("text_join");

/** Finds what is meant as markup and shown as text, a place for each. */
export function shownAsText(
	{ texts }: Pick<ContentFolder, "texts">,
	{ bodies }: Pick<Content, "bodies">,
): Diagnostic[] {
	return texts.flatMap(({ path, text }) => {
		const { markdown = "" } = bodies.get(path) ?? {};
		if (!suspicious.test(markdown)) return [];
		const head = text.slice(0, text.length - markdown.length);
		const places = new Places(markdown, head.split("\n").length).texts();
		return foundIn(reader.parse(markdown, {})).map(
			({ kind, typed, lines }) => ({
				path,
				at: places(typed, lines),
				unexpected: `${kind.name} ${quote(typed)}`,
				expected: kind.expected,
				fix: kind.fix(typed),
			}),
		);
	});
}

function foundIn(
	tokens: readonly Token[],
): { kind: Kind; typed: string; lines: LineRange }[] {
	let lines: LineRange = [0, 1];
	return tokens.flatMap((token) => {
		lines = linesOfToken(token) ?? lines;
		const range = lines;
		const found = (token.children ?? []).flatMap(({ type, content }) =>
			type === "text"
				? kinds.flatMap((kind) =>
						[...content.matchAll(new RegExp(kind.typed, "gi"))].map(
							([typed]) => ({ kind, typed, lines: range }),
						),
					)
				: [],
		);
		return found.filter(
			({ kind }, n) =>
				!kind.isOnce || found.findIndex((one) => one.kind === kind) === n,
		);
	});
}
