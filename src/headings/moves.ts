// What becomes of a vocabulary and of the articles when a heading is renamed, merged into another, or divided.
import type { Change } from "../authoring/diff.ts";
import {
	type HeadingPath,
	headingKey,
	headingText,
	type IndexEntry,
} from "../content/index-entry.ts";
import type { Source } from "../content/source.ts";
import { type Move, moveEntries } from "./entries.ts";
import { withReferences } from "./reference-text.ts";
import {
	withFormerly,
	withHeadingMoved,
	withName,
	withoutHeading,
	withSubheadings,
} from "./vocabulary-text.ts";

/** The files that a move of headings is about, as they stand on disk. */
export interface IndexFiles {
	/** Undefined for an open index. */
	readonly vocabulary: Source | undefined;
	readonly articles: readonly Source[];
}

/** A heading with the names that it had, those of the headings above it included. */
export interface Moved {
	readonly entry: IndexEntry;
	readonly formerly: readonly string[];
}

/** Gives a heading, with all that stands under it, another path; its old name goes on working. */
export function renamed(
	files: IndexFiles,
	{ entry, formerly }: Moved,
	to: HeadingPath,
): Change[] {
	const from = entry.path;
	const [above, name] = [to.slice(0, -1), to.at(-1) ?? ""];
	const isMoved = headingKey(from.slice(0, -1)) !== headingKey(above);
	return changes(files, underneath(entry, to), (raw) => {
		const placed = isMoved ? withHeadingMoved(raw, from, above) : raw;
		const named = withName(placed, [...above, from.at(-1) ?? ""], name);
		return withReferences(
			withFormerly(named, to, [headingText(from), ...formerly]),
			(path) => replaced(path, from, to),
		);
	});
}

/** Files what is under a heading without subheadings under another one, which takes its name as a former one. */
export function merged(
	files: IndexFiles,
	{ entry, formerly }: Moved,
	to: HeadingPath,
): Change[] {
	const from = entry.path;
	return changes(files, underneath(entry, to), (raw) =>
		withFormerly(
			withReferences(withoutHeading(raw, from), (path) =>
				replaced(path, from, to),
			),
			to,
			[headingText(from), ...formerly],
		),
	);
}

/**
 * Divides a heading: gives it subheadings, and files articles under them.
 * @param under the name of the subheading for each article's path; the others stay
 */
export function divided(
	files: IndexFiles,
	entry: IndexEntry,
	names: readonly string[],
	under: ReadonlyMap<string, string>,
): Change[] {
	const key = headingKey(entry.path);
	const moveIn =
		(path: string): Move =>
		(one) => {
			const name = under.get(path);
			return name !== undefined &&
				one.index === entry.index &&
				headingKey(one.path) === key
				? { index: one.index, path: [...one.path, name] }
				: undefined;
		};
	return changes(files, moveIn, (raw) =>
		withSubheadings(raw, entry.path, names),
	);
}

function changes(
	{ vocabulary, articles }: IndexFiles,
	moveIn: (path: string) => Move,
	edit: (raw: string) => string,
): Change[] {
	const all = [
		...(vocabulary ? [{ ...vocabulary, edited: edit(vocabulary.text) }] : []),
		...articles.map((one) => ({
			...one,
			edited: moveEntries(one.text, moveIn(one.path)),
		})),
	];
	return all
		.filter(({ text, edited }) => edited !== text)
		.map(({ path, text, edited }) => ({ path, old: text, new: edited }));
}

/** Moves every entry of a heading and of what stands under it. */
function underneath(from: IndexEntry, to: HeadingPath): () => Move {
	return () => (entry) => {
		const path =
			entry.index === from.index
				? replaced(entry.path, from.path, to)
				: undefined;
		return path && { index: entry.index, path };
	};
}

/** The path with its beginning replaced; undefined where it begins otherwise. */
function replaced(
	path: HeadingPath,
	from: HeadingPath,
	to: HeadingPath,
): HeadingPath | undefined {
	return headingKey(path.slice(0, from.length)) === headingKey(from)
		? [...to, ...path.slice(from.length)]
		: undefined;
}
