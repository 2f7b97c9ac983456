// Links between articles: each must lead to a file that is published and, where it names one, to an anchor in it.
import { posix } from "node:path";
import type { Content } from "../content/parse.ts";
import { type Diagnostic, eachOnce, quote } from "../diagnostics/diagnostic.ts";
import {
	keyed,
	oneOf,
	type Suggester,
	suggester,
} from "../diagnostics/nearest.ts";
import type { Link } from "../markdown/body.ts";
import type { Heirs } from "./heirs.ts";
import { byFileName, nearFilesOf } from "./near-files.ts";

/**
 * Finds the links to markdown files, and to anchors in them, that lead nowhere.
 * @param unpublished the files that are left out, because they are drafts or dated in the future
 * @param heirs finds the files that one which is not there any more may be now
 */
export function checkLinks(
	content: Content,
	unpublished: ReadonlySet<string>,
	heirs: Heirs,
): Diagnostic[] {
	const { bodies } = content;
	const targets: Targets = {
		unpublished,
		bodies,
		heirs,
		nearFiles: nearFilesOf(byFileName(bodies.keys())),
		nearAnchors: keyed((file: string) =>
			suggester(() => bodies.get(file)?.anchors ?? []),
		),
	};
	return eachOnce(
		[...content.bodies].flatMap(([path, body]) =>
			unpublished.has(path)
				? []
				: (body?.links ?? [])
						.map((link) => wrongLink(path, link, targets))
						.filter((wrong) => wrong !== undefined),
		),
	);
}

/**
 * Finds the links that a build would refuse and that lead somewhere while drafts are shown: from what is published to what is not.
 * @param unpublished the files that a build would leave out
 */
export function linksToUnpublished(
	content: Pick<Content, "bodies">,
	unpublished: ReadonlySet<string>,
): Diagnostic[] {
	if (unpublished.size === 0) return [];
	return eachOnce(
		[...content.bodies].flatMap(([path, body]) =>
			unpublished.has(path)
				? []
				: (body?.links ?? []).flatMap((link) =>
						"file" in link.target && unpublished.has(link.target.file)
							? [toUnpublished(path, link)]
							: [],
					),
		),
	);
}

function toUnpublished(path: string, { at, typed }: Link): Diagnostic {
	return {
		path,
		at,
		unexpected: `link to ${quote(typed)}`,
		expected:
			"an article that is published, not a draft or one dated in the future",
		fix: "publish that article first, or delete the link",
	};
}

/** What links may lead to, and what they may not. */
interface Targets {
	readonly bodies: Content["bodies"];
	readonly unpublished: ReadonlySet<string>;
	/** The files that a file which is not there any more may be now: moved to another folder, or renamed. */
	readonly heirs: Heirs;
	/** The files whose names are nearest to that of a file. */
	readonly nearFiles: (file: string) => string[];
	/** What suggests anchors of a file. */
	readonly nearAnchors: (file: string) => Suggester;
}

const whichOne = "lead the link to the one that is meant";
const notThere = "lead the link to an article that is there, or delete it";

function wrongLink(
	path: string,
	link: Link,
	{ bodies, unpublished, heirs, nearFiles, nearAnchors }: Targets,
): Diagnostic | undefined {
	if (!("file" in link.target)) return undefined;
	const { file } = link.target;
	const said = {
		path,
		at: link.at,
		unexpected: `link to ${quote(link.typed)}`,
	};
	const relative = (to: string) => posix.relative(posix.dirname(path), to);
	if (unpublished.has(file)) return toUnpublished(path, link);
	if (!bodies.has(file)) {
		const [now, ...others] = heirs(file);
		const near = (now ? [now, ...others] : nearFiles(file)).map(relative);
		const anchor = link.anchor === "" ? "" : `#${link.anchor}`;
		const fix =
			others.length > 0 ? whichOne : near[0] ? near[0] + anchor : notThere;
		return {
			...said,
			expected:
				near.length > 0 ? oneOf(near) : "the path of an article that is there",
			fix,
			...(now &&
				others.length === 0 && {
					edits: [{ path, at: link.at, old: link.typed, new: fix }],
				}),
		};
	}
	const anchors = bodies.get(file)?.anchors;
	if (!anchors || link.anchor === "" || anchors.has(link.anchor)) {
		return undefined;
	}
	const near = nearAnchors(file)(link.anchor);
	const lead = file === path ? "" : relative(file);
	return {
		...said,
		unexpected: `anchor "#${link.anchor}" in a link`,
		expected:
			near.length > 0
				? oneOf(near.map((anchor) => `#${anchor}`))
				: `an anchor of ${file}`,
		fix: near[0] ? `${lead}#${near[0]}` : lead || "delete the link",
	};
}
