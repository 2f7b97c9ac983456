// An image file: the format that its name says, whole, and of a size that a reader's machine can show.
import { imageSize } from "image-size";
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import type { ImageSize } from "../markdown/body.ts";

const megabyte = 1024 * 1024;

/** The largest image file that is read, in bytes. */
export const largestImage = 20 * megabyte;

/** How many pixels an image may have: a browser takes four bytes for each of them, however small the file is. */
const mostPixels = 50_000_000;

interface Format {
	/** What its files begin with: texts, one byte a letter, by their offsets. */
	readonly begins: Readonly<Record<number, string>>;
	readonly isWhole: (bytes: Buffer) => boolean;
}

const formats: Readonly<Record<string, Format>> = {
	png: {
		begins: { 0: "\x89PNG\r\n\x1A\n" },
		isWhole: ends("IEND\xAE\x42\x60\x82"),
	},
	jpg: { begins: { 0: "\xFF\xD8\xFF" }, isWhole: ends("\xFF\xD9") },
	gif: { begins: { 0: "GIF8" }, isWhole: ends("\x3B") },
	webp: {
		begins: { 0: "RIFF", 8: "WEBP" },
		isWhole: (bytes) =>
			bytes.length >= 8 && bytes.readUInt32LE(4) + 8 <= bytes.length,
	},
	avif: { begins: { 4: "ftypavi" }, isWhole: hasWholeBoxes },
};

/** Gives the size that an image is shown in, or what is wrong with its file. */
export function readImage(path: string, bytes: Buffer): ImageSize | Diagnostic {
	const large = tooLargeImage(path, bytes.length);
	if (large) return large;
	const name = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
	const format = formats[name === "jpeg" ? "jpg" : name];
	const head = bytes.toString("latin1", 0, 16);
	const begins = Object.entries(format?.begins ?? {});
	if (
		!format ||
		!begins.every(([at, text]) => head.startsWith(text, Number(at)))
	) {
		return {
			path,
			at: fileStart,
			unexpected:
				bytes.length === 0 ? "empty file" : `file that is no .${name}`,
			expected: "an image in the format that its name says",
			fix: `save the image as .${name}, or delete the file`,
		};
	}
	const size = format.isWhole(bytes) ? sizeOf(bytes) : undefined;
	if (size === undefined) return unreadableImage(path);
	const { width, height } = size;
	if (width * height <= mostPixels) return size;
	return {
		path,
		at: fileStart,
		unexpected: `image of ${width} × ${height} pixels`,
		expected: `at most ${mostPixels / 1_000_000} million pixels`,
		fix: "save the image smaller",
	};
}

/** Images whose names differ only in capitals or in the Unicode form of a letter, which are one file on some machines. */
export function imagesAlike(paths: Iterable<string>): Diagnostic[] {
	const firsts = new Map<string, string>();
	const found: Diagnostic[] = [];
	for (const path of paths) {
		const key = path.normalize("NFC").toLowerCase();
		const first = firsts.get(key);
		if (first === undefined) {
			firsts.set(key, path);
			continue;
		}
		found.push({
			path,
			at: fileStart,
			unexpected:
				"image whose name is another's where capitals and accents are compared loosely",
			expected: "a name of its own",
			fix: "rename the image",
			other: { path: first, at: fileStart },
		});
	}
	return found;
}

/** The diagnostic for an image that is not read because of its size, in bytes. */
export function tooLargeImage(
	path: string,
	size: number,
): Diagnostic | undefined {
	if (size <= largestImage) return undefined;
	return {
		path,
		at: fileStart,
		unexpected: `image of ${(size / megabyte).toFixed(1)} MB`,
		expected: `at most ${largestImage / megabyte} MB`,
		fix: "save the image smaller",
	};
}

function unreadableImage(path: string): Diagnostic {
	return {
		path,
		at: fileStart,
		unexpected: "image that can't be read",
		expected: "a whole .png, .jpg, .gif, .webp or .avif file",
		fix: "save the image again",
	};
}

/** The size that an image is shown in: a camera that was held upright says so instead of turning the picture (EXIF 2.32, 4.6.4). */
function sizeOf(bytes: Buffer): ImageSize | undefined {
	try {
		const { width, height, orientation = 1 } = imageSize(bytes);
		if (!(width > 0 && height > 0)) return undefined;
		return orientation >= 5
			? { width: height, height: width }
			: { width, height };
	} catch {
		// What the reader of sizes throws tells of its own code, and not of the file.
		return undefined;
	}
}

/** Whether a file has the mark of its end; some programs write on behind it. */
function ends(mark: string): Format["isWhole"] {
	return (bytes) => bytes.lastIndexOf(mark, undefined, "latin1") > 0;
}

/** Whether the boxes at the top of a file fill it (ISO/IEC 14496-12, 4.2). */
function hasWholeBoxes(bytes: Buffer): boolean {
	let at = 0;
	while (at + 8 <= bytes.length) {
		const size = bytes.readUInt32BE(at);
		// A box of size 0 is the last, and one of size 1 says its size in 64 bits.
		if (size === 0) return true;
		const whole =
			size === 1 && at + 16 <= bytes.length
				? Number(bytes.readBigUInt64BE(at + 8))
				: size;
		if (whole < 8) return false;
		at += whole;
	}
	return at === bytes.length;
}
