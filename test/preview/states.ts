// States of the preview for tests: what it shows after it has taken tiny archives, one after the other.

import { PreviewState, type Version } from "../../src/preview/state.ts";
import { type Files, load } from "../archive.ts";

export const images = { "articles/chart.png": { width: 2, height: 1 } };

/** The state after archives were loaded in turn; `base` is where they are published. */
export function stateOf(versions: readonly Files[], base = "/"): PreviewState {
	const state = new PreviewState();
	for (const files of versions) take(state, files, base);
	return state;
}

/** Gives a state the next version of its archive. */
export function take(state: PreviewState, files: Files, base = "/"): void {
	const { loaded } = load(files, {
		drafts: true,
		preview: true,
		overrides: { base },
		images,
	});
	state.take(loaded);
}

/** The version that is shown of one archive without mistakes. */
export function versionOf(files: Files, base = "/"): Version {
	const { version, mistakes } = stateOf([files], base);
	if (!version) throw new Error(mistakes.join());
	return version;
}
