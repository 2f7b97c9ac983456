// Headings while their index is being built: as a vocabulary defines them, with their references and former names.
import type { Article } from "../content/article.ts";
import { type HeadingPath, headingKey } from "../content/index-entry.ts";
import type { Vocabulary, VocabularyHeading } from "../content/vocabulary.ts";
import { type FormerName, headingName, type IndexHeading } from "./heading.ts";
import { sortName } from "./order.ts";

/** A heading while its index is being built. */
export interface Draft
	extends Omit<
		IndexHeading,
		| "children"
		| "articles"
		| "gathered"
		| "main"
		| "seeAlso"
		| "see"
		| "usedFor"
		| "formerly"
	> {
	/** How the headings under it are ordered. */
	readonly order: "name" | "count";
	children: Draft[];
	articles: Article[];
	gathered: Article[];
	main: Article[];
	seeAlso: Draft[];
	usedFor: Draft[];
	formerly: FormerName[];
	see?: Draft | undefined;
}

/** Adds the headings of a vocabulary to those that are there, by their keys; of two with one key, the first. */
export function defineAll(
	vocabulary: Vocabulary,
	headings: Map<string, Draft>,
): void {
	for (const heading of vocabulary.headings) {
		const key = headingKey(heading.path);
		if (headings.has(key)) continue;
		const draft = newDraft(
			vocabulary.index,
			heading.path,
			{ path: vocabulary.path, at: heading.at },
			heading,
		);
		headings.set(key, draft);
		headings.get(headingKey(heading.path.slice(0, -1)))?.children.push(draft);
	}
	for (const heading of vocabulary.headings) {
		const draft = headings.get(headingKey(heading.path));
		if (!draft) continue;
		draft.see = heading.see && headings.get(headingKey(heading.see.path));
		draft.see?.usedFor.push(draft);
		draft.seeAlso = heading.seeAlso
			.map(({ path }) => headings.get(headingKey(path)))
			.filter((other) => other !== undefined);
		draft.formerly = heading.formerly.map(({ path, at }) => ({
			...headingName(vocabulary.index, path),
			at,
		}));
	}
	inheritNames(vocabulary.index, headings);
}

/**
 * Where a heading was renamed, all under it were: `Loadable modules`, formerly `Modules`, gives its `Licensing` the
 * former name `Modules/Licensing`, unless a heading has that name or had it by its own right.
 */
function inheritNames(
	index: string,
	headings: ReadonlyMap<string, Draft>,
): void {
	const all = [...headings.values()];
	const taken = new Set(
		all
			.flatMap((heading) => [heading, ...heading.formerly])
			.map(({ anchor }) => anchor.toLowerCase()),
	);
	for (const heading of all) {
		for (const child of heading.children) {
			for (const former of heading.formerly) {
				const name = headingName(index, [...former.path, child.name]);
				const anchor = name.anchor.toLowerCase();
				if (taken.has(anchor)) continue;
				taken.add(anchor);
				child.formerly.push(name);
			}
		}
	}
}

/**
 * Gives a heading without articles.
 * @param heading what the vocabulary says of it; absent in an open index
 */
export function newDraft(
	index: string,
	path: HeadingPath,
	definedAt: IndexHeading["definedAt"],
	heading?: VocabularyHeading,
): Draft {
	const name = path.at(-1) ?? "";
	return {
		...headingName(index, path),
		index,
		name,
		definedAt,
		scopeNote: heading?.scopeNote,
		sortAs: heading?.sortAs ?? sortName(name),
		order: heading?.order ?? "name",
		terms: heading?.terms ?? [],
		seeAlso: [],
		usedFor: [],
		formerly: [],
		children: [],
		articles: [],
		gathered: [],
		main: [],
	};
}
