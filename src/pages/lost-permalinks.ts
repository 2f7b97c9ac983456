// Lost permalinks: what was published once and would end with this build, each with what keeps it working.
import { positionsUrl } from "../archive/positions.ts";
import {
	type LockedPermalink,
	lockPath,
	type Permalink,
	permalinkText,
} from "../content/lock.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
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
	if (lost.length === 0) return [];
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
	const isCertain = ({ url, anchor }: Permalink) => {
		const slug = articleSlug(url);
		if (anchor === "" && successors.isRenamed(url)) return true;
		// What follows from articles comes back with them.
		if (isArticleLost && slug === "" && followsFromArticles(url)) return false;
		return others.length === 0 || (there.has(slug) && !wrong.has(slug));
	};
	return lost.filter(isCertain).flatMap((one) => {
		const isToldOf =
			one.anchor !== "" &&
			(lostPages.has(one.url) ||
				lostPages.has(one.url.replace(/Index\/$/, `${one.anchor}/`)) ||
				lostPages.has(speakerUrl(one)));
		return isToldOf ? [] : [lostDiagnostic(one, successors)];
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
	return {
		...said,
		expected: "what was published once to be found for ever",
		fix: npmRun(
			"lock",
			["--accept-removals"],
			"put it back, or let it go on purpose: ",
		),
	};
}
