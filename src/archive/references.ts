// Mistakes within a vocabulary: a heading that stands twice, and references that lead nowhere, in a circle or away twice.
import { headingKey, headingText } from "../content/index-entry.ts";
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

/** Headings by their key, by the names that they have and by those that they had. */
interface Known {
	readonly current: ReadonlyMap<string, VocabularyHeading>;
	readonly former: ReadonlyMap<string, VocabularyHeading>;
}

/** Finds the mistakes within a vocabulary that show without its articles. */
export function checkVocabulary(vocabulary: Vocabulary): Diagnostic[] {
	const { path, headings } = vocabulary;
	const current = new Map<string, VocabularyHeading>();
	const diagnostics: Diagnostic[] = [];
	for (const heading of headings) {
		const key = headingKey(heading.path);
		const first = current.get(key);
		if (first) {
			diagnostics.push({
				path,
				at: heading.at,
				unexpected: `heading ${quote(headingText(heading.path))}`,
				expected: "each heading once, whatever its capitals",
				fix: "delete one of the two",
				other: { path, at: first.at },
			});
		} else {
			current.set(key, heading);
		}
	}
	const former = new Map(
		headings.flatMap((heading) =>
			heading.formerly.map((one) => [headingKey(one.path), heading]),
		),
	);
	for (const heading of headings) {
		const found = [
			heading.see &&
				wrongReference(vocabulary, heading, heading.see, {
					current,
					former,
				}),
			...heading.seeAlso.map(
				(reference, n) =>
					wrongReference(vocabulary, heading, reference, {
						current,
						former,
					}) ?? repeated(path, heading.seeAlso, n),
			),
			besidesSee(vocabulary, heading),
		];
		diagnostics.push(...found.filter((one) => one !== undefined));
	}
	return diagnostics;
}

function wrongReference(
	{ path, headings }: Vocabulary,
	heading: VocabularyHeading,
	reference: Reference,
	{ current, former }: Known,
): Diagnostic | undefined {
	const key = headingKey(reference.path);
	const text = headingText(reference.path);
	const said = {
		path,
		at: reference.at,
		unexpected: `reference to ${quote(text)}`,
	};
	const refer = (to: VocabularyHeading | undefined) =>
		to && to !== heading
			? reference.lead + headingText(to.path)
			: "delete the reference";
	const target = current.get(key);
	if (!target) {
		const renamed = former.get(key);
		const near = renamed
			? [headingText(renamed.path)]
			: nearest(
					text,
					headings.map((one) => headingText(one.path)),
				);
		return {
			...said,
			expected: renamed
				? `its new name, ${quote(headingText(renamed.path))}`
				: near.length > 0
					? oneOf(near)
					: "a heading of this index",
			fix: refer(current.get(near[0]?.normalize("NFC").toLowerCase() ?? "")),
			...(renamed ? { other: { path, at: renamed.at } } : {}),
		};
	}
	if (target === heading || target.see) {
		return {
			...said,
			expected:
				target === heading
					? "another heading"
					: `the heading that ${quote(text)} itself refers to`,
			fix: refer(target === heading ? undefined : endOfSee(target, current)),
			other: { path, at: target.at },
		};
	}
	return undefined;
}

/** The heading that one leads to in the end; undefined where the way leads nowhere or in a circle. */
function endOfSee(
	heading: VocabularyHeading,
	current: Known["current"],
): VocabularyHeading | undefined {
	const passed = new Set<VocabularyHeading>();
	let at: VocabularyHeading | undefined = heading;
	while (at?.see && !passed.has(at)) {
		passed.add(at);
		at = current.get(headingKey(at.see.path));
	}
	return at?.see ? undefined : at;
}

/** The diagnostic for a see also that stands in the list before. */
function repeated(
	path: string,
	references: readonly Reference[],
	n: number,
): Diagnostic | undefined {
	const reference = references[n];
	if (!reference) return undefined;
	const key = headingKey(reference.path);
	const first = references
		.slice(0, n)
		.find((one) => headingKey(one.path) === key);
	return (
		first && {
			path,
			at: reference.at,
			unexpected: `reference to ${quote(headingText(reference.path))}`,
			expected: "each reference once",
			fix: "delete the reference",
			other: { path, at: first.at },
		}
	);
}

/** The diagnostic for a heading that leads readers away and yet has what they would come for. */
function besidesSee(
	{ path, headings }: Vocabulary,
	{ path: name, see, seeAlso, main }: VocabularyHeading,
): Diagnostic | undefined {
	if (!see) return undefined;
	const below = headings.find(
		(one) =>
			one.path.length === name.length + 1 &&
			headingKey(one.path.slice(0, -1)) === headingKey(name),
	);
	const has = below
		? "subheadings"
		: seeAlso.length > 0
			? "see also"
			: main.length > 0
				? "principal entries"
				: undefined;
	return has === undefined
		? undefined
		: {
				path,
				at: see.at,
				unexpected: `see of ${quote(headingText(name))}, which has ${has}`,
				expected: "a heading with nothing but its see",
				fix:
					seeAlso.length > 0
						? "delete the see"
						: `seeAlso: [${headingText(see.path)}]`,
				...(below ? { other: { path, at: below.at } } : {}),
			};
}
