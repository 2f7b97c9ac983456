// Claims: who keeps an address that two pages have, and what the other is told.
import { posix } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { holdersOf } from "../archive/holders.ts";
import type { Lock } from "../content/lock.ts";
import type { FormerPlaces } from "../content/markdown-file.ts";
import { movedPath } from "../content/moved.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import type { Page } from "./page.ts";

/** Settles who has an address. */
export interface Claims {
	/** Which of two pages of one address keeps it: the first, unless the later one is of an article that does. */
	readonly holder: (later: Page, first: Page) => Page;
	/** The diagnostic for a page whose address another one has, or the build itself. */
	readonly taken: (later: Page, first: Page | undefined) => Diagnostic;
}

/**
 * Gives what settles who has an address.
 * @param lock what was published once: an address stays with the article that had it
 */
export function claimsOf(archive: Archive, lock: Lock | undefined): Claims {
	const { articles, pages, moved } = archive;
	const aliases: ReadonlyMap<string, FormerPlaces["aliases"]> = new Map([
		...[...articles, ...pages].map((one) => [one.path, one.aliases] as const),
		[movedPath, moved.map(({ from, at }) => ({ url: from, at }))] as const,
	]);
	/** The alias that a page stands for; undefined where it is no alias. */
	const aliasOf = ({ source, url }: Page) =>
		aliases.get(source ?? "")?.find((alias) => alias.url === url);
	const holds = holdersOf(archive, lock);
	const byPath = new Map(articles.map((one) => [one.path, one]));
	const articleOf = (page: Page) =>
		aliasOf(page) ? undefined : byPath.get(page.source ?? "");
	const holder = (later: Page, first: Page) => {
		const [one, other] = [articleOf(first), articleOf(later)];
		return one && other && holds(one, other) === other ? later : first;
	};
	/** The path of a file with a number behind its name that no other article has. */
	const numbered = (path: string) => {
		const slugs = new Set(articles.map(({ slug }) => slug));
		const slug = posix.basename(path, ".md");
		let n = 2;
		while (slugs.has(`${slug}-${n}`)) n++;
		return `${posix.dirname(path)}/${slug}-${n}.md`;
	};
	return {
		holder,
		taken(later, first) {
			// The page of an author's file is blamed, not one of ours; of two articles, the one that is not cited by the address.
			const isFirst =
				first && (later.source === undefined || holder(later, first) === later);
			const [blamed, other] = isFirst ? [first, later] : [later, first];
			const alias = aliasOf(blamed);
			return {
				path: blamed.source ?? "articles",
				at: alias?.at ?? fileStart,
				unexpected: `${alias ? "alias" : "address"} ${quote(blamed.url)}`,
				expected: other
					? `an address that no other page has${other.source === undefined ? ", and not one of the site's own" : ""}`
					: "an address outside the folders that the build keeps for itself",
				fix: alias
					? "delete the alias"
					: blamed.source === undefined
						? `name what leads to ${blamed.url} otherwise`
						: shell`mv -i ${blamed.source} ${numbered(blamed.source)}`,
				...(other?.source === undefined
					? {}
					: {
							other: {
								path: other.source,
								at: aliasOf(other)?.at ?? fileStart,
							},
						}),
			};
		},
	};
}
