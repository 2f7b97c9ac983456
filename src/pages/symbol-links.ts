// Links to symbols in a rendered body: which symbols have a page shows only when all articles are seen together.
import type { Site } from "./site.ts";

const symbolLink =
	/<a href="[^"]*\/Symbols\/(\w+)\/" class="symbol">(.*?)<\/a>/g;

/** Gives the HTML of a body with links to those symbols alone that have a page; the code of the others stays. */
export function withSymbolLinks({ archive }: Site, body: string): string {
	return body.replace(symbolLink, (link, name: string, code: string) =>
		archive.symbols.get(name)?.hasPage ? link : code,
	);
}
