// How releases export a symbol that no article names, in a sentence.
import { grouped } from "../archive/grouped.ts";
import { buildText } from "../exports/build.ts";
import { exportText } from "../exports/export.ts";
import type { Release } from "../exports/file.ts";
import { listed } from "./sentences.ts";

/** How a release exports a symbol: by itself or by a patch of its distribution, on which terms; no terms where it does not. */
interface Terms {
	readonly isPatched: boolean;
	readonly text: string;
}

/** Gives a function that tells how releases export a symbol; of thousands most are exported alike. */
export function exportSentences(
	releases: readonly Release[],
): (name: string) => string {
	const known = new Map<string, string>();
	return (name) => {
		const terms = releases.map((release) => termsIn(release, name));
		const key = JSON.stringify(terms);
		const sentence = known.get(key) ?? exportSentence(releases, terms);
		known.set(key, sentence);
		return sentence;
	};
}

function termsIn({ exports, patched }: Release, name: string): Terms {
	const [one, added] = [exports.get(name), patched.get(name)];
	const found = one ?? added;
	return {
		isPatched: one === undefined && added !== undefined,
		text: found ? exportText(found) : "",
	};
}

/** Tells how releases export a symbol, those that do it alike together. */
function exportSentence(
	releases: readonly Release[],
	terms: readonly Terms[],
): string {
	const alike = grouped(releases.keys(), (n) => [JSON.stringify(terms[n])]);
	const clauses = [...alike.values()].map((some) => {
		const { isPatched, text } = terms[some[0] ?? 0] ?? none;
		const names = listed(
			some.flatMap((n) => {
				const release = releases[n];
				return release ? [buildText(release)] : [];
			}),
			"and",
		);
		const isOne = some.length === 1;
		if (isPatched)
			return {
				order: 1,
				clause: `in ${names} Linux does not export it, a patch of the distribution does, with ${text}`,
			};
		return text === ""
			? { order: 2, clause: `Linux ${names} ${isOne ? "does" : "do"} not` }
			: {
					order: 0,
					clause: `Linux ${names} ${isOne ? "exports" : "export"} it with ${text}`,
				};
	});
	// That some do not export it says something only after that others do.
	const sentence = clauses
		.sort((a, b) => a.order - b.order)
		.map(({ clause }) => clause)
		.join("; ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const none: Terms = { isPatched: false, text: "" };
