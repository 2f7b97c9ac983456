// Pages of symbols: from an answer to what became of the symbols that were meant.
import { element } from "./elements.ts";

/**
 * Draws a sentence that leads to the pages of symbols; nothing where there are none.
 * @param home the address of the site, with a slash at its end
 */
export function symbolPages(
	names: readonly string[],
	home: string,
): (Node | string)[] {
	if (names.length === 0) return [];
	const links = names.flatMap((name) => [
		", ",
		element("a", { href: `${home}Symbols/${name}/` }, name),
	]);
	return [
		names.length === 1 ? " Page of the symbol: " : " Pages of the symbols: ",
		...links.slice(1),
		".",
	];
}
