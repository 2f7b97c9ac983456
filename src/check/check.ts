// The check: every mistake that a build would refuse, and advice on what it would let pass.
import type { Content } from "../content/parse.ts";
import type { ContentFolder } from "../content/read.ts";
import { type Diagnostic, eachOnce } from "../diagnostics/diagnostic.ts";
import type { Page } from "../pages/page.ts";
import type { LoadedSite } from "../publish/load.ts";
import {
	newLockAdvice,
	openInDrafts,
	skippedLevels,
	unusedImages,
	withoutSummary,
} from "./advice.ts";
import { misspeltNames } from "./names.ts";
import { deadOwnLinks } from "./own-links.ts";
import { shownAsText } from "./shown-as-text.ts";
import { contradictedDecisions, misspeltSymbols } from "./symbols.ts";
import { cellsWithoutColumn } from "./table-cells.ts";

/** What a check finds. */
export interface Checkup {
	/** What a build refuses, now or when what it leaves out is published. */
	readonly mistakes: readonly Diagnostic[];
	/** What a build lets pass and readers would miss. */
	readonly advice: readonly Diagnostic[];
}

/**
 * Gives what is wrong with an archive, and what could be better. Nothing is rendered.
 * @param published the site as a build makes it
 * @param all the same with drafts and articles dated in the future, where they are looked at as well
 */
export function checkup(
	folder: Pick<ContentFolder, "images" | "texts">,
	content: Content,
	published: LoadedSite,
	all: LoadedSite = published,
): Checkup {
	// What the lock promises is kept or broken by what is published alone.
	const toCome = all.diagnostics.filter((one) => !all.lost.includes(one));
	return {
		mistakes: eachOnce([...toCome, ...published.diagnostics]),
		advice: [
			...unusedImages(folder, content),
			...withoutSummary(content),
			...openInDrafts(content),
			...skippedLevels(content),
			...shownAsText(folder, content),
			...cellsWithoutColumn(folder, content),
			...deadOwnLinks(folder, content, Object.values<Page[]>(all.pages).flat()),
			...misspeltNames(all.site.archive),
			...misspeltSymbols(all.site.archive),
			...contradictedDecisions(all.site.archive),
			...newLockAdvice(published.lock, published.site),
		],
	};
}
