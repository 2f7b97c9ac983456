// The lock: `permalinks.lock`, the addresses and anchors that were published once and are kept for ever.
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import type { Source } from "./source.ts";

/** The lock's file in the content folder. */
export const lockPath = "permalinks.lock";

/** An address on the site, with an anchor on its page where it is one of those. */
export interface Permalink {
	/** Without the base path: `/Articles/x/`. */
	readonly url: string;
	/** Without its `#`; empty for the page itself. */
	readonly anchor: string;
	/** The index entry whose page it is, as it is authored, so that a lost heading can be named. */
	readonly entry?: string | undefined;
	/** The paragraphs of an article's page, as `pinpointsText` writes them. */
	readonly paragraphs?: string | undefined;
}

/** A permalink of the lock, with the line that it stands in. */
export interface LockedPermalink extends Permalink {
	readonly at: Position;
}

export interface Lock {
	readonly permalinks: readonly LockedPermalink[];
	/** Lines that are no permalink, such as the marks of a merge. */
	readonly diagnostics: readonly Diagnostic[];
}

const heading = `# Every address and anchor that has been published. People cite them, so a build fails when one would end.
# Written by \`npm run lock\`, one a line and in order, so that git can merge it. An index entry, or the paragraphs (¶), follow their page.
`;

/** What stands before the paragraphs of an article. */
const pilcrow = "¶ ";

/** Reads a lock: an address in each line, which an index entry or paragraphs may follow; lines that start with `#` say nothing. */
export function parseLock({ path, text }: Source): Lock {
	const permalinks: LockedPermalink[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const [n, line] of text.split("\n").entries()) {
		if (line.trim() === "" || line.startsWith("#")) continue;
		const at = { line: n + 1, column: 1 };
		const parts = /^(\/[^\s#]*)(?:#(\S+))?(?: (.+))?$/.exec(line.trimEnd());
		if (parts) {
			const [, url = "", anchor = "", more] = parts;
			permalinks.push(
				more?.startsWith(pilcrow)
					? { url, anchor, paragraphs: more.slice(pilcrow.length), at }
					: { url, anchor, entry: more, at },
			);
		} else {
			diagnostics.push({
				path,
				at,
				unexpected: `line ${quote(line)}`,
				expected: "an address such as /Articles/an-article/",
				fix: npmRun("lock"),
			});
		}
	}
	return { permalinks, diagnostics };
}

/** Writes a lock, sorted. */
export function lockText(permalinks: readonly Permalink[]): string {
	const lines = permalinks
		.map((one) => ({ link: permalinkText(one), more: moreOf(one) }))
		.sort((a, b) => (a.link < b.link ? -1 : 1))
		.map(({ link, more }) => `${link}${more}\n`);
	return heading + lines.join("");
}

function moreOf({ entry, paragraphs }: Permalink): string {
	if (paragraphs) return ` ${pilcrow}${paragraphs}`;
	return entry === undefined ? "" : ` ${entry}`;
}

/** Writes a permalink as it stands in an address. */
export function permalinkText({ url, anchor }: Permalink): string {
	return anchor === "" ? url : `${url}#${anchor}`;
}
