// Successors of what follows from articles: symbols, decisions, positions, and the lists of authors, people, questions and years.
import { questionUrl } from "../archive/positions.ts";
import { type Permalink, permalinkText } from "../content/lock.ts";
import { isMovable, movedPath } from "../content/moved.ts";
import { symbolListPath } from "../content/symbol-list.ts";
import type { Position } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../diagnostics/edit.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { decisionAnchor, decisionUrl } from "./decision-view.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/** What takes the place of a lost permalink, and what to write there. */
export interface Heir {
	/** Where that is. */
	readonly place?: { readonly path: string; readonly at: Position } | undefined;
	readonly expected: string;
	readonly fix: string;
	/** What `--fix` writes, where nothing else can be meant. */
	readonly edits?: readonly Edit[] | undefined;
}

/** What a search for successors looks at. */
export interface Told {
	readonly site: Site;
	readonly pages: readonly Page[];
	/** Every permalink that is lost. */
	readonly lost: readonly Permalink[];
	/** What is published now and was not before. */
	readonly fresh: ReadonlySet<string>;
	/** The lost pages of lists, each with the address that has most likely taken its place. */
	readonly moves: ReadonlyMap<string, string>;
}

/** Whether what stands at an address is made of what articles say, and not of a file or a heading. */
export function followsFromArticles(url: string): boolean {
	return /^\/(Archives|Authors|Decisions|Positions|Symbols)\//.test(url);
}

/** A symbol's page stays if the list of symbols has it, by the name that it has now where it was renamed. */
export function symbolHeir({ site, fresh: added }: Told, name: string): Heir {
	const { symbols } = site.archive;
	const fresh = [...symbols.values()].filter(
		({ url, hasPage, now }) => hasPage && now === undefined && added.has(url),
	);
	const now = nearest(
		name,
		fresh.map((symbol) => symbol.name),
		1,
	)[0];
	const formerly = [...(symbols.get(now ?? "")?.formerly ?? []), name];
	return {
		expected: `${symbolListPath} to keep the page of the symbol`,
		fix:
			now === undefined
				? `- symbol: ${name}`
				: `- {symbol: ${now}, formerly: [${formerly.join(", ")}]}`,
	};
}

/** The decision about the symbol whose anchor is new. */
export function decisionHeir(
	{ site, fresh: added }: Told,
	symbol: string,
	anchor: string,
): Heir | undefined {
	const fresh = site.archive.decisions.filter(
		(one) => one.symbol === symbol && added.has(decisionUrl(one)),
	);
	const near = nearest(anchor, fresh.map(decisionAnchor), 1)[0];
	const decision =
		fresh.find((one) => decisionAnchor(one) === near) ?? fresh[0];
	if (!decision) return undefined;
	const { article, matter } = decision;
	return {
		place: { path: article.path, at: matter.at },
		expected: "the decision that was corrected to keep its anchor",
		fix: `formerly: [${[...(matter.formerly ?? []), anchor].join(", ")}]`,
	};
}

/** The statement about the question whose anchor is new. */
export function positionHeir(
	{ site, fresh: added }: Told,
	url: string,
	anchor: string,
): Heir | undefined {
	const fresh = site.archive.positions.filter(
		({ matter, anchor: its }) =>
			questionUrl(matter.on) === url &&
			added.has(permalinkText({ url, anchor: its })),
	);
	const near = nearest(
		anchor,
		fresh.map((one) => one.anchor),
		1,
	)[0];
	const position = fresh.find((one) => one.anchor === near) ?? fresh[0];
	if (!position) return undefined;
	const { article, matter } = position;
	return {
		place: { path: article.path, at: matter.at },
		expected: "the position that was corrected to keep its anchor",
		fix: `formerly: [${[...(matter.formerly ?? []), anchor].join(", ")}]`,
	};
}

/** The page of a list: said to have moved to what has taken its place. */
export function listHeir({ site, moves }: Told, url: string): Heir | undefined {
	const to = moves.get(url);
	if (to === undefined) return undefined;
	const [first] = site.archive.moved;
	const all = [...moves].map(([from, its]) => `${from}: ${its}`);
	return {
		place: first && { path: movedPath, at: first.at },
		expected: `${movedPath} to say what has taken its place`,
		fix: first ? `${url}: ${to}` : `moved: {${all.join(", ")}}`,
	};
}

/** Gives for each lost page of a list the new one of its kind that is nearest, or else the list of all. */
export function movesOf({
	lost,
	pages,
	fresh: added,
}: Omit<Told, "moves">): Told["moves"] {
	const there = new Set(pages.map(({ url }) => url));
	const moves = new Map<string, string>();
	for (const { url, anchor } of lost) {
		if (anchor !== "" || !isMovable(url)) continue;
		const parent = url.replace(/[^/]+\/$/, "");
		const alike = [...added].filter(
			(one) => one.startsWith(parent) && isMovable(one),
		);
		const to =
			nearest(url, alike, 1)[0] ??
			(alike.length === 1 ? alike[0] : undefined) ??
			[parent, parent.replace(/By\/$/, "")].find((one) => there.has(one));
		if (to !== undefined) moves.set(url, to);
	}
	return moves;
}
