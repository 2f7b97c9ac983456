// Links to symbols in a rendered body: which symbols have a page shows only when all articles are seen together.
import type { Site } from "./site.ts";

/** Gives the HTML of a body with links to those symbols alone that have a page; the code of the others stays. */
export function withSymbolLinks({ archive }: Site, body: string): string {
	const { symbols, settings } = archive;
	return body.replace(
		linksUnder(settings.base),
		(link, name: string, code: string) =>
			symbols.get(name)?.hasPage ? link : code,
	);
}

const known = new Map<string, RegExp>();

/** What finds the links that `rules/symbols.ts` makes under a base path; their whole start lets them be found fast. */
function linksUnder(base: string): RegExp {
	const start = base.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
	const links =
		known.get(base) ??
		new RegExp(
			`<a href="${start}Symbols/(\\w+)/" class="symbol">(.*?)</a>`,
			"g",
		);
	known.set(base, links);
	return links;
}
