// Lost permalinks: what was published once and would end with this build, each with what keeps it working.

import { positionsUrl } from "../archive/positions.ts";
import { lockedBodies, renamesOf } from "../archive/renames.ts";
import { addressOf } from "../content/address.ts";
import {
	type LockedPermalink,
	lockPath,
	type Permalink,
	permalinkText,
} from "../content/lock.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import { followsFromArticles } from "./derived-successors.ts";
import { permalinkFinder } from "./permalinks.ts";
import {
	articleSlug,
	type Promised,
	Successors,
	slugIn,
} from "./successors.ts";

/** Finds the permalinks of the lock that lead nowhere: one diagnostic a page, or an anchor of a page that is there. */
export function lostPermalinks(promised: Promised): Diagnostic[] {
	const { lock, pages, found } = promised;
	const isKept = permalinkFinder(pages);
	const lost = lock.permalinks.filter((one) => !isKept(one));
	const swapped = swappedAddresses(promised);
	if (lost.length === 0) return swapped;
	const others = found.filter(({ path }) => path !== lockPath);
	const wrong = new Set(
		others.flatMap(({ path, other }) => [path, other?.path ?? ""].map(slugIn)),
	);
	const there = new Set(promised.files.map(slugIn));
	const lostPages = new Set(
		lost.filter(({ anchor }) => anchor === "").map(({ url }) => url),
	);
	const isArticleLost = [...lostPages].some((url) => articleSlug(url) !== "");
	const successors = new Successors(promised, lost);
	// A new file with mistakes may be what an article that has gone is now.
	const isUnread = unreadIn(promised, wrong);
	const isGone = ({ url, paragraphs }: Permalink) =>
		paragraphs !== undefined && !there.has(articleSlug(url)) && !isUnread;
	const isCertain = (one: Permalink) => {
		const { url, anchor } = one;
		const slug = articleSlug(url);
		if (anchor === "" && (successors.isRenamed(url) || isGone(one)))
			return true;
		// What follows from articles comes back with them.
		if (isArticleLost && slug === "" && followsFromArticles(url)) return false;
		return others.length === 0 || (there.has(slug) && !wrong.has(slug));
	};
	return lost
		.filter(isCertain)
		.flatMap((one) => {
			const isToldOf =
				one.anchor !== "" &&
				(lostPages.has(one.url) ||
					lostPages.has(one.url.replace(/Index\/$/, `${one.anchor}/`)) ||
					lostPages.has(speakerUrl(one)));
			return isToldOf ? [] : [lostDiagnostic(one, successors)];
		})
		.concat(swapped);
}

/** Whether there is a new file of an article that can't be read, so that it may be any. */
function unreadIn(
	{ lock, site, files }: Promised,
	wrong: ReadonlySet<string>,
): boolean {
	const read = new Set(site.archive.articles.map(({ path }) => path));
	const locked = new Set(lock.permalinks.map(({ url }) => url));
	return files.some(
		(file) =>
			file.startsWith("articles/") &&
			!read.has(file) &&
			wrong.has(slugIn(file)) &&
			!locked.has(addressOf(file) ?? ""),
	);
}

/** Finds the articles that have an address by which another one was published, which goes on in a file of another name. */
function swappedAddresses({ lock, site }: Promised): Diagnostic[] {
	const { articles } = site.archive;
	const before = lockedBodies(lock);
	const isNew = ({ url }: { readonly url: string }) => !before(url);
	if (!articles.some(isNew)) return [];
	const renamed = renamesOf(articles, lock);
	return articles.flatMap(({ path, url, body }): Diagnostic[] => {
		// One that has kept some of what was published is that article still, be it that most of it has gone elsewhere.
		const isOther = before(url)?.share(body) === 0;
		const holder = isOther ? renamed(url) : undefined;
		return holder?.aliases.every((alias) => alias.url !== url)
			? [
					{
						path,
						at: fileStart,
						unexpected: `address ${quote(url)} of another article`,
						expected: "the article that was published there to keep it",
						fix: `give this file another name, then ${holder.path} the name ${slugIn(path)}.md`,
						other: { path: holder.path, at: fileStart },
					},
				]
			: [];
	});
}

/** The page of who made the statement that a permalink may be of: where that has moved to tells where its statements are. */
function speakerUrl({ url, anchor }: Permalink): string {
	const [, name] = /^(.+?)-\d{4}(-\d+)*$/.exec(anchor) ?? [];
	return url.startsWith(positionsUrl) ? `${positionsUrl}By/${name}/` : "";
}

function lostDiagnostic(
	lost: LockedPermalink,
	successors: Successors,
): Diagnostic {
	const said = {
		path: lockPath,
		at: lost.at,
		unexpected: `end of ${permalinkText(lost)}`,
	};
	const heir = successors.of(lost);
	if (heir) {
		const { expected, fix, place, edits } = heir;
		return {
			...said,
			expected,
			fix,
			...(edits && { edits }),
			...(place && { other: place }),
		};
	}
	const isArticle = articleSlug(lost.url) !== "" && lost.anchor === "";
	return {
		...said,
		expected: "what was published once to be found for ever",
		fix: npmRun(
			"lock",
			["--accept-removals"],
			isArticle
				? `put it back, add aliases: [${lost.url}] to the article that replaces it, or let it go on purpose: `
				: "put it back, or let it go on purpose: ",
		),
		// What links to it is told of as well, and only follows.
		...(isArticle && { isCause: true }),
	};
}
