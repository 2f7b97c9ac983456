// Mistakes in filing: headings that are not in a vocabulary, two spellings of one, references and anchors that clash.
import type { FiledEntry } from "../content/article.ts";
import {
	type HeadingPath,
	headingAnchor,
	headingKey,
	headingText,
	type IndexEntry,
	indexEntryText,
} from "../content/index-entry.ts";
import type {
	Reference,
	Vocabulary,
	VocabularyHeading,
} from "../content/vocabulary.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";
import type { IndexHeading } from "./indexes.ts";

/** The diagnostic for a second file of one index. */
export function twice(second: Vocabulary, first: Vocabulary): Diagnostic {
	return {
		path: second.path,
		at: fileStart,
		unexpected: `second vocabulary of ${second.index}`,
		expected: "one file for each index",
		fix: `move its headings into ${first.path}`,
		other: { path: first.path, at: fileStart },
	};
}

/** Finds the mistakes within a vocabulary: headings that stand twice, and references that lead nowhere. */
export function checkVocabulary(vocabulary: Vocabulary): Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	const known = new Map<string, VocabularyHeading>();
	for (const heading of vocabulary.headings) {
		const key = headingKey(heading.path);
		const first = known.get(key);
		if (first) {
			diagnostics.push({
				path: vocabulary.path,
				at: heading.at,
				unexpected: `heading ${quote(headingText(heading.path))}`,
				expected: "each heading once, whatever its capitals",
				fix: "delete one of the two",
				other: { path: vocabulary.path, at: first.at },
			});
		} else {
			known.set(key, heading);
		}
	}
	for (const heading of vocabulary.headings) {
		for (const [kind, reference] of referencesOf(heading)) {
			const wrong = wrongReference(vocabulary, heading, kind, reference, known);
			if (wrong) diagnostics.push(wrong);
		}
	}
	return diagnostics;
}

function referencesOf(
	heading: VocabularyHeading,
): ["see" | "seeAlso", Reference][] {
	return [
		...(heading.see ? [["see", heading.see] as ["see", Reference]] : []),
		...heading.seeAlso.map((one) => ["seeAlso", one] as ["seeAlso", Reference]),
	];
}

function wrongReference(
	vocabulary: Vocabulary,
	heading: VocabularyHeading,
	kind: "see" | "seeAlso",
	reference: Reference,
	known: ReadonlyMap<string, VocabularyHeading>,
): Diagnostic | undefined {
	const target = known.get(headingKey(reference.path));
	const text = headingText(reference.path);
	const lead = kind === "see" ? "see: " : "- ";
	if (!target) {
		const near = nearest(
			text,
			vocabulary.headings.map(({ path }) => headingText(path)),
		);
		return {
			path: vocabulary.path,
			at: reference.at,
			unexpected: `reference to ${quote(text)}`,
			expected: near.length > 0 ? oneOf(near) : "a heading of this index",
			fix: near[0] ? lead + near[0] : "delete the reference",
		};
	}
	if (target === heading || target.see) {
		return {
			path: vocabulary.path,
			at: reference.at,
			unexpected: `reference to ${quote(text)}`,
			expected:
				target === heading
					? "another heading"
					: `the heading that ${quote(text)} itself refers to`,
			fix:
				target.see &&
				target !== heading &&
				headingKey(target.see.path) !== headingKey(heading.path)
					? lead + headingText(target.see.path)
					: "delete the reference",
			other: { path: vocabulary.path, at: target.at },
		};
	}
	return undefined;
}

/** Finds the mistakes between what articles claim (their entries by their path) and the headings of one index. */
export function checkEntries(
	index: string,
	claims: Iterable<readonly [string, readonly FiledEntry[]]>,
	vocabulary: Vocabulary | undefined,
	headings: readonly IndexHeading[],
): Diagnostic[] {
	const known = new Map(
		headings.map((heading) => [headingKey(heading.path), heading]),
	);
	return [
		...[...claims].flatMap(([path, entries]) =>
			entries
				.filter((entry) => entry.index === index)
				.map((entry) => wrongEntry(path, entry, vocabulary, known, headings))
				.filter((wrong) => wrong !== undefined),
		),
		...clashes(headings),
	];
}

function wrongEntry(
	path: string,
	entry: FiledEntry,
	vocabulary: Vocabulary | undefined,
	known: ReadonlyMap<string, IndexHeading>,
	headings: readonly IndexHeading[],
): Diagnostic | undefined {
	const heading = known.get(headingKey(entry.path));
	const text = headingText(entry.path);
	const fixed = (right: IndexEntry) =>
		`- ${JSON.stringify(indexEntryText(right))}`;
	if (!heading) {
		// In an open index, only an article that has other mistakes is not filed.
		if (!vocabulary) return undefined;
		const usable = headings.filter(({ see }) => !see).map((one) => one.text);
		const near = nearest(text, usable);
		return {
			path,
			at: entry.at,
			unexpected: `heading ${quote(text)} of ${entry.index}`,
			expected:
				near.length > 0 ? oneOf(near) : `a heading of ${vocabulary.path}`,
			fix: near[0]
				? `- ${JSON.stringify(`${entry.index}: ${near[0]}`)}`
				: `add the heading ${quote(entry.path[0] ?? "")}${entry.path.length > 1 ? " with its subheadings" : ""} to ${vocabulary.path}`,
		};
	}
	if (heading.see) {
		return {
			path,
			at: entry.at,
			unexpected: `heading ${quote(text)} of ${entry.index}`,
			expected: `the heading it refers to, ${quote(heading.see.text)}`,
			fix: fixed({ index: entry.index, path: heading.see.path }),
			other: heading.definedAt,
		};
	}
	const differs = spelledOtherwise(entry.path, known);
	if (differs) {
		return {
			path,
			at: entry.at,
			unexpected: `spelling ${quote(text)}`,
			expected: `${quote(differs.text)} as elsewhere`,
			fix: fixed({
				index: entry.index,
				path: [...differs.path, ...entry.path.slice(differs.path.length)],
			}),
			other: differs.definedAt,
		};
	}
	return undefined;
}

/** The heading on an entry's way down, itself included, that the entry spells in other letters. */
function spelledOtherwise(
	path: HeadingPath,
	known: ReadonlyMap<string, IndexHeading>,
): IndexHeading | undefined {
	return path
		.map((_name, depth) => path.slice(0, depth + 1))
		.map((part) => ({ part, heading: known.get(headingKey(part)) }))
		.findLast(
			({ part, heading }) =>
				heading?.text.normalize("NFC") !== headingText(part).normalize("NFC"),
		)?.heading;
}

/** Two headings whose anchors are the same by LWN's rule, and one that would take the index page's own address. */
function clashes(headings: readonly IndexHeading[]): Diagnostic[] {
	const byAnchor = new Map<string, IndexHeading>();
	const diagnostics: Diagnostic[] = [];
	for (const heading of headings) {
		const anchor = headingAnchor(heading.path).toLowerCase();
		const first = byAnchor.get(anchor);
		if (first) {
			diagnostics.push({
				...heading.definedAt,
				unexpected: `heading ${quote(heading.text)}, whose anchor "#${heading.anchor}" is that of ${quote(first.text)}`,
				expected: "each anchor once",
				fix: `name one of them otherwise; ${users(first)}; ${users(heading)}`,
				other: first.definedAt,
			});
		} else {
			byAnchor.set(anchor, heading);
		}
		if (
			anchor === "index" ||
			anchor === "main" ||
			anchor.startsWith("letter-")
		) {
			diagnostics.push({
				...heading.definedAt,
				unexpected: `heading ${quote(heading.text)}`,
				expected: "a heading whose anchor the index's page does not use itself",
				fix: `name it otherwise, such as "${heading.name} (heading)"`,
			});
		}
	}
	return diagnostics;
}

function users(heading: IndexHeading): string {
	const paths = heading.articles.slice(0, 5).map(({ path }) => path);
	return `${quote(heading.text)} is used by ${paths.join(", ") || "no article itself"}`;
}
