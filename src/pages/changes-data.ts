// What changed between two releases as data: the whole comparison in one table for spreadsheets and programs (CSV, RFC 4180).
import { stringify } from "csv-stringify/sync";
import { buildText } from "../exports/build.ts";
import { exportText } from "../exports/export.ts";
import { neighbours, pairUrl } from "../exports/pairs.ts";
import type { Page } from "./page.ts";
import { type Pair, pairData, pairOf } from "./release-pairs.ts";
import type { Site } from "./site.ts";

export function changesDataPages(site: Site): Page[] {
	return neighbours(site.archive.releases).map((pair) => ({
		url: pairData(pair),
		beside: pairUrl(pair),
		render: () => table(pairOf(pair)),
	}));
}

/**
 * Gives a row for each symbol that changed, with its export in both releases, what the distribution exports by a patch of
 * its own, and the build that was measured; a side without an export is empty.
 */
function table({ before, after, changes }: Pair): string {
	const both = [before, after];
	return stringify(
		changes.map(({ symbol, kind }) => [
			symbol,
			kind,
			...both.flatMap((release) => {
				const one = release.exports.get(symbol);
				const patched = release.patched.get(symbol);
				return [
					one?.type ?? "",
					one?.namespace ?? "",
					patched ? exportText(patched) : "",
					buildText(release),
				];
			}),
		]),
		{
			header: true,
			columns: [
				"symbol",
				"change",
				...both.flatMap(({ release }) => [
					release,
					`${release} namespace`,
					`${release} by patch`,
					`${release} build`,
				]),
			],
			record_delimiter: "windows",
			// A cell that begins like a formula is none: https://owasp.org/www-community/attacks/CSV_Injection
			escape_formulas: true,
		},
	);
}
