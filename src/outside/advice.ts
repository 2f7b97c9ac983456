// Advice on outside links: those that died, and those whose pages have moved for good.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import type { LinkPlace, OutsideLinks } from "./links.ts";
import { type CheckedLink, hasDied, type LinkRecord } from "./record.ts";

/** Says of each place of a link that no longer leads to its page what could stand there. */
export function adviceOnLinks(
	links: OutsideLinks,
	record: LinkRecord,
): Diagnostic[] {
	return [...links].flatMap(([address, places]) => {
		const link = record.get(address);
		const said = link && whatToSay(link);
		return said
			? places.map((place) => ({ ...at(place), ...said(place) }))
			: [];
	});
}

type Said = Pick<Diagnostic, "unexpected" | "expected" | "fix">;

function whatToSay(
	link: CheckedLink,
): ((place: LinkPlace) => Said) | undefined {
	const { moved, archived, failing } = link;
	if (failing !== undefined && hasDied(link)) {
		return ({ typed }) => ({
			unexpected: `link to ${quote(typed)}, which has led to no page (${answerOf(link)}) since ${failing}`,
			expected:
				archived === undefined
					? "a page that is there; no archived copy was found"
					: "the copy that an archive of the web keeps",
			fix: archived ?? "link to where its matter can be read now",
		});
	}
	if (moved === undefined) return undefined;
	return ({ typed }) => ({
		unexpected: `link to ${quote(typed)}, which has moved for good`,
		expected: "its new address",
		fix: moved + new URL(typed).hash,
	});
}

/** What was answered, in a word: "404", "no such host". */
export function answerOf({ status, problem }: CheckedLink): string {
	return problem ?? String(status);
}

function at({ path, at }: LinkPlace) {
	return { path, at };
}
