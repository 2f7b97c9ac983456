// The sum of a value: equal for values of equal structure, whatever they hold and however their parts refer to one another.
import { createHash } from "node:crypto";

/** How much text is gathered before it is hashed, in UTF-16 units: a call for each part would take most of the time. */
const piece = 1 << 16;

/**
 * Gives the SHA-256 of a value's structure in hexadecimal. Functions do not count: they have to follow from what does.
 * @param isLeftOut tells which objects do not count, nor what they hold
 */
export function sumOfValue(
	value: unknown,
	isLeftOut: (one: object) => boolean,
): string {
	const hash = createHash("sha256");
	/**
	 * What was seen before is named by its number: objects refer to one another in circles. One that holds nothing but
	 * texts and numbers is not, for whether two share it says nothing.
	 */
	const seen = new Map<object, number>();
	const names = new Map<string, string>();
	let text = "";
	const visit = (one: unknown) => {
		if (typeof one === "string") text += `${one.length}"${one}`;
		else if (typeof one === "function") text += "f";
		else if (typeof one !== "object" || one === null) text += `${one},`;
		else visitObject(one);
	};
	const visitObject = (one: object) => {
		if (text.length > piece) {
			hash.update(text);
			text = "";
		}
		const before = seen.get(one);
		if (before !== undefined) text += `#${before},`;
		else if (isLeftOut(one)) text += "-";
		else if (one instanceof Map) {
			seen.set(one, seen.size);
			text += "(";
			for (const [key, part] of one) {
				visit(key);
				visit(part);
			}
			text += ")";
		} else if (Array.isArray(one) || one instanceof Set) {
			const parts: readonly unknown[] = Array.isArray(one) ? one : [...one];
			if (!parts.every(isPlain)) seen.set(one, seen.size);
			text += "[";
			for (const part of parts) visit(part);
			text += ")";
		} else {
			const keys = Object.keys(one);
			const parts = one as Readonly<Record<string, unknown>>;
			if (!keys.every((key) => isPlain(parts[key]))) seen.set(one, seen.size);
			text += "(";
			for (const key of keys) {
				text += nameOf(key);
				visit(parts[key]);
			}
			text += ")";
		}
	};
	// The same few names stand in a million objects.
	const nameOf = (key: string) => {
		const known = names.get(key) ?? `${key.length}"${key}`;
		names.set(key, known);
		return known;
	};
	visit(value);
	return hash.update(text).digest("hex");
}

/** Whether a part of an object is no object itself. */
function isPlain(part: unknown): boolean {
	return typeof part !== "object" || part === null;
}
