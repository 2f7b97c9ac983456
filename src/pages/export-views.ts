// How the exports of releases are shown, and what changed between two of them: numbers as they are printed, changes in sections.
import { format } from "../diagnostics/counted.ts";
import { buildText } from "../exports/build.ts";
import { countsOf, type ExportCounts, termKinds } from "../exports/changes.ts";
import type { Release } from "../exports/file.ts";
import type { ListPart } from "./pagination.ts";
import {
	type ChangeView,
	changeView,
	countOf,
	type Kind,
	kinds,
	type Pair,
} from "./release-pairs.ts";
import { href, type Site } from "./site.ts";
import type { HeadingItemView } from "./views.ts";

/** How one release exports its symbols to all modules and to GPL modules alone. */
export interface ReleaseBarView {
	readonly version: string;
	/** The build that was counted: `6.12.115 (Debian)`. */
	readonly build: string;
	readonly source: string;
	readonly plain: ExportCountsView;
	readonly gpl: ExportCountsView;
}

/** Numbers as they are printed, and the share of the largest release in per cent. */
export interface ExportCountsView {
	readonly total: string;
	/** How many of these are not for every module: "184 in a namespace". */
	readonly parts: readonly string[];
	readonly share: number;
}

/** What happened to exports between two releases, or a part of it, under one head. */
export interface ChangeSectionView {
	readonly id: string;
	readonly title: string;
	readonly count: string;
	/** Whether symbols stand in it that one of the two does not export, for whatever reason. */
	readonly hasUnexported: boolean;
	/** The groups in it, which have no head where there is one. */
	readonly groups: readonly {
		readonly id: string;
		readonly title: string;
		readonly count: string;
		readonly changes: readonly ChangeView[];
	}[];
}

/** The sections of the page of two releases, each with the ways of change that it tells of. */
const sections: readonly {
	readonly title: string;
	readonly kinds: readonly Kind[];
}[] = [
	{ title: "Terms changed", kinds: termKinds },
	{ title: "Removed", kinds: ["removed"] },
	{ title: "Added", kinds: ["added"] },
];

/** What a part of the list has of each section, with the numbers of all. */
export function sectionViews(
	site: Site,
	pair: Pair,
	{ from, to }: ListPart,
): ChangeSectionView[] {
	const { changes } = pair;
	const here = changes.slice(from, to);
	return sections
		.map(({ title, kinds }) => ({
			id: idOf(title),
			title,
			count: format(
				kinds.reduce((sum, kind) => sum + countOf(changes, kind), 0),
			),
			hasUnexported: kinds !== termKinds,
			groups: kinds
				.map((kind) => ({
					id: idOf(kind),
					title: kind,
					count: format(countOf(changes, kind)),
					changes: here
						.filter((change) => change.kind === kind)
						.map((change) => changeView(site, pair, change)),
				}))
				.filter((group) => group.changes.length > 0),
		}))
		.filter(({ groups }) => groups.length > 0);
}

/** Gives links to where each way of change begins in the list, with how many went it. */
export function wayViews(
	site: Site,
	{ changes }: Pair,
	parts: readonly ListPart[],
	current: ListPart,
): HeadingItemView[] {
	return kinds.flatMap((kind) => {
		const first = changes.findIndex((change) => change.kind === kind);
		const part = parts.find(({ from, to }) => from <= first && first < to);
		if (!part) return [];
		const page = part === current ? "" : href(site, part.url);
		return [
			{
				text: kind,
				href: `${page}#${idOf(kind)}`,
				count: format(countOf(changes, kind)),
			},
		];
	});
}

function idOf(title: string): string {
	return title.toLowerCase().replaceAll(" ", "-");
}

/** Gives a bar for each release. */
export function barViews(releases: readonly Release[]): ReleaseBarView[] {
	const most = Math.max(1, ...releases.map(({ exports }) => exports.size));
	const view = ({ total, namespaced, named }: ExportCounts) => ({
		total: format(total),
		parts: [
			...(namespaced > 0 ? [`${format(namespaced)} in a namespace`] : []),
			...(named > 0 ? [`${format(named)} for named modules`] : []),
		],
		share: (100 * total) / most,
	});
	return releases.map((release) => {
		const { plain, gpl } = countsOf(release);
		return {
			version: release.version,
			build: buildText(release),
			source: release.source,
			plain: view(plain),
			gpl: view(gpl),
		};
	});
}
