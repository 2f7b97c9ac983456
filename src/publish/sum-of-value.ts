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
	let text = "";
	const visit = (one: unknown) => {
		if (text.length > piece) {
			hash.update(text);
			text = "";
		}
		if (typeof one === "string") text += JSON.stringify(one);
		else if (typeof one === "function") text += "f";
		else if (typeof one !== "object" || one === null) text += `${one},`;
		else if (isLeftOut(one)) text += "-";
		else if (seen.has(one)) text += `#${seen.get(one)},`;
		else {
			if (!isFlat(one)) seen.set(one, seen.size);
			const isList = Array.isArray(one) || one instanceof Set;
			text += isList ? "[" : "(";
			if (isList) for (const part of one) visit(part);
			else
				for (const [name, part] of one instanceof Map
					? one
					: Object.entries(one)) {
					visit(name);
					visit(part);
				}
			text += ")";
		}
	};
	visit(value);
	return hash.update(text).digest("hex");
}

function isFlat(one: object): boolean {
	const parts =
		one instanceof Map || one instanceof Set ? [...one] : Object.values(one);
	return parts.every((part) => typeof part !== "object" || part === null);
}
