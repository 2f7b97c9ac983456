// A finding: what an indexer would look at again, with its place and a suggestion. It is advice, and no mistake.
import type { Position } from "../diagnostics/diagnostic.ts";
import type { Fix } from "../diagnostics/fix.ts";

/** What is looked for, by the name that stands in the report, with what it asks. */
export const rules = {
	"heading-unused": "headings that no article is filed under",
	"heading-used-once":
		"headings with a single article that is not their principal entry",
	"heading-too-full": "headings with many articles and no subheadings",
	"heading-without-scope-note": "headings that don't say what is filed there",
	"headings-alike": "headings that may be two names of one thing",
	"see-also-one-way": "see-also references without one back",
	"article-under-one-heading": "articles with a single index entry",
	"article-under-many-headings": "articles with more entries than readers need",
	"article-unfiled":
		"articles that speak of a heading and are not filed under it",
} as const;

export type Rule = keyof typeof rules;

export interface Finding {
	readonly rule: Rule;
	/** The file, relative to the content folder. */
	readonly path: string;
	readonly at: Position;
	/** What was found, as a sentence without its full stop. */
	readonly found: string;
	/** What to do, or text to paste. */
	readonly suggestion: Fix;
}
