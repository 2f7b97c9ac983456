// Drafts of what was found in saved files: each has its place first, so that links between files of one import lead to drafts.
import { createHash } from "node:crypto";
import { parseArticle } from "../content/article.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyEdits } from "../diagnostics/edit.ts";
import { messageOf } from "../diagnostics/report.ts";
import type { RenderContext } from "../markdown/body.ts";
import { draftText, fromOf, slugFor } from "./draft.ts";
import { type Holdings, hold, holderOf } from "./holdings.ts";
import { addressKey, withLinks } from "./links.ts";
import type { Found } from "./page.ts";

/** One folder for all, so that two imports at once can't give two drafts one address. */
export const draftFolder = "articles/imported";

/** What was found in a file, and where it goes, or where it is already. */
export type Placed = {
	readonly file: string;
	readonly found: Found;
} & (
	| { readonly heldAt: string }
	| {
			readonly heldAt?: undefined;
			readonly slug: string;
			readonly from: string;
			readonly sha256: string;
	  }
);

/** Gives what was found in a file a place that nothing else has, and holds it there. */
export function placed(file: string, found: Found, holdings: Holdings): Placed {
	const sha256 = createHash("sha256").update(found.bytes).digest("hex");
	const from = fromOf(found, file);
	const names = [
		sha256,
		...(found.mail?.message ? [found.mail.message] : []),
		...(/^https?:/.test(from) ? [addressKey(from)] : []),
	];
	const heldAt = names
		.map((name) => holdings.imported.get(name))
		.find((path) => path !== undefined);
	if (heldAt !== undefined) return { file, found, heldAt };
	const base = slugFor(found.title, file);
	let slug = base;
	for (let number = 2; holdings.slugs.has(slug); number++)
		slug = `${base}-${number}`;
	holdings.slugs.add(slug);
	for (const name of [...names, from])
		hold(holdings, name, `${draftFolder}/${slug}.md`);
	return { file, found, slug, from, sha256 };
}

/** A draft's text, and what somebody should look at. */
export interface Draft {
	readonly text: string;
	readonly doubts: readonly string[];
}

/**
 * Writes the draft of what was found.
 * @param on the day of the import
 * @param context what its body is rendered in, to see that it can be
 */
export function draftOf(
	{ file, found, slug, from, sha256 }: Extract<Placed, { slug: string }>,
	holdings: Holdings,
	on: string,
	context: RenderContext,
): Draft {
	const relative = (to: string | undefined) =>
		to && `../${to.slice("articles/".length)}`;
	const { body, doubts } = found.mail
		? { body: found.body, doubts: [] }
		: withLinks(found.body, {
				...found,
				heldAt: (url) => relative(holderOf(holdings, url)),
				namedBy: (url) => holdings.sources.get(addressKey(url)),
			});
	const parent = found.mail?.inReplyTo
		? holdings.imported.get(found.mail.inReplyTo)
		: undefined;
	const written = draftText(
		found,
		parent ? `In reply to [this mail](${relative(parent)}).\n\n${body}` : body,
		{ from, on, sha256 },
	);
	const { text, mistakes } = mended(
		`${draftFolder}/${slug}.md`,
		written,
		context,
	);
	const base = slugFor(found.title, file);
	return {
		text,
		doubts: [
			...found.doubts,
			...doubts,
			...(slug === base ? [] : [`another article has the name ${base}`]),
			...mistakes.map(
				(one) => `line ${one.at.line}: ${messageOf(one).replace(/^U/, "u")}`,
			),
		],
	};
}

/** Edits may bring other mistakes to light; more rounds than this would go in a circle. */
const mostRounds = 10;

/** A draft with the certain edits made, and the mistakes that are left: they would stop a build. */
function mended(
	path: string,
	written: string,
	context: RenderContext,
): { readonly text: string; readonly mistakes: readonly Diagnostic[] } {
	let text = written;
	for (let round = 0; ; round++) {
		const mistakes = parseArticle({ path, text }, context).diagnostics ?? [];
		const edited = applyEdits(
			text,
			mistakes.flatMap(({ edits }) => edits ?? []),
		);
		if (edited === text || round === mostRounds) return { text, mistakes };
		text = edited;
	}
}
