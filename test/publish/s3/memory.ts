// A store in memory, as a bucket is seen by a deployment.
import { createHash } from "node:crypto";
import type { Store } from "../../../src/publish/s3/store.ts";

export interface Memory extends Store {
	/** What it holds as text, by path. */
	readonly texts: Map<string, string>;
}

/** @param isConditional whether it knows writes that replace nothing */
export function memory(isConditional = true): Memory {
	const texts = new Map<string, string>();
	return {
		name: "s3://memory",
		texts,
		list: async () =>
			new Map(
				[...texts].map(([path, text]) => [
					path,
					{
						size: Buffer.byteLength(text),
						etag: createHash("md5").update(text).digest("hex"),
					},
				]),
			),
		read: async (path) => texts.get(path),
		async write(path, bytes) {
			texts.set(path, Buffer.from(bytes).toString());
		},
		async add(path, bytes) {
			if (isConditional && texts.has(path)) return false;
			texts.set(path, Buffer.from(bytes).toString());
			return isConditional ? true : undefined;
		},
		async remove(path) {
			texts.delete(path);
		},
	};
}
