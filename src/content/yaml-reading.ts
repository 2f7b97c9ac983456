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
}

/** Gives what is first wrong with a document. */
export function faultIn(document: Document.Parsed): Fault | undefined {
	return document.errors[0] ?? secondKey(document) ?? document.warnings[0];
}

/** The first key that stands twice in one mapping. */
function secondKey(document: Document.Parsed): Fault | undefined {
	let found: Fault | undefined;
	visit(document, {
		Map(_key, { items }) {
			const known = new Set<unknown>();
			for (const { key } of items) {
				if (!isScalar(key) || !key.range) continue;
				const [from, to] = key.range;
				const name = String(key.value);
				if (known.has(name) && !(found && found.pos[0] < from)) {
					found = { code: "DUPLICATE_KEY", message: "", pos: [from, to] };
				}
				known.add(name);
			}
		},
	});
	return found;
}
