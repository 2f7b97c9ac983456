// The markdown parser: markdown-it with HTML off, and one ordered table of all that is added to it.

import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import deflist from "markdown-it-deflist";
import { highlightCode } from "./highlight.ts";
import { safeAlerts } from "./rules/alerts.ts";
import { anchors } from "./rules/anchors.ts";
import { blocks } from "./rules/blocks.ts";
import { code } from "./rules/code.ts";
import { fences } from "./rules/fences.ts";
import { footnotes } from "./rules/footnotes.ts";
import { headings } from "./rules/headings.ts";
import { identifiers } from "./rules/identifiers.ts";
import { images } from "./rules/images.ts";
import { links } from "./rules/links.ts";
import { mail } from "./rules/mail.ts";
import { paragraphs } from "./rules/paragraphs.ts";
import { references } from "./rules/references.ts";
import { symbols } from "./rules/symbols.ts";

/** One row of the table: what is added to markdown-it, and why. */
interface Plugin {
	readonly name: string;
	readonly why: string;
	readonly use: (md: MarkdownIt) => void;
}

/** All that is added to markdown-it, in order; each has a fixture of its name in `test/markdown/fixtures/`. */
export const plugins: readonly Plugin[] = [
	{
		name: "footnotes",
		why: "a statement of fact names its source without breaking the sentence",
		use: footnotes,
	},
	{
		name: "references",
		why: "a mark or a reference that is defined nowhere would be shown as its brackets",
		use: references,
	},
	{
		name: "definition-lists",
		why: "positions and terms read better as a list of what each says",
		use: (md) => md.use(deflist),
	},
	{
		name: "alerts",
		why: "GitHub's `> [!NOTE]`, so that a warning looks like one on a code host too",
		use: safeAlerts,
	},
	{
		name: "headings",
		why: "anchors are for ever, and made by GitHub's rule; two that are the same, and a second title, are mistakes",
		use: headings,
	},
	{
		name: "links",
		why: "a link to a .md file becomes the article's address and is noted, to be checked later",
		use: links,
	},
	{
		name: "images",
		why: "an image is local, has an alternative text, and is given its size so that nothing jumps",
		use: images,
	},
	{
		name: "paragraphs",
		why: "lawyers cite paragraphs and points: each has a number, and an id that survives edits elsewhere",
		use: paragraphs,
	},
	{
		name: "identifiers",
		why: "a long identifier breaks after an underscore, where a reader would break it",
		use: identifiers,
	},
	{
		name: "code",
		why: "code that would take minutes to highlight is a mistake, and shown plainly",
		use: code,
	},
	{
		name: "symbols",
		why: "what an article says of a symbol is found from the symbol's page, and the page from the article",
		use: symbols,
	},
	{
		name: "fences",
		why: "a block of code that nothing closes takes in the rest of its article",
		use: fences,
	},
	{
		name: "blocks",
		why: "wide tables and code scroll by themselves and by keyboard; words are counted",
		use: blocks,
	},
	{
		name: "mail",
		why: "a quoted mail stays as it was written, with its quoting levels told apart",
		use: mail,
	},
	{
		name: "anchors",
		why: "every heading can be cited by the link that it carries",
		use: anchors,
	},
];

let refused: string[] = [];

/** The parser. Rendering is synchronous, so one instance serves every article in turn. */
export const markdown: MarkdownIt = createMarkdownIt({
	html: false,
	linkify: true,
	typographer: true,
	highlight: highlightCode,
});
// Only quotation marks are made typographic: `(c)` and `...` mean something in C.
markdown.disable("replacements");
// A bare `module.sh` or `notes.md` is a file and no web address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// What is not a link when an author makes it one is none when it stands in the text, either.
markdown.linkify.add("ftp:", null).add("//", null);
markdown.validateLink = (url) => {
	const isSafe =
		/^(https?:\/\/|mailto:|#|\/(?!\/)|\.{0,2}[\w%-][^:]*$|\.\.?\/)/i.test(url);
	if (!isSafe) refused.push(url);
	return isSafe;
};
for (const plugin of plugins) plugin.use(markdown);

/** Gives the links that were left as text since the last call, because of where they lead; some more than once. */
export function takeRefusedLinks(): string[] {
	const links = refused;
	refused = [];
	return links;
}
