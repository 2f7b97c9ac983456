// The named indexes: every heading with its articles, as sorted trees, and the mistakes in filing.
import type { Article } from "../content/article.ts";
import { type HeadingPath, headingKey } from "../content/index-entry.ts";
import type { Content } from "../content/parse.ts";
import type { Vocabulary } from "../content/vocabulary.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { anchorClashes, formerClashes } from "./anchors.ts";
import { type Draft, defineAll, newDraft } from "./draft-heading.ts";
import { checkEntries } from "./filing.ts";
import { indexUrl, type NamedIndex } from "./heading.ts";
import type { Heirs } from "./heirs.ts";
import { checkIndexNames } from "./index-names.ts";
import { nameOrder } from "./order.ts";
import { checkPrincipal, namedArticles } from "./principal.ts";
import { checkVocabulary, twice } from "./references.ts";
import { type Spelling, usualSpellings } from "./spellings.ts";

/**
 * Builds every index, the one with most articles first: the controlled ones from their vocabularies, the open ones from
 * what the articles say.
 * @param articles those that are published, in the archive's order
 * @param unpublished the files that are left out, because they are drafts or dated in the future
 * @param heirs finds the files that one which is not there any more may be now
 */
export function buildIndexes(
	articles: readonly Article[],
	content: Content,
	unpublished: ReadonlySet<string>,
	heirs: Heirs,
): { indexes: NamedIndex[]; diagnostics: Diagnostic[] } {
	const diagnostics: (readonly Diagnostic[])[] = [];
	const claims = new Map(
		[...content.claims].filter(([path]) => !unpublished.has(path)),
	);
	const controlled = new Map<string, Vocabulary>();
	for (const one of content.vocabularies) {
		const first = controlled.get(one.index);
		if (first) diagnostics.push([twice(one, first)]);
		else controlled.set(one.index, one);
	}
	const wrongNames = checkIndexNames(claims, controlled);
	diagnostics.push(wrongNames.diagnostics);
	const names = new Set([
		...controlled.keys(),
		...[...claims.values()]
			.flat()
			.map(({ index }) => index)
			.filter((index) => !wrongNames.misspelt.has(index)),
	]);
	const order = nameOrder(content.settings.language);
	const named = namedArticles(articles, content);
	const indexes = [...names].sort(order).map((name) => {
		const vocabulary = controlled.get(name);
		const headings = new Map<string, Draft>();
		if (vocabulary) {
			diagnostics.push(
				checkVocabulary(vocabulary),
				checkPrincipal(vocabulary, named, content.claims, heirs),
			);
			defineAll(vocabulary, headings);
		}
		file(name, articles, headings, vocabulary === undefined);
		for (const { path, main } of vocabulary?.headings ?? []) {
			const draft = headings.get(headingKey(path));
			if (!draft || main.length === 0) continue;
			const under = new Set(draft.gathered);
			draft.main = main.flatMap((one) => {
				const article = named.get(one.name)?.article;
				return article && under.has(article) ? [article] : [];
			});
		}
		const all = [...headings.values()];
		const clashes = formerClashes(all);
		diagnostics.push(
			checkEntries(name, claims, vocabulary, all),
			anchorClashes(all),
			[...clashes.values()],
		);
		for (const heading of all) {
			heading.formerly = heading.formerly.filter((one) => !clashes.has(one));
		}
		return finished(name, vocabulary, headings, order);
	});
	return { indexes: fullestFirst(indexes), diagnostics: diagnostics.flat() };
}

/** The index that readers will want first is the one that has most articles. */
function fullestFirst(indexes: readonly NamedIndex[]): NamedIndex[] {
	return indexes
		.map((index) => ({
			index,
			filed: new Set(index.headings.flatMap(({ gathered }) => gathered)).size,
		}))
		.sort((a, b) => b.filed - a.filed)
		.map(({ index }) => index);
}

/** Files every article under its headings; in an open index a heading comes into being with its first article. */
function file(
	index: string,
	articles: readonly Article[],
	headings: Map<string, Draft>,
	isOpen: boolean,
): void {
	// Articles come one after the other, so one that is there already is the last.
	const add = (to: Article[] | undefined, article: Article) => {
		if (to && to.at(-1) !== article) to.push(article);
	};
	const spellings = isOpen ? usualSpellings(index, articles) : new Map();
	for (const article of articles) {
		for (const entry of article.entries) {
			if (entry.index !== index) continue;
			if (isOpen) open(index, entry.path, spellings, headings);
			if (!headings.has(headingKey(entry.path))) continue;
			for (const depth of entry.path.keys()) {
				const above = headings.get(headingKey(entry.path.slice(0, depth + 1)));
				add(above?.gathered, article);
				if (depth === entry.path.length - 1) add(above?.articles, article);
			}
		}
	}
}

function open(
	index: string,
	path: HeadingPath,
	spellings: ReadonlyMap<string, Spelling>,
	headings: Map<string, Draft>,
): void {
	let above: Draft | undefined;
	for (const depth of path.keys()) {
		const key = headingKey(path.slice(0, depth + 1));
		const spelling = spellings.get(key);
		let draft = headings.get(key);
		if (!draft && spelling) {
			const spelled = [...(above?.path ?? []), spelling.name];
			draft = newDraft(index, spelled, spelling.definedAt);
			headings.set(key, draft);
			above?.children.push(draft);
		}
		above = draft;
	}
}

function finished(
	name: string,
	vocabulary: Vocabulary | undefined,
	headings: Map<string, Draft>,
	order: (a: string, b: string) => number,
): NamedIndex {
	const all = [...headings.values()];
	const byName = (a: Draft, b: Draft) => order(a.sortAs, b.sortAs);
	const byCount = (a: Draft, b: Draft) =>
		b.gathered.length - a.gathered.length || byName(a, b);
	for (const heading of all) {
		heading.children.sort(heading.order === "count" ? byCount : byName);
	}
	return {
		name,
		title: vocabulary?.title ?? `${name} index`,
		scopeNote: vocabulary?.scopeNote,
		url: indexUrl(name),
		order: vocabulary?.order ?? "name",
		headings: all
			.filter(({ path }) => path.length === 1)
			.sort(vocabulary?.order === "count" ? byCount : byName),
		byKey: headings,
	};
}
