// Pairs of releases that follow each other: each has a page that compares what they export.
import type { Release } from "./file.ts";

export const changesUrl = "/Symbols/Changes/";

export interface ReleasePair {
	readonly before: Release;
	readonly after: Release;
}

/** Each two releases that follow each other. */
export function neighbours(releases: readonly Release[]): ReleasePair[] {
	return releases.slice(1).flatMap((after, n) => {
		const before = releases[n];
		return before ? [{ before, after }] : [];
	});
}

/** The address of what changed between two releases. */
export function pairUrl({ before, after }: ReleasePair): string {
	return `${changesUrl}${before.release}-${after.release}/`;
}

/** The title of that page. */
export function pairTitle({ before, after }: ReleasePair): string {
	return `Exports from ${before.release} to ${after.release}`;
}
