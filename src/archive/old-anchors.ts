// Old anchors: each must lead to a section that is there, and none may be the anchor of a section, or one that the page needs.

import type { Article } from "../content/article.ts";
import type { OldAnchor } from "../content/markdown-file.ts";
import type { StaticPage } from "../content/page.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";
import { isOwnId } from "../markdown/own-ids.ts";

/** Finds the old anchors of articles and pages that can't be kept. */
export function checkOldAnchors(
	files: readonly (Article | StaticPage)[],
): Diagnostic[] {
	return files.flatMap((file) =>
		file.oldAnchors
			.map((anchor) => wrongAnchor(file, anchor))
			.filter((wrong) => wrong !== undefined),
	);
}

function wrongAnchor(
	{ path, url, body }: Article | StaticPage,
	{ old, now, at }: OldAnchor,
): Diagnostic | undefined {
	const isSection = body.anchors.has(old);
	if (isSection || isOwnId(old, url)) {
		return {
			path,
			at,
			unexpected: `old anchor ${quote(old)}`,
			expected: isSection
				? "an anchor that no section has any more"
				: "an anchor that the page does not use itself",
			fix: "delete the line",
		};
	}
	const ids = body.headings.map(({ id }) => id);
	if (ids.includes(now)) return undefined;
	const near = nearest(now, ids);
	return {
		path,
		at,
		unexpected: `anchor ${quote(now)} in place of ${quote(old)}`,
		expected: near.length > 0 ? oneOf(near) : "the anchor of a section",
		fix: near[0]
			? `${scalarText(old)}: ${scalarText(near[0])}`
			: "delete the line",
	};
}
