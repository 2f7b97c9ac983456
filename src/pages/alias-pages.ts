// Old addresses: each is a page that sends on to where what it had is now.
import { AliasLayout } from "../../layouts/alias.tsx";
import { formerUrls } from "../archive/heading.ts";
import { movedPath } from "../content/moved.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { absolute, href, type Site } from "./site.ts";

/** Old addresses of articles, pages, headings and what else has moved, and those that readers reach by shortening one; each sends on to where it is now. */
export function aliasPages(site: Site): Page[] {
	const { articles, indexes, moved, pages } = site.archive;
	const alias = (from: string, to: string, source?: string): Page => ({
		url: from,
		movedTo: to,
		...(source === undefined ? {} : { source }),
		render: () =>
			html(
				AliasLayout({
					language: site.archive.settings.language,
					target: href(site, to),
					canonical: absolute(site, to),
					script: href(site, site.assets.alias.url),
				}),
			),
	});
	return [
		...[...articles, ...pages].flatMap((file) =>
			file.aliases.map(({ url }) => alias(url, file.url, file.path)),
		),
		...moved.map(({ from, to }) => alias(from, to, movedPath)),
		...indexes.map(({ name, url }) => alias(`/${name}/`, url)),
		...indexes.flatMap(({ byKey }) =>
			[...byKey.values()].flatMap((heading) =>
				formerUrls(heading).map((former) =>
					alias(former, heading.url, heading.definedAt.path),
				),
			),
		),
		alias("/Articles/", "/Archives/"),
	];
}
