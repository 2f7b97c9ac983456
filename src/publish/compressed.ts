// Compressed bodies: the forms that stand beside a file, and whether one holds what the file does.
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import {
	brotliCompress,
	brotliDecompressSync,
	constants,
	gunzipSync,
	gzip,
} from "node:zlib";
import { sha256 } from "./manifest.ts";

type Decompress = (bytes: Buffer) => Buffer;

/** A form of a body, and the ending that a file in it has besides its own. */
export interface CompressedForm {
	readonly ending: string;
	/** Makes it as small as it can be. */
	readonly compress: (bytes: Buffer) => Promise<Buffer>;
	/** Throws where the bytes are none of the form. */
	readonly decompress: Decompress;
}

/** https://www.rfc-editor.org/rfc/rfc7932 and https://www.rfc-editor.org/rfc/rfc1952. */
export const compressedForms: readonly CompressedForm[] = [
	{
		ending: ".br",
		compress: (bytes) =>
			promisify(brotliCompress)(bytes, {
				params: {
					[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
					[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
				},
			}),
		decompress: (bytes) => brotliDecompressSync(bytes),
	},
	{
		ending: ".gz",
		compress: (bytes) => promisify(gzip)(bytes, { level: 9 }),
		decompress: (bytes) => gunzipSync(bytes),
	},
];

/** Gives the bytes of a compressed file, if it is there and holds what has a certain SHA-256; else undefined. */
export function compressedBody(
	file: string,
	decompress: Decompress,
	sum: string | undefined,
): Buffer | undefined {
	if (!existsSync(file)) return undefined;
	try {
		const body = readFileSync(file);
		return sha256(decompress(body)) === sum ? body : undefined;
	} catch {
		return undefined;
	}
}
