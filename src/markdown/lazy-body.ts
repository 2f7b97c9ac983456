// A body whose HTML is made when it is first asked for: a check asks for none, a preview for that of the pages that are looked at.
import { hash } from "node:crypto";
import type { Token } from "markdown-it";
import {
	type Body,
	type BodyFacts,
	type ImageCopy,
	type RenderContext,
	surroundingsOf,
} from "./body.ts";

export class LazyBody implements Body {
	readonly headings: BodyFacts["headings"];
	readonly anchors: BodyFacts["anchors"];
	readonly paragraphs: BodyFacts["paragraphs"];
	readonly links: BodyFacts["links"];
	readonly images: BodyFacts["images"];
	readonly symbols: BodyFacts["symbols"];
	readonly mentions: BodyFacts["mentions"];
	readonly words: BodyFacts["words"];
	readonly diagnostics: BodyFacts["diagnostics"];
	readonly markdown: string;
	readonly #context: RenderContext;
	#sum: string | undefined;
	#html: string | (() => string);

	/**
	 * @param context what it was read in
	 * @param html the HTML, or what makes it
	 */
	constructor(
		facts: BodyFacts,
		markdown: string,
		context: RenderContext,
		html: string | (() => string),
	) {
		this.markdown = markdown;
		this.headings = facts.headings;
		this.anchors = facts.anchors;
		this.paragraphs = facts.paragraphs;
		this.links = facts.links;
		this.images = facts.images;
		this.symbols = facts.symbols;
		this.mentions = facts.mentions;
		this.words = facts.words;
		this.diagnostics = facts.diagnostics;
		this.#context = context;
		this.#html = html;
	}

	get sum(): string {
		this.#sum ??= sumOf(this.markdown, this.images, this.#context);
		return this.#sum;
	}

	get html(): string {
		if (typeof this.#html === "function") this.#html = this.#html();
		return this.#html;
	}
}

function sumOf(
	markdown: string,
	images: readonly ImageCopy[],
	context: RenderContext,
): string {
	const shown = images.map(({ from }) => context.images.get(from) ?? null);
	return hash(
		"sha256",
		JSON.stringify([surroundingsOf(context), shown, markdown]),
	);
}

/** The longest form of a character in HTML: `&quot;`. */
const longestEscape = "&quot;".length;

/** More than a character of highlighted code can become: an element of its own with its classes. */
const highlighted = 100;

/** More than a token becomes besides its words and attributes: its tags, the icon of an alert, the box around a table. */
const aroundToken = 2000;

/**
 * Gives a number of UTF-16 units that the HTML of tokens does not exceed, without making it: some ten times as many as
 * it is going to have.
 */
export function mostHtmlOf(tokens: readonly Token[]): number {
	let most = 0;
	for (const { type, content, attrs, meta, children } of tokens) {
		const isCode = type === "fence" || type === "code_block";
		most += aroundToken;
		if (type !== "inline")
			most += content.length * (isCode ? highlighted : 2 * longestEscape);
		for (const [name, value] of attrs ?? [])
			most += (name.length + String(value).length) * longestEscape;
		if (typeof meta?.title === "string")
			most += meta.title.length * longestEscape;
		if (children) most += mostHtmlOf(children);
	}
	return most;
}
