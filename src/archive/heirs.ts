// Heirs: which file goes on with what one had that is not there any more, so that what names the old one can follow.
import { posix } from "node:path";
import { addressOf } from "../content/address.ts";
import type { Article } from "../content/article.ts";
import type { Lock } from "../content/lock.ts";
import { fileName } from "../content/slug.ts";
import { byFileName } from "./near-files.ts";
import { renamesOf } from "./renames.ts";

/** Gives the files that one which is not there any more may be now: the only one surely is it; none where none is known. */
export type Heirs = (file: string) => readonly string[];

/**
 * Gives a function that finds heirs: the article that the lock shows to be the old one under another name, or else the
 * file of the same name in another folder. Where the old folder has that name with a number behind it besides, both may
 * be it: one of two files with one address was given another name.
 * @param files every markdown file that is there
 * @param articles those that are published
 */
export function heirsOf(
	files: Iterable<string>,
	articles: readonly Article[],
	lock: Lock | undefined,
): Heirs {
	const all = [...files];
	const byName = byFileName(all);
	const renamed = renamesOf(articles, lock);
	let locked: ReadonlySet<string> | undefined;
	const isNew = (file: string) => {
		locked ??= new Set(lock?.permalinks.map(({ url }) => url));
		return !locked.has(addressOf(file) ?? "");
	};
	return (file) => {
		const url = addressOf(file);
		const heir = url === undefined ? undefined : renamed(url)?.path;
		if (heir !== undefined) return [heir];
		const namesake = byName.get(fileName(file)) ?? "";
		if (url === undefined || addressOf(namesake) !== url) return [];
		const stem = file.replace(/\.md$/, "-");
		const numbered = all.filter(
			(one) =>
				posix.dirname(one) === posix.dirname(file) &&
				one.startsWith(stem) &&
				/^\d+\.md$/.test(one.slice(stem.length)) &&
				isNew(one),
		);
		return [...numbered, namesake];
	};
}
