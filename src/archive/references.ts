// Mistakes within a vocabulary: a heading that stands twice, and references that lead nowhere, in a circle or away twice.
import { headingKey, headingText } from "../content/index-entry.ts";
import type {
	Reference,
	Vocabulary,
	VocabularyHeading,
} from "../content/vocabulary.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { oneOf, type Suggester, suggester } from "../diagnostics/nearest.ts";
import { repeats } from "./grouped.ts";

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
	/** The first heading that stands right under one, by the key of that one. */
	readonly below: ReadonlyMap<string, VocabularyHeading>;
	/** Gives the headings whose names are nearest to one. */
	readonly near: Suggester;
}

/** Finds the mistakes within a vocabulary that show without its articles. */
export function checkVocabulary(vocabulary: Vocabulary): Diagnostic[] {
	const { path, headings } = vocabulary;
	const current = new Map<string, VocabularyHeading>();
	const twins: Diagnostic[] = [];
	for (const heading of headings) {
		const key = headingKey(heading.path);
		const first = current.get(key);
		if (first) {
			twins.push({
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
	const known: Known = {
		current,
		former: new Map(
			headings.flatMap((heading) =>
				heading.formerly.map((one) => [headingKey(one.path), heading]),
			),
		),
		below: new Map(
			headings
				.map((one) => [headingKey(one.path.slice(0, -1)), one] as const)
				.reverse(),
		),
		near: suggester(() => headings.map((one) => headingText(one.path))),
	};
	const wrong = headings.flatMap((heading) => {
		const { see, seeAlso } = heading;
		const firsts = repeats(seeAlso, (one) => headingKey(one.path));
		return [
			see && wrongReference(path, heading, see, known),
			...seeAlso.map(
				(reference) =>
					wrongReference(path, heading, reference, known) ??
					repeated(path, reference, firsts.get(reference)),
			),
			besidesSee(path, heading, known),
		].filter((one) => one !== undefined);
	});
	return [...twins, ...wrong];
}

function wrongReference(
	path: string,
	heading: VocabularyHeading,
	reference: Reference,
	{ current, former, near: suggest }: Known,
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
			? reference.lead + scalarText(headingText(to.path))
			: "delete the reference";
	const target = current.get(key);
	if (!target) {
		const renamed = former.get(key);
		const near = renamed ? [headingText(renamed.path)] : suggest(text);
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
	if (target !== heading && !target.see) return undefined;
	const end = target === heading ? undefined : endOfSee(target, current);
	return {
		...said,
		expected:
			target === heading
				? "another heading"
				: end
					? `the heading that ${quote(text)} itself refers to`
					: "a heading that leads to no other, not a circle",
		fix: refer(end),
		other: { path, at: target.at },
	};
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

/** The diagnostic for a see also that stands in its list before. */
function repeated(
	path: string,
	{ path: to, at }: Reference,
	first: Reference | undefined,
): Diagnostic | undefined {
	return (
		first && {
			path,
			at,
			unexpected: `reference to ${quote(headingText(to))}`,
			expected: "each reference once",
			fix: "delete the reference",
			other: { path, at: first.at },
		}
	);
}

/** The diagnostic for a heading that leads readers away and yet has what they would come for. */
function besidesSee(
	path: string,
	{ path: name, see, seeAlso, main }: VocabularyHeading,
	known: Known,
): Diagnostic | undefined {
	if (!see) return undefined;
	const below = known.below.get(headingKey(name));
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
						: `seeAlso: [${scalarText(headingText(see.path))}]`,
				...(below ? { other: { path, at: below.at } } : {}),
			};
}
