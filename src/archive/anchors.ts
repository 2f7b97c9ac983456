// Anchors that clash: of two headings, of a heading and a former name, and of a heading and the index's page itself.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import type { FormerName, IndexHeading } from "./heading.ts";

/** What is looked at of a heading. */
type Anchored = Pick<
	IndexHeading,
	"name" | "text" | "anchor" | "definedAt" | "articles" | "formerly"
>;

/**
 * The longest anchor in bytes: it names a folder, file systems end at 255, and while a file is written a suffix stands
 * after its name.
 */
const longest = 240;

/** The anchors of the index's page itself, and the folder that it stands in. */
const own = /^(index|main|letter-.*)$/i;

/** Finds the headings of one index whose anchors, or whose former ones, are in each other's way. */
export function anchorClashes(headings: readonly Anchored[]): Diagnostic[] {
	const byAnchor = new Map<string, Anchored>();
	const diagnostics: Diagnostic[] = [];
	for (const heading of headings) {
		const anchor = heading.anchor.toLowerCase();
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
		const wrong = tooLong(heading) ?? reserved(heading);
		if (wrong) diagnostics.push(wrong);
	}
	return diagnostics;
}

/**
 * Finds the former names that are in the way of a heading, of each other or of the index's page.
 * @returns each with its diagnostic
 */
export function formerClashes(
	headings: readonly Anchored[],
): Map<FormerName, Diagnostic> {
	const byAnchor = new Map(
		headings.map((heading) => [heading.anchor.toLowerCase(), heading]),
	);
	const formers = new Map<string, FormerName>();
	const clashes = new Map<FormerName, Diagnostic>();
	for (const heading of headings) {
		for (const former of heading.formerly) {
			const wrong = wrongFormer(heading, former, byAnchor, formers);
			if (wrong) clashes.set(former, wrong);
			else formers.set(former.anchor.toLowerCase(), former);
		}
	}
	return clashes;
}

function users(heading: Anchored): string {
	const paths = heading.articles.slice(0, 5).map(({ path }) => path);
	return `${quote(heading.text)} is used by ${paths.join(", ") || "no article itself"}`;
}

function tooLong({
	anchor,
	text,
	definedAt,
}: Anchored): Diagnostic | undefined {
	const bytes = new TextEncoder().encode(anchor).length;
	return bytes <= longest
		? undefined
		: {
				...definedAt,
				unexpected: `heading ${quote(text)} of ${bytes} bytes`,
				expected: `at most ${longest} bytes with the headings above it, since they name a folder`,
				fix: "shorten it, and say the rest in its scope note",
			};
}

function reserved({ anchor, name, text, definedAt }: Anchored) {
	return own.test(anchor)
		? {
				...definedAt,
				unexpected: `heading ${quote(text)}`,
				expected: "a heading whose anchor the index's page does not use itself",
				fix: `name it otherwise, such as "${name} (heading)"`,
			}
		: undefined;
}

/** A former name may differ from the present one by its capitals; no other heading may have it. */
function wrongFormer(
	heading: Anchored,
	former: FormerName,
	byAnchor: ReadonlyMap<string, Anchored>,
	formers: ReadonlyMap<string, FormerName>,
): Diagnostic | undefined {
	if (!former.at) return undefined;
	const { path } = heading.definedAt;
	const said = { path, at: former.at, fix: "delete the former name" };
	if (own.test(former.anchor)) {
		return {
			...said,
			unexpected: `former name ${quote(former.text)}`,
			expected: "a name whose anchor the index's page does not use itself",
		};
	}
	const anchor = former.anchor.toLowerCase();
	const now = byAnchor.get(anchor);
	const before = formers.get(anchor);
	const other =
		now === heading && former.anchor !== heading.anchor
			? before
			: (now ?? before);
	return (
		other && {
			...said,
			unexpected: `former name ${quote(former.text)}, whose anchor "#${former.anchor}" is that of ${quote(other.text)}`,
			expected:
				other === now
					? "a name that no heading has now"
					: "each former name once",
			other:
				"definedAt" in other
					? other.definedAt
					: { path, at: other.at ?? heading.definedAt.at },
		}
	);
}
