// What is stored of a markdown file: what it gave, without what its text gives again.
import type { Body, BodyFacts, RenderContext } from "../markdown/body.ts";
import { LazyBody } from "../markdown/lazy-body.ts";
import { htmlOf } from "../markdown/render-body.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { FiledEntry } from "./markdown-file.ts";
import type { Source } from "./source.ts";

/** What a file without mistakes gave. */
export interface Whole {
	readonly value: { readonly body: Body };
	readonly body: Body;
	readonly entries: readonly FiledEntry[];
}

/** The same as it is stored: values that the structured clone algorithm copies. */
export interface Stored {
	readonly value: object;
	readonly facts: BodyFacts;
	readonly entries: readonly FiledEntry[];
	/** Where in the text the markdown begins. */
	readonly markdownAt: number;
	/** Whether its HTML is stored as well, elsewhere. */
	readonly hasHtml: boolean;
}

/** Gives what is stored of what a text gave. */
export function storedOf(
	text: string,
	{ value, body, entries }: Whole,
	hasHtml: boolean,
): Stored {
	const { body: _, ...rest } = value;
	const { markdown, ...facts } = { ...body };
	return {
		value: rest,
		facts,
		entries,
		markdownAt: text.length - markdown.length,
		hasHtml,
	};
}

/**
 * Gives what a file gave.
 * @param html gives its HTML, where that is stored as well; else it is made when it is asked for
 */
export function restored(
	{ value, facts, entries, markdownAt }: Stored,
	source: Source,
	context: RenderContext,
	html: () => string | undefined,
): Whole {
	const body = new LazyBody(
		facts,
		source.text.slice(markdownAt),
		context,
		() => html() ?? htmlOfFile(source, context),
	);
	return { value: { ...value, body }, body, entries };
}

function htmlOfFile(source: Source, context: RenderContext): string {
	const split = splitFrontMatter(source);
	if ("at" in split) return "";
	const { body: text, bodyLine: firstLine } = split;
	return htmlOf({ path: source.path, text, firstLine }, context);
}
