// Links between articles: each must lead to a file that is published and, where it names one, to an anchor in it.
import { posix } from "node:path";
import type { Article, StaticPage } from "../content/article.ts";
import type { Content } from "../content/parse.ts";
import { fileName } from "../content/slug.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";
import type { Link } from "../markdown/body.ts";
import type { Archive } from "./archive.ts";

/** Finds the links to markdown files, and to anchors in them, that lead nowhere. */
export function checkLinks(
	archive: Archive,
	content: Content,
	leftOut: ReadonlySet<Article>,
): Diagnostic[] {
	const published = new Map<string, Article | StaticPage>(
		[...archive.articles, ...archive.pages].map((one) => [one.path, one]),
	);
	const unpublished = new Set([...leftOut].map(({ path }) => path));
	return [...published.values()].flatMap((from) =>
		from.body.links
			.map((link) =>
				wrongLink(from.path, link, published, unpublished, content.files),
			)
			.filter((wrong) => wrong !== undefined),
	);
}

function wrongLink(
	path: string,
	link: Link,
	published: ReadonlyMap<string, Article | StaticPage>,
	unpublished: ReadonlySet<string>,
	files: ReadonlySet<string>,
): Diagnostic | undefined {
	if (!("file" in link.target)) return undefined;
	const { file } = link.target;
	const target = published.get(file);
	const anchored = link.anchor === "" ? "" : `#${link.anchor}`;
	const relative = (to: string) => posix.relative(posix.dirname(path), to);
	if (target) {
		if (link.anchor === "" || target.body.anchors.has(link.anchor))
			return undefined;
		const near = nearest(link.anchor, target.body.anchors);
		const file = target.path === path ? "" : relative(target.path);
		return {
			path,
			at: link.at,
			unexpected: `anchor "${anchored}" in a link`,
			expected:
				near.length > 0
					? oneOf(near.map((anchor) => `#${anchor}`))
					: `an anchor of ${target.path}`,
			fix: near[0] ? `${file}#${near[0]}` : file || "delete the link",
		};
	}
	if (unpublished.has(file)) {
		return {
			path,
			at: link.at,
			unexpected: `link to ${quote(link.typed)}`,
			expected:
				"an article that is published, not a draft or one dated in the future",
			fix: "publish that article first, or delete the link",
		};
	}
	// A file that is there but has mistakes of its own is reported once, for those.
	if (files.has(file)) return undefined;
	const byName = new Map(
		[...published.keys()].map((known) => [fileName(known), known]),
	);
	const near = nearest(fileName(file), byName.keys(), 3).map((name) =>
		relative(byName.get(name) ?? name),
	);
	return {
		path,
		at: link.at,
		unexpected: `link to ${quote(link.typed)}`,
		expected:
			near.length > 0 ? oneOf(near) : "the path of an article that is there",
		fix: near[0] ? near[0] + anchored : "delete the link",
	};
}
