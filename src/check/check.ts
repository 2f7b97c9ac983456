// The check: every mistake that a build would refuse, and advice on what it would let pass.
import type { Content } from "../content/parse.ts";
import type { ContentFolder } from "../content/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LoadedSite } from "../publish/load.ts";
import {
	newLockAdvice,
	openInDrafts,
	skippedLevels,
	unusedImages,
	withoutSummary,
} from "./advice.ts";
import { shownAsText } from "./shown-as-text.ts";
import { contradictedDecisions, misspeltSymbols } from "./symbols.ts";

/** What a check finds. */
export interface Checkup {
	/** What a build refuses. */
	readonly mistakes: readonly Diagnostic[];
	/** What a build lets pass and readers would miss. */
	readonly advice: readonly Diagnostic[];
}

/** Gives what is wrong with an archive, and what could be better. Nothing is rendered. */
export function checkup(
	folder: Pick<ContentFolder, "images" | "texts">,
	content: Content,
	{ site, lock, diagnostics }: LoadedSite,
): Checkup {
	return {
		mistakes: diagnostics,
		advice: [
			...unusedImages(folder, content),
			...withoutSummary(content),
			...openInDrafts(content),
			...skippedLevels(content),
			...shownAsText(folder, content),
			...misspeltSymbols(site.archive),
			...contradictedDecisions(site.archive),
			...newLockAdvice(lock, site),
		],
	};
}
