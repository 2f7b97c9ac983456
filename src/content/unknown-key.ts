// A key that the schema does not know: the nearest that it does, with what stood there.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { isSlip, nearest, oneOf } from "../diagnostics/nearest.ts";
import { keysMeant } from "./meant-key.ts";
import { accepts, keysOf, schemaAt, valueAt } from "./schema/lookup.ts";
import type { CheckedDocument } from "./validate.ts";
import type { ValuePath } from "./yaml.ts";

/**
 * Tells of a key that is not known.
 * @param parent the place of the mapping that has it
 * @returns with the place of the key that was meant, where one is near
 */
export function unknownKey(
	{ schema, yaml, path }: CheckedDocument,
	parent: ValuePath,
	key: string,
): { readonly diagnostic: Diagnostic; readonly meant?: ValuePath } {
	const place = [...parent, key];
	const at = yaml.keyAt(place);
	const said = { path, at, unexpected: `key ${quote(key)}` };
	const known = keysOf(schemaAt(schema, parent));
	const there = valueAt(yaml.value, parent) ?? {};
	const free = known.filter((name) => !Object.hasOwn(there, name));
	const value = valueAt(yaml.value, place);
	const synonym = keysMeant(key).find(
		(one) => free.includes(one) && accepts(schema, [...parent, one], value),
	);
	const name = synonym ?? nearest(key, free, 1)[0];
	const raw = yaml.rawAt(place);
	if (name === undefined) {
		const isLine = raw !== undefined && !raw.includes("\n");
		const fix =
			isLine && !yaml.isInBraces(parent)
				? "delete the line"
				: "delete the key with what it holds";
		return { diagnostic: { ...said, expected: oneOf(known), fix } };
	}
	const meant = [...parent, name];
	const typed = raw?.includes("\n")
		? yaml.typedAt(place)
		: (raw ?? yaml.flowAt(place));
	const isCertain = isSlip(key, name) && accepts(schema, meant, value);
	return {
		meant,
		diagnostic: {
			...said,
			expected: `"${name}"`,
			fix:
				typed === undefined
					? `write ${name}: in place of ${key}:`
					: `${name}: ${typed}`,
			...(isCertain ? { edits: [{ path, at, old: key, new: name }] } : {}),
		},
	};
}
