// Addresses: no two pages may share one, symbols aside not even by case, and a link to an address must lead to a page.
import type { Archive } from "../archive/archive.ts";
import type { Lock } from "../content/lock.ts";
import { movedPath } from "../content/moved.ts";
import { type Diagnostic, eachOnce, quote } from "../diagnostics/diagnostic.ts";
import { keyed, oneOf, suggester } from "../diagnostics/nearest.ts";
import { claimsOf } from "./claims.ts";
import type { Page } from "./page.ts";

/** What stands at the top of the output and is no page: folders, what hosts are told, and what lists all files. */
const reserved = [
	"assets",
	"pagefind",
	".preview",
	".hosts",
	".htaccess",
	".nojekyll",
	"_headers",
	"_redirects",
	"sha256sums",
	"sha256sums.kept",
];

/**
 * Finds the pages that claim one address, and the links to addresses where there is no page.
 * @param lock what was published once: an address stays with the article that had it
 */
export function checkAddresses(
	archive: Archive,
	pages: readonly Page[],
	lock?: Lock,
): Diagnostic[] {
	const byAddress = new Map<string, Page>();
	const toTheLetter = new Map<string, Page>();
	const claims = claimsOf(archive, lock);
	const clashing = clashingHeadings(archive);
	const seen = new Set<string>();
	const diagnostics: Diagnostic[] = [];
	for (const page of pages) {
		const address = page.caseMatters ? page.url : addressKey(page.url);
		// Two that are the same to the letter are in each other's way, whether case matters to them or not.
		const first = byAddress.get(address) ?? toTheLetter.get(page.url);
		if (!first) byAddress.set(address, page);
		toTheLetter.set(page.url, first ?? page);
		// Two that stand beside pages of one address are told of with those.
		if (first?.beside !== undefined && page.beside !== undefined) continue;
		// Two headings, authors, people or questions of one address are told of with the articles that name them.
		const isMade = first?.source === undefined && page.source === undefined;
		const isToldOf =
			clashing.has(address) || /^\/(authors|positions)\/./.test(address);
		if (first && isMade && isToldOf) continue;
		if (first || reserved.includes(address.split("/")[1] ?? "")) {
			const found = claims.taken(page, first);
			if (first && claims.holder(page, first) === page)
				byAddress.set(address, page);
			// What else is made of the same file, such as its markdown twin, is in the way with it.
			const pair = `${found.path} ${found.other?.path ?? page.url}`;
			if (!seen.has(pair)) diagnostics.push(found);
			seen.add(pair);
		}
	}
	return [
		...diagnostics,
		...deadMoves(archive, byAddress),
		...eachOnce(deadLinks(archive, byAddress)),
	];
}

/** The addresses, as they are compared, that two headings of an index have, or a heading and its index. */
function clashingHeadings({ indexes }: Archive): ReadonlySet<string> {
	const all = new Set(indexes.map(({ url }) => addressKey(url)));
	const twice = new Set<string>();
	for (const { byKey } of indexes) {
		for (const { url } of byKey.values()) {
			const address = addressKey(url);
			(all.has(address) ? twice : all).add(address);
		}
	}
	return twice;
}

/** The form in which addresses are compared: file systems may not tell case or Unicode form, nor the final slash. */
function addressKey(url: string): string {
	return url.normalize("NFC").toLowerCase().replace(folderEnd, "") || "/";
}

/** The end of an address that hosts add by themselves. */
const folderEnd = /\/(index\.html)?$/;

/** The page that a link to an address leads to. Hosts tell capitals apart, whatever the file system here does. */
function pageAt(
	byAddress: ReadonlyMap<string, Page>,
	url: string,
): Page | undefined {
	const page = byAddress.get(url) ?? byAddress.get(addressKey(url));
	return page?.url.replace(folderEnd, "") === url.replace(folderEnd, "")
		? page
		: undefined;
}

/** Finds the old addresses that would send readers on to where there is no page. */
function deadMoves(
	{ moved }: Archive,
	byAddress: ReadonlyMap<string, Page>,
): Diagnostic[] {
	const near = suggester(() =>
		[...byAddress.values()]
			.filter((page) => page.movedTo === undefined)
			.map(({ url }) => url),
	);
	return moved.flatMap(({ from, to, at }) => {
		const page = pageAt(byAddress, to);
		if (page && page.movedTo === undefined) return [];
		const nearest = page?.movedTo ?? near(to, 1)[0];
		return [
			{
				path: movedPath,
				at,
				unexpected: `new address ${quote(to)}`,
				expected: "the address of a page that is there, and no old one",
				fix: nearest === undefined ? "delete the line" : `${from}: ${nearest}`,
			},
		];
	});
}

function deadLinks(
	archive: Archive,
	byAddress: ReadonlyMap<string, Page>,
): Diagnostic[] {
	const nearAddresses = suggester(() =>
		[...byAddress.values()].map(({ url }) => url),
	);
	const nearAnchors = keyed((page: Page) =>
		suggester(() => page.anchors ?? []),
	);
	return [...archive.articles, ...archive.pages].flatMap(({ path, body }) =>
		body.links.flatMap((link): Diagnostic[] => {
			if (!("url" in link.target)) return [];
			const page = pageAt(byAddress, link.target.url);
			const missingAnchor =
				page?.anchors && link.anchor !== "" && !page.anchors.has(link.anchor);
			if (page && !missingAnchor) return [];
			const near = missingAnchor
				? nearAnchors(page)(link.anchor).map(
						(anchor) => `${page.url}#${anchor}`,
					)
				: nearAddresses(link.target.url);
			return [
				{
					path,
					at: link.at,
					unexpected: `link to ${quote(link.typed)}`,
					expected: near.length > 0 ? oneOf(near) : "an address of this site",
					fix: near[0] ?? "delete the link",
				},
			];
		}),
	);
}
