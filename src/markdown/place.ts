// Where in a markdown file the addresses of links and images stand: the parser gives them without a place.
import type { Token } from "markdown-it";
import type { Position } from "../diagnostics/diagnostic.ts";
import { firstAbove, type Lines, linesOf } from "../diagnostics/position.ts";

/** The lines of a body that a block of it takes: from the first, counted from 0, to the one after the last. */
export type LineRange = readonly [from: number, to: number];

/** The lines of a block's token; undefined for what stands within a block, or has no place of its own. */
export function linesOfToken({ map }: Token): LineRange | undefined {
	return map ? [map[0], Math.max(map[1], map[0] + 1)] : undefined;
}

/** Gives the place of what is looked for next, within the lines where it stands. */
export type Finder = (wanted: string, lines: LineRange) => Position;

/** The places in one body. The body is looked through once, when the first place is asked for. */
export class Places {
	readonly #text: string;
	readonly #firstLine: number;
	#known: { readonly lines: Lines; readonly addresses: Addresses } | undefined;

	/** @param firstLine the line of its file that the body starts at */
	constructor(text: string, firstLine: number) {
		this.#text = text;
		this.#firstLine = firstLine;
	}

	/**
	 * Gives a finder of addresses for someone who meets them in the order of reading: an address that stands several
	 * times in one block has a place of its own each time. An address that does not stand in the block is placed at its
	 * reference definition, or else where it stands next. One that stands nowhere is placed at the start of the block.
	 */
	addresses(): Finder {
		const last = new Map<
			string,
			{ readonly from: number; readonly n: number }
		>();
		return (wanted, [from, to]) => {
			const { lines, addresses } = this.#look();
			const key = decoded(wanted);
			const start = lines.startOf(from);
			const end = lines.startOf(to);
			const offsets = addresses.inText.get(key) ?? [];
			const before = last.get(key);
			const n =
				before?.from === from ? before.n + 1 : firstAbove(offsets, start - 1);
			const here = offsets[n];
			const definition = addresses.defined.get(key);
			if (here !== undefined && (here < end || definition === undefined)) {
				last.set(key, { from, n });
				return lines.positionOf(here);
			}
			return lines.positionOf(definition ?? offsets.at(-1) ?? start);
		};
	}

	/** Gives a finder of texts for someone who meets them in the order of reading. */
	texts(): Finder {
		let cursor = { from: -1, offset: 0 };
		return (wanted, [from, to]) => {
			const { lines } = this.#look();
			const start = lines.startOf(from);
			const end = lines.startOf(to);
			const since = cursor.from === from ? cursor.offset : start;
			for (const begin of new Set([since, start])) {
				const found = this.#text.slice(begin, end).indexOf(wanted);
				if (found < 0) continue;
				cursor = { from, offset: begin + found + wanted.length };
				return lines.positionOf(begin + found);
			}
			return lines.positionOf(start);
		};
	}

	#look() {
		this.#known ??= {
			lines: linesOf(this.#text, this.#firstLine),
			addresses: addressesIn(this.#text),
		};
		return this.#known;
	}
}

/** What looks like an address in a markdown text, decoded, with its offsets. */
interface Addresses {
	/** Of links, images and autolinks, ascending. */
	readonly inText: ReadonlyMap<string, readonly number[]>;
	/** Of the first reference definition. */
	readonly defined: ReadonlyMap<string, number>;
}

/** What comes before an address: that of a link or an image, of a reference definition, of an autolink. */
const openings =
	/\]\(\s*|^[ \t>*+-]*\[(?!\^)[^\]\n]+\]:\s*|(?<!\]\(\s*|\]:\s*)<(?=[a-z][a-z0-9+.-]*:)/gim;

/** What comes before the address of a link or an image: all that a text has without definitions and angle brackets. */
const plainOpenings = /\]\(\s*/g;

function addressesIn(text: string): Addresses {
	const inText = new Map<string, number[]>();
	const defined = new Map<string, number>();
	const hasOthers = text.includes("]:") || text.includes("<");
	const met = text.matchAll(hasOthers ? openings : plainOpenings);
	for (const { 0: opening, index } of met) {
		const isBracketed = text[index + opening.length] === "<";
		const start = index + opening.length + (isBracketed ? 1 : 0);
		const end =
			isBracketed || opening === "<"
				? endOfBracketed(text, start)
				: endOfBare(text, start);
		const key = decoded(unescaped(text.slice(start, end)));
		if (/:\s*$/.test(opening)) {
			if (!defined.has(key)) defined.set(key, start);
			continue;
		}
		const offsets = inText.get(key);
		if (offsets) offsets.push(start);
		else inText.set(key, [start]);
	}
	return { inText, defined };
}

/** Deeper than markdown-it reads parentheses within an address. */
const deepest = 40;

function endOfBracketed(text: string, start: number): number {
	let end = start;
	while (end < text.length && !/[<>\n]/.test(text[end] ?? "")) end++;
	return end;
}

/** The end of an address without brackets: a space, or the parenthesis that closes the link. */
function endOfBare(text: string, start: number): number {
	let depth = 0;
	let end = start;
	for (; end < text.length; end++) {
		const letter = text[end] ?? "";
		if (/\s/.test(letter)) break;
		if (letter === "\\") end++;
		else if (letter === "(" && ++depth > deepest) break;
		else if (letter === ")" && --depth < 0) break;
	}
	return Math.min(end, text.length);
}

function unescaped(address: string): string {
	return address.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** An address with its escapes resolved; as it stands where they are malformed. */
export function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

/** A path as it stands in an address: what an address gives another meaning is escaped. */
export function encoded(path: string): string {
	return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
