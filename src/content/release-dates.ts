// Release dates: when the releases came out that timelines show as ticks, from `releases.yml`.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { type ReleasesMatter, releasesSchema } from "./schema/releases.ts";
import type { Source } from "./source.ts";
import type { Checked } from "./validate.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** Where release dates stand in a content folder. */
export const releasesPath = "releases.yml";

/** What is released, and when: the earliest release first. */
export type ReleaseDates = ReleasesMatter;

/** Reads release dates. */
export function parseReleaseDates(source: Source): Checked<ReleaseDates> {
	const checked = parseYamlFile(releasesSchema, source);
	if (!checked.value) return checked;
	const { yaml } = checked;
	const { releases } = checked.value;
	const first = new Map<string, number>();
	const diagnostics = releases.flatMap(({ release }, n): Diagnostic[] => {
		const before = first.get(release);
		if (before === undefined) {
			first.set(release, n);
			return [];
		}
		const at = (of: number) => yaml.valueAt(["releases", of, "release"]);
		return [
			{
				path: source.path,
				at: at(n),
				unexpected: `release ${quote(release)}`,
				expected: "each release once",
				fix: "delete one of the two",
				other: { path: source.path, at: at(before) },
			},
		];
	});
	return diagnostics.length > 0
		? { diagnostics }
		: {
				value: {
					...checked.value,
					releases: [...releases].sort((a, b) => (a.date < b.date ? -1 : 1)),
				},
			};
}
