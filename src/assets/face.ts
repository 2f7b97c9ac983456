// A face of a TrueType font: which characters it has and how wide each is, from its tables `cmap` and `hmtx`.
import type { Face } from "../pages/text-fit.ts";

/**
 * Reads a face from the bytes of a font file. Tables and their fields are those of the OpenType specification
 * (https://learn.microsoft.com/typography/opentype/spec/); of `cmap` it wants format 12, which holds all of Unicode.
 */
export function readFace(bytes: Uint8Array): Face {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tables = tableOffsets(view);
	const table = (tag: string) => {
		const offset = tables.get(tag);
		if (offset === undefined) throw new Error(`The font has no table ${tag}.`);
		return offset;
	};
	const unitsPerEm = view.getUint16(table("head") + 18);
	const metrics = view.getUint16(table("hhea") + 34);
	const glyphs = characterMap(view, table("cmap"));
	const widths = table("hmtx");
	const widthOf = (character: string) => {
		const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
		// The last width holds for all glyphs after it.
		return view.getUint16(widths + 4 * Math.min(glyph, metrics - 1));
	};
	return {
		covers: (text) =>
			!/\p{Cc}/u.test(text) &&
			[...text].every((one) => glyphs.has(one.codePointAt(0) ?? 0)),
		width: (text) =>
			[...text].reduce((sum, one) => sum + widthOf(one), 0) / unitsPerEm,
	};
}

/** Where each table begins, by its tag. */
function tableOffsets(view: DataView): Map<string, number> {
	const offsets = new Map<string, number>();
	for (let n = 0; n < view.getUint16(4); n++) {
		const record = 12 + 16 * n;
		const tag = [0, 1, 2, 3].map((i) => view.getUint8(record + i));
		offsets.set(String.fromCharCode(...tag), view.getUint32(record + 8));
	}
	return offsets;
}

/** The glyph of each character, by its code point. */
function characterMap(view: DataView, cmap: number): Map<number, number> {
	const glyphs = new Map<number, number>();
	const subtable = subtables(view, cmap).find(
		(offset) => view.getUint16(offset) === 12,
	);
	if (subtable === undefined) {
		throw new Error("The font has no table cmap of format 12.");
	}
	for (let n = 0; n < view.getUint32(subtable + 12); n++) {
		const group = subtable + 16 + 12 * n;
		const first = view.getUint32(group);
		const last = view.getUint32(group + 4);
		for (let code = first; code <= last; code++) {
			glyphs.set(code, view.getUint32(group + 8) + code - first);
		}
	}
	return glyphs;
}

function subtables(view: DataView, cmap: number): number[] {
	return Array.from(
		{ length: view.getUint16(cmap + 2) },
		(_, n) => cmap + view.getUint32(cmap + 8 + 8 * n),
	);
}
