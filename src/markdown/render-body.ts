// Reading a body: markdown in; out come its links, images, headings and mistakes, and its HTML when it is asked for.
import { type Diagnostic, eachOnce } from "../diagnostics/diagnostic.ts";
import { linesOf } from "../diagnostics/position.ts";
import type {
	Body,
	BodyFacts,
	BodySource,
	Notes,
	RenderContext,
} from "./body.ts";
import { LazyBody, mostHtmlOf } from "./lazy-body.ts";
import { markdown, takeRefusedLinks } from "./parser.ts";
import { Places } from "./place.ts";

/** The longest HTML that a body may become, in UTF-16 units; pages and feeds hold it several times over. */
const mostHtml = 8_000_000;

function tooMuchHtml(
	{ path, firstLine }: BodySource,
	length: number,
): Diagnostic {
	return {
		path,
		at: { line: firstLine, column: 1 },
		unexpected: `body that becomes ${(length / 1_000_000).toFixed(1)} million characters of HTML`,
		expected: `at most ${mostHtml / 1_000_000} million`,
		fix: "split it into several articles that link to each other",
	};
}

/**
 * Reads the body of an article; its HTML is made with the rest, or of the text once more when it is first asked for. The
 * same input gives the same HTML, whatever else the archive holds.
 */
export function renderBody(source: BodySource, context: RenderContext): Body {
	const { facts, html } = read(source, context);
	return new LazyBody(
		facts,
		source.text,
		context,
		html ?? (() => htmlOf(source, context)),
	);
}

/** Gives the HTML of a body. */
export function htmlOf(source: BodySource, context: RenderContext): string {
	return read(source, { ...context, rendersAll: true }).html ?? "";
}

/** Gives what a body is to the rest of the archive, and its HTML where it is wanted or may be too much. */
function read(
	source: BodySource,
	context: RenderContext,
): { readonly facts: BodyFacts; readonly html: string | undefined } {
	const notes: Notes = {
		source,
		context,
		headings: [],
		anchors: new Set(),
		paragraphs: [],
		links: [],
		images: [],
		diagnostics: [],
		footnotes: [],
		places: new Places(source.text, source.firstLine),
		symbols: new Set(),
		mentions: [],
		words: 0,
	};
	const env = { notes };
	const tokens = markdown.parse(source.text, env);
	const html =
		context.rendersAll || mostHtmlOf(tokens) > mostHtml
			? markdown.renderer.render(tokens, markdown.options, env)
			: undefined;
	const isTooMuch = html !== undefined && html.length > mostHtml;
	if (isTooMuch) notes.diagnostics.push(tooMuchHtml(source, html.length));
	for (const one of controlCharacters(source)) notes.diagnostics.push(one);
	noteRefusedLinks(notes);
	const { headings, anchors, paragraphs, links, images } = notes;
	const { symbols, mentions, words, diagnostics } = notes;
	return {
		facts: {
			headings,
			anchors,
			paragraphs,
			links,
			images,
			symbols,
			mentions,
			words,
			diagnostics: eachOnce(diagnostics),
		},
		html: isTooMuch ? "" : html,
	};
}

const wholeBody = [0, Number.POSITIVE_INFINITY] as const;

function noteRefusedLinks({ source, places, diagnostics }: Notes): void {
	const placeOf = places.addresses();
	for (const link of takeRefusedLinks()) {
		diagnostics.push({
			path: source.path,
			at: placeOf(link, wholeBody),
			unexpected: `link to "${link}"`,
			expected:
				"https:, http:, mailto:, a path on this site, or the relative path of a .md file",
			fix: "delete the link, or give it one of these forms",
		});
	}
}

/** Characters that no page and no feed can hold; a NUL is refused when the file is read. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** What is none of the characters that most texts are made of; found in a tenth of the time. */
const unusual = /[^\t\n -~]/;

function controlCharacters({ path, text, firstLine }: BodySource) {
	if (!unusual.test(text)) return [];
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
