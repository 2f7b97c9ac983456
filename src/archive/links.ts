// Links between articles: each must lead to a file that is published and, where it names one, to an anchor in it.
import { posix } from "node:path";
import type { Content } from "../content/parse.ts";
import { fileName } from "../content/slug.ts";
import { type Diagnostic, eachOnce, quote } from "../diagnostics/diagnostic.ts";
import {
	keyed,
	nearest,
	oneOf,
	type Suggester,
	suggester,
} from "../diagnostics/nearest.ts";
import type { Link } from "../markdown/body.ts";

/**
 * Finds the links to markdown files, and to anchors in them, that lead nowhere.
 * @param unpublished the files that are left out, because they are drafts or dated in the future
 */
export function checkLinks(
	content: Content,
	unpublished: ReadonlySet<string>,
): Diagnostic[] {
	const { bodies } = content;
	const byName = new Map(
		[...bodies.keys()].map((file) => [fileName(file), file]),
	);
	const names = suggester(() => byName.keys());
	const targets: Targets = {
		unpublished,
		bodies,
		// Who writes on Windows may have typed its separators.
		nearFiles: (file) => {
			const wanted = fileName(file.replaceAll("\\", "/"));
			return names(wanted, 3)
				.filter((name) => isLike(wanted, name))
				.map((name) => byName.get(name) ?? name);
		},
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
	/** The files whose names are nearest to that of a file. */
	readonly nearFiles: (file: string) => string[];
	/** What suggests anchors of a file. */
	readonly nearAnchors: (file: string) => Suggester;
}

/** Whether the names of two files are alike without their ending, which all have in common. */
function isLike(a: string, b: string): boolean {
	const [one, other] = [a, b].map((name) => name.replace(/\.md$/, ""));
	const letters = (name = "") => [...name].sort().join("");
	return (
		letters(one) === letters(other) ||
		nearest(one ?? "", [other ?? ""]).length > 0
	);
}

function wrongLink(
	path: string,
	link: Link,
	{ bodies, unpublished, nearFiles, nearAnchors }: Targets,
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
		const near = nearFiles(file).map(relative);
		const anchor = link.anchor === "" ? "" : `#${link.anchor}`;
		return {
			...said,
			expected:
				near.length > 0 ? oneOf(near) : "the path of an article that is there",
			fix: near[0] ? near[0] + anchor : "delete the link",
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
