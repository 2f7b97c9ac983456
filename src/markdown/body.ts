// The body of an article: markdown in, HTML out, with every link, image, heading and mistake noted on the way.
import {
	type Diagnostic,
	eachOnce,
	type Position,
} from "../diagnostics/diagnostic.ts";
import { linesOf } from "../diagnostics/position.ts";
import { markdown, takeRefusedLinks } from "./parser.ts";
import { Places } from "./place.ts";

/** The markdown of an article, with the line of its file that it starts at. */
export interface BodySource {
	/** The file, relative to the content folder. */
	readonly path: string;
	readonly text: string;
	readonly firstLine: number;
}

/** The size of an image, in pixels. */
export interface ImageSize {
	readonly width: number;
	readonly height: number;
}

/** What rendering needs to know of the world around an article. */
export interface RenderContext {
	/** Names in code that look like symbols and are none. */
	readonly ignoredSymbols: ReadonlySet<string>;
	/** The folder that the site is published in, with a slash at each end. */
	readonly base: string;
	/** The images of the content folder by their path in it. */
	readonly images: ReadonlyMap<string, ImageSize>;
	/** The address of the page that a markdown file becomes, by rule; undefined where it becomes none. */
	readonly addressOf: (file: string) => string | undefined;
}

export interface Heading {
	readonly level: number;
	readonly id: string;
	readonly text: string;
	readonly at: Position;
}

/** A link within the site, to be checked once all that it may lead to is known. */
export interface Link {
	/** The markdown file that it leads to, or else the address on the site. */
	readonly target: { readonly file: string } | { readonly url: string };
	/** The anchor, without its `#`; empty where there is none. */
	readonly anchor: string;
	/** The link as it was typed. */
	readonly typed: string;
	readonly at: Position;
	/** The sentence that it stands in, for links to other articles; else empty. */
	readonly sentence: string;
}

/** An image that is copied: from its path in the content folder to its address on the site. */
export interface ImageCopy {
	readonly from: string;
	readonly to: string;
}

/** A paragraph, a cell or a block of code that names symbols. */
export interface Mention {
	/** The id of the paragraph, or of the last before it that has one; empty where there is none. */
	readonly anchor: string;
	/** The line of the file that it starts on. */
	readonly line: number;
	/** Its words; empty for a block of code. */
	readonly text: string;
	readonly symbols: readonly string[];
}

export interface Body {
	readonly html: string;
	readonly headings: readonly Heading[];
	/** Every id that an address may point at within the article. */
	readonly anchors: ReadonlySet<string>;
	readonly links: readonly Link[];
	readonly images: readonly ImageCopy[];
	/** The symbols that its code names, without parentheses. */
	readonly symbols: ReadonlySet<string>;
	/** Where it names them, paragraph by paragraph. */
	readonly mentions: readonly Mention[];
	/** The number of words, for the summary of a build. */
	readonly words: number;
	readonly diagnostics: readonly Diagnostic[];
}

/** What the rules of `rules/` read and fill in while one body is rendered. */
export interface Notes {
	readonly source: BodySource;
	readonly context: RenderContext;
	readonly headings: Heading[];
	readonly anchors: Set<string>;
	readonly links: Link[];
	readonly images: ImageCopy[];
	readonly diagnostics: Diagnostic[];
	readonly places: Places;
	/** The definitions of footnotes, in the order in which they stand. */
	readonly footnotes: { readonly label: string; readonly line: number }[];
	readonly symbols: Set<string>;
	readonly mentions: Mention[];
	words: number;
}

/** Gives the notes that a rule reads and fills in. */
export function notesOf(env: object): Notes {
	return (env as { notes: Notes }).notes;
}

const wholeBody = [0, Number.POSITIVE_INFINITY] as const;

/** Renders the body of an article. The same input gives the same HTML, whatever else the archive holds. */
export function renderBody(source: BodySource, context: RenderContext): Body {
	const notes: Notes = {
		source,
		context,
		headings: [],
		anchors: new Set(),
		links: [],
		images: [],
		diagnostics: [],
		footnotes: [],
		places: new Places(source.text, source.firstLine),
		symbols: new Set(),
		mentions: [],
		words: 0,
	};
	const html = markdown.render(source.text, { notes });
	notes.diagnostics.push(...controlCharacters(source));
	const placeOf = notes.places.addresses();
	for (const link of takeRefusedLinks()) {
		notes.diagnostics.push({
			path: source.path,
			at: placeOf(link, wholeBody),
			unexpected: `link to "${link}"`,
			expected:
				"https:, http:, mailto:, a path on this site, or the relative path of a .md file",
			fix: "delete the link, or give it one of these forms",
		});
	}
	return {
		html,
		headings: notes.headings,
		anchors: notes.anchors,
		links: notes.links,
		images: notes.images,
		symbols: notes.symbols,
		mentions: notes.mentions,
		words: notes.words,
		diagnostics: eachOnce(notes.diagnostics),
	};
}

/** Characters that no page and no feed can hold; a NUL is refused when the file is read. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

function controlCharacters({ path, text, firstLine }: BodySource) {
	const found = [...text.matchAll(unprintable)];
	if (found.length === 0) return [];
	const { positionOf } = linesOf(text, firstLine);
	return found.map(({ 0: character, index }): Diagnostic => {
		const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? "";
		return {
			path,
			at: positionOf(index),
			unexpected: `control character U+${code.padStart(4, "0")}`,
			expected: "text",
			fix: "delete the character",
		};
	});
}
