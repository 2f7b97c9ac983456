// Tokens: the words by which an article's symbols and versions stand in Pagefind's index, beside those of its text.

/** A character that Pagefind counts among a word's letters, and that neither a C identifier nor a version has. */
const end = "\u203f";

/** The word that finds a symbol and no other: Pagefind takes a word for the beginning of longer ones, so it is given an end. */
export function symbolToken(name: string): string {
	return name + end;
}

/** The word that finds the articles whose titles name a symbol. */
export function titleToken(name: string): string {
	return symbolToken(name) + end;
}

/** A version as it is written in a text: a number with dots, and perhaps a candidate or a tree, such as `v2.6.0-test10-mm1`. */
const versionForm =
	/(?<![\w.])v?(\d+(?:\.\d+)+)((?:-?(?:rc|test|pre|mm|ac)\d+)*)(?!\w)/gi;

/** The parts of a version, such as `2`, `6`, `0`, `test10`. */
export type Version = readonly string[];

/** Gives the versions in a text, in their order. */
export function versionsIn(text: string): Version[] {
	return [...text.matchAll(versionForm)].map(([, number = "", rest = ""]) => [
		...number.split("."),
		...(rest.toLowerCase().match(/[a-z]+\d+/g) ?? []),
	]);
}

/** Gives a word as the version that it is; undefined where it is none. */
export function versionOf(word: string): Version | undefined {
	const [version, ...others] = versionsIn(word);
	const isWhole = /^v?[\d.]+(?:-?[a-z]+\d+)*$/i.test(word);
	return isWhole && others.length === 0 ? version : undefined;
}

/** The word that finds a version and all that continue it: Pagefind drops dots, so that 2.6 were 26 to it. */
export function versionToken(version: Version): string {
	return version.map((part) => part + end).join("");
}

/** The words by which a version is found: for `2.6.25`, those of 2.6 and of 2.6.25. */
export function versionTokens(version: Version): string[] {
	return version.slice(1).map((_, n) => versionToken(version.slice(0, n + 2)));
}

/** The word that finds the articles whose titles or summaries name a version. */
export function chiefToken(version: Version): string {
	return versionToken(version) + end;
}

/** The version that a candidate is of: 6.16 for 6.16-rc1. */
export function releaseOf(version: Version): Version {
	return version.filter((part) => /^\d+$/.test(part));
}
