// Old anchors in a page: each stands at what has taken its place, so that old links lead there.

import { grouped } from "../archive/grouped.ts";
import type { FormerPlaces } from "../content/markdown-file.ts";
import type { Pinpoints } from "../content/pinpoints.ts";
import type { Body } from "../markdown/body.ts";

/** What has a body, and anchors that it had before. */
type Anchored = Pick<FormerPlaces, "oldAnchors"> & { readonly body: Body };

/** Gives the body of an article or a page with its old anchors in it. */
export function bodyWithOldAnchors(
	{ body, oldAnchors }: Anchored,
	pinpoints: Pinpoints = new Map(),
): string {
	if (oldAnchors.length === 0 && pinpoints.size === 0) return body.html;
	const bySection = grouped(oldAnchors, ({ now }) => [now]);
	// In a row of a table only its cells may hold anything.
	return body.html.replace(
		/<(\w+)[^>]* id="([^"]*)"[^>]*>(?:\s*<t[dh][^>]*>)?/g,
		(tag, name: string, id: string) => {
			const sections = (bySection.get(id) ?? []).map(
				({ old }) => `<span id="${old}"></span>`,
			);
			if (/^h[2-6]$/.test(name)) return sections.join("") + tag;
			return tag + (pinpoints.get(id) ?? []).map(edited).join("");
		},
	);
}

/** Where a paragraph is found by the id that it had before: says so to who comes by it. */
function edited(old: string): string {
	return `<span id="${old}" class="edited">Edited since it was cited so.</span> `;
}

/** Every anchor that leads to a place in an article or a page, old ones as well. */
export function anchorsOf(
	{ body, oldAnchors }: Anchored,
	pinpoints: Pinpoints = new Map(),
): ReadonlySet<string> {
	return oldAnchors.length === 0 && pinpoints.size === 0
		? body.anchors
		: new Set([
				...body.anchors,
				...oldAnchors.map(({ old }) => old),
				...[...pinpoints.values()].flat(),
			]);
}
