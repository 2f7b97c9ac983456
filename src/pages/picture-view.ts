// What stands where in a picture: the name as large as it fits, what it belongs to over it and under it.
import { PictureLayout } from "../../layouts/picture.tsx";
import { xml } from "./html.ts";
import { type Picture, pictureSize } from "./pictures.ts";
import { type Face, type Fitted, fitted } from "./text-fit.ts";

/** All in pixels. */
export interface PictureView {
	readonly width: number;
	readonly height: number;
	/** How wide the coloured spine at the left is. */
	readonly spine: number;
	/** Where the mark stands, and how many times its size. */
	readonly mark: {
		readonly x: number;
		readonly y: number;
		readonly scale: number;
	};
	/** The line that parts the name from what stands under it. */
	readonly rule: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
	readonly texts: readonly TextView[];
}

/** One line of text; `y` is its baseline. */
export interface TextView {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly colour: "ink" | "ink-soft" | "accent";
	readonly text: string;
}

const { width, height } = pictureSize;
const spine = 272;
const left = 336;
const measure = width - 64 - left;
const rule = { x: left, y: 488, width: measure, height: 3 };
/** The part of the picture that the name, and the line over it, stand in the middle of. */
const upper = { top: 48, height: rule.y - 48 };
const nameSizes = [104, 80, 70, 60, 52, 46, 40];

const mark = { scale: 4.5, width: 44, height: 32 };

/** Gives a picture as SVG. The same picture and face give the same text. */
export function pictureSvg(picture: Picture, face: Face): string {
	return xml(PictureLayout({ picture: pictureView(picture, face) }));
}

/**
 * Settles what a picture shows. What the face has no glyphs for is left out: a name gives way to what stands under it,
 * and where that can't be written either, the mark stands alone.
 */
export function pictureView(picture: Picture, face: Face): PictureView {
	const name = writable(picture.name, face);
	const over = writable(picture.over, face);
	const under = writable(picture.under, face);
	return {
		...pictureSize,
		spine,
		mark: {
			x: (spine - mark.width * mark.scale) / 2,
			y: (height - mark.height * mark.scale) / 2,
			scale: mark.scale,
		},
		rule,
		texts:
			name === undefined
				? upperTexts(under, undefined, face)
				: [...upperTexts(name, over, face), ...lowerTexts(under, face)],
	};
}

function writable(text: string | undefined, face: Face): string | undefined {
	const clean = text?.normalize("NFC").replace(/\s+/g, " ").trim();
	return clean && face.covers(clean) ? clean : undefined;
}

function upperTexts(
	name: string | undefined,
	over: string | undefined,
	face: Face,
): TextView[] {
	if (name === undefined) return [];
	const line =
		over === undefined
			? undefined
			: fitted(over, face, { width: measure, height: 40, sizes: [32] });
	const above = line ? line.height + 16 : 0;
	const names = fitted(name, face, {
		width: measure,
		height: upper.height - 72 - above,
		sizes: nameSizes,
	});
	const top = upper.top + (upper.height - above - names.height) / 2;
	return [
		...(line ? below(top, line, "accent") : []),
		...below(top + above, names, "ink"),
	];
}

function lowerTexts(text: string | undefined, face: Face): TextView[] {
	if (text === undefined) return [];
	const box = { width: measure, height: 92, sizes: [34, 28] };
	return below(rule.y + 22, fitted(text, face, box), "ink-soft");
}

/** Lines that begin at a height: a baseline lies as far below the top of its line as capitals and a little room need. */
function below(
	top: number,
	{ size, lines, leading }: Fitted,
	colour: TextView["colour"],
): TextView[] {
	return lines.map((text, n) => ({
		x: left,
		y: Math.round(top + size * (leading * n + 0.86)),
		size,
		colour,
		text,
	}));
}
