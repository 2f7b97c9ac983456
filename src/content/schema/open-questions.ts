// What a front matter needs before its article can be published; a draft may leave it open.
import { dayForm } from "./forms.ts";

export const authorForm = "the author's name, or a list of names";
export const indexForm = "a list of index entries";

/** What a front matter needs before its article can be published; a draft may leave it open. */
const neededToPublish: readonly {
	readonly key: string;
	readonly expected: string;
	readonly isNeeded?: (matter: Readonly<Record<string, unknown>>) => boolean;
}[] = [
	{ key: "date", expected: dayForm },
	{ key: "author", expected: authorForm },
	{ key: "index", expected: indexForm },
	{
		key: "license",
		expected:
			"the licence under which the words that were imported may be published, as an SPDX expression",
		isNeeded: ({ imported }) => imported !== undefined,
	},
];

/** A key that an article lacks before it can be published, and what is expected there. */
export interface OpenQuestion {
	readonly key: string;
	readonly expected: string;
}

/** Gives what a front matter lacks before its article can be published. */
export function openQuestions(
	matter: Readonly<Record<string, unknown>>,
): OpenQuestion[] {
	return neededToPublish
		.filter(
			({ key, isNeeded }) =>
				matter[key] === undefined && (isNeeded?.(matter) ?? true),
		)
		.map(({ key, expected }) => ({ key, expected }));
}
