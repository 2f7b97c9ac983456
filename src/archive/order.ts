// The order of names as readers expect it.
import { compareText } from "../diagnostics/order.ts";

/** Gives an order for names as readers of a language expect it: case and accents decide last, numbers count as numbers. */
export function nameOrder(language: string): (a: string, b: string) => number {
	const collator = new Intl.Collator(language, {
		numeric: true,
		ignorePunctuation: true,
	});
	return (a, b) => collator.compare(a, b) || compareText(a, b);
}

/** Gives what a name is sorted by: what stands before its first letter or digit, such as a sign or a picture, does not count. */
export function sortName(name: string): string {
	return name.slice(Math.max(0, name.search(/[\p{L}\p{N}]/u)));
}
