// How YAML is read, and the first fault of what was read; keys that stand twice are looked for here, each once.
import { type Document, isScalar, visit } from "yaml";

/** No tags but the core schema's; the parser's own look for second keys takes time that grows with the square of the keys. */
export const reading = {
	schema: "core",
	prettyErrors: false,
	uniqueKeys: false,
} as const;

/** What is first wrong with a document. */
export interface Fault {
	readonly code: string;
	readonly message: string;
	readonly pos: readonly [from: number, to: number];
	/** Where a key that stands twice stood first. */
	readonly first?: number;
}

/** Gives what is first wrong with a document. */
export function faultIn(document: Document.Parsed): Fault | undefined {
	return document.errors[0] ?? document.warnings[0] ?? secondKeys(document)[0];
}

/** The keys that stand in their mapping before, in the order of the text: what they hide can be read all the same. */
export function secondKeys(document: Document.Parsed): Fault[] {
	const found: Fault[] = [];
	visit(document, {
		Map(_key, { items }) {
			const known = new Map<string, number>();
			for (const { key } of items) {
				if (!isScalar(key) || !key.range) continue;
				const [from, to] = key.range;
				const name = String(key.value);
				const first = known.get(name);
				if (first === undefined) known.set(name, from);
				else
					found.push({
						code: "DUPLICATE_KEY",
						message: "",
						pos: [from, to],
						first,
					});
			}
		},
	});
	return found.sort((a, b) => a.pos[0] - b.pos[0]);
}
