// What changed between two releases as data: the whole comparison in one table for spreadsheets and programs (CSV, RFC 4180).
import { stringify } from "csv-stringify/sync";
import type { Export } from "../exports/export.ts";
import type { Page } from "./page.ts";
import {
	neighbours,
	type Pair,
	pairData,
	pairOf,
	pairUrl,
} from "./release-pairs.ts";
import type { Site } from "./site.ts";

export function changesDataPages(site: Site): Page[] {
	return neighbours(site.archive.releases).map((pair) => ({
		url: pairData(pair),
		beside: pairUrl(pair),
		render: () => table(pairOf(pair)),
	}));
}

/** Gives a row for each symbol that changed, with its export in both releases; a side without one is empty. */
function table({ before, after, changes }: Pair): string {
	return stringify(
		changes.map((change) => [
			change.symbol,
			change.kind,
			...cells(change.before),
			...cells(change.after),
		]),
		{
			header: true,
			columns: [
				"symbol",
				"change",
				...[before, after].flatMap(({ release }) => [
					release,
					`${release} namespace`,
				]),
			],
			record_delimiter: "windows",
			// A cell that begins like a formula is none: https://owasp.org/www-community/attacks/CSV_Injection
			escape_formulas: true,
		},
	);
}

function cells(one: Export | undefined): string[] {
	return [one?.type ?? "", one?.namespace ?? ""];
}
