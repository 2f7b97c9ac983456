// The body of an article: what the rest of the archive has to know of it, and what rules note while it is read.
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { Places } from "./place.ts";

/** The markdown of an article, with the line of its file that it starts at. */
export interface BodySource {
	/** The file, relative to the content folder. */
	readonly path: string;
	readonly text: string;
	readonly firstLine: number;
}

/** Which files are images, by their names. */
export const imageType = /\.(png|jpe?g|gif|webp|avif)$/i;

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
	/** Whether the HTML of every body is going to be asked for, and is made at once; else each is made when it is. */
	readonly rendersAll?: boolean | undefined;
}

/** Gives what decides, besides a text and its images, what it is rendered to: equal texts for equal surroundings. */
export function surroundingsOf({
	base,
	ignoredSymbols,
}: Pick<RenderContext, "base" | "ignoredSymbols">): string {
	return JSON.stringify([base, ...[...ignoredSymbols].sort()]);
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
	/** The sentence or the row of a table that it stands in, for links to other articles; else empty. */
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
	/** Its words, of a cell those of its row; empty for a block of code. */
	readonly text: string;
	readonly symbols: readonly string[];
}

/** What a body is to the rest of the archive. */
export interface BodyFacts {
	readonly headings: readonly Heading[];
	/** Every id that an address may point at within the article. */
	readonly anchors: ReadonlySet<string>;
	/** Those of them that are of paragraphs, in the order of reading. */
	readonly paragraphs: readonly string[];
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

export interface Body extends BodyFacts {
	/** What it was made of, as it was written. */
	readonly markdown: string;
	/** Stands for all that follows from its markdown: two bodies of one archive that have the same sum are the same. */
	readonly sum: string;
	readonly html: string;
}

/** What the rules of `rules/` read and fill in while one body is rendered. */
export interface Notes {
	readonly source: BodySource;
	readonly context: RenderContext;
	readonly headings: Heading[];
	readonly anchors: Set<string>;
	readonly paragraphs: string[];
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
