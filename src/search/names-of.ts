// From an archive to the names of its pages: of questions, of persons as people name each other, of releases that are compared.
import type { Archive } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { neighbours, pairTitle, pairUrl } from "../exports/pairs.ts";
import { nameKey, type Page } from "./pages.ts";
import type { Entry } from "./register.ts";
import { synonymsOf } from "./words.ts";

/** Gives every name of a page, as `nameKey` gives it, with the page. */
export function namesOf(archive: Archive): Entry<Page>[] {
	const { questions, people, releases, synonyms } = archive;
	const entries = (
		of: Page["of"],
		text: string,
		url: string,
		names: readonly string[],
	): Entry<Page>[] =>
		[...new Set(names.map(nameKey))]
			.filter((key) => key !== "")
			.map((key) => [key, { of, text, url }]);
	const byFirst = grouped(people, ({ name }) => firstNames(name));
	return [
		...questions.flatMap(({ name, url }) =>
			entries("question", name, url, [name]),
		),
		...people.flatMap(({ name, url }) =>
			entries("person", name, url, [
				...namesOfPerson(name, synonyms),
				...firstNames(name).filter((one) => byFirst.get(one)?.length === 1),
			]),
		),
		...neighbours(releases).flatMap((pair) =>
			entries("comparison", pairTitle(pair), pairUrl(pair), [
				`${pair.before.release} ${pair.after.release}`,
				...[pair.before, pair.after].flatMap(namesOfRelease),
			]),
		),
	];
}

/** The whole name, without initials, the last word, and what search takes for the same. */
function namesOfPerson(
	name: string,
	synonyms: Archive["synonyms"],
): readonly string[] {
	const words = wordsOf(name);
	const plain = words.join(" ");
	return [
		name,
		plain,
		words.at(-1) ?? name,
		...synonymsOf(synonyms, name),
		...synonymsOf(synonyms, plain),
	];
}

/** The first name of a person who has two; what has more words is likely an organisation. */
function firstNames(name: string): string[] {
	const words = wordsOf(name);
	return words.length === 2 ? words.slice(0, 1) : [];
}

/** The words of a name without initials. */
function wordsOf(name: string): string[] {
	return name.split(" ").filter((word) => !/^\p{L}\.?$/u.test(word));
}

function namesOfRelease({ release }: { readonly release: string }): string[] {
	return ["", "v", "linux ", "release ", "exports "].map(
		(before) => before + release,
	);
}
