// Fitting text into a box: the largest size at which its lines fit, broken where it may be and balanced.

/** A face of a font, as far as setting a line of text needs it. */
export interface Face {
	/** Whether it has a glyph for every character. */
	covers(text: string): boolean;
	/** How wide a text is, in em: the sum of its characters, without kerning. */
	width(text: string): number;
}

export interface Box {
	/** In the unit of `sizes`. */
	readonly width: number;
	readonly height: number;
	/** The sizes to try, the largest first. */
	readonly sizes: readonly number[];
}

export interface Fitted {
	readonly size: number;
	readonly lines: readonly string[];
	/** The distance of two lines, in em. */
	readonly leading: number;
	/** The height of all lines together. */
	readonly height: number;
}

/** Large text wants its lines closer together. */
const leadingOf = (size: number) => (size >= 60 ? 1.08 : 1.25);

/**
 * Sets a text as large as it fits. One that is too long at the smallest size is broken within words and cut, with an
 * ellipsis at the end.
 */
export function fitted(text: string, face: Face, box: Box): Fitted {
	for (const size of box.sizes) {
		const within = (width: number) =>
			wrapped(text.split(/(?<=[\s/_-])/), fits(face, size, width));
		const lines = within(box.width);
		if (lines && lines.length <= mostLines(size, box.height)) {
			return set(balanced(lines, box.width, within), size);
		}
	}
	const size = box.sizes.at(-1) ?? 0;
	const isWithin = fits(face, size, box.width);
	const pieces = text
		.split(/(?<=[\s/_-])/)
		.flatMap((piece) => (isWithin(piece) ? [piece] : [...piece]));
	const lines = wrapped(pieces, isWithin) ?? [];
	const most = mostLines(size, box.height);
	return set(
		lines.length <= most
			? lines
			: [
					...lines.slice(0, most - 1),
					cut(lines.slice(most - 1, most + 1).join(" "), isWithin),
				],
		size,
	);
}

function set(lines: readonly string[], size: number): Fitted {
	const leading = leadingOf(size);
	return { size, lines, leading, height: lines.length * size * leading };
}

function mostLines(size: number, height: number): number {
	return Math.max(1, Math.floor(height / (size * leadingOf(size))));
}

function fits(face: Face, size: number, width: number) {
	return (line: string) => face.width(line.trimEnd()) * size <= width;
}

/** Fills line after line with pieces; undefined where a piece is wider than a line. */
function wrapped(
	pieces: readonly string[],
	isWithin: (line: string) => boolean,
): string[] | undefined {
	const lines: string[] = [];
	let line = "";
	for (const piece of pieces) {
		if (!isWithin(piece)) return undefined;
		if (isWithin(line + piece)) line += piece;
		else {
			lines.push(line.trimEnd());
			line = piece;
		}
	}
	return [...lines, line.trimEnd()];
}

/** The same number of lines in the narrowest box that holds them, so that no last line is left with a short word. */
function balanced(
	lines: readonly string[],
	width: number,
	within: (width: number) => string[] | undefined,
): readonly string[] {
	let best = lines;
	for (let narrower = width * 0.98; narrower > 0; narrower -= width * 0.02) {
		const tried = within(narrower);
		if (tried?.length !== lines.length) break;
		best = tried;
	}
	return best;
}

/** Shortens a text until it fits in a line with an ellipsis after it. */
function cut(text: string, isWithin: (line: string) => boolean): string {
	const characters = [...text];
	while (characters.length > 0 && !isWithin(`${characters.join("")}…`)) {
		characters.pop();
	}
	return `${characters.join("").trimEnd()}…`;
}
