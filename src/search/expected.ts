// What the start of a search tells of a word before it is looked up: how frequent it is, and how much is loaded to find it.
import { steps } from "./frequent.ts";
import { restored } from "./short.ts";
import type { Start } from "./start-file.ts";
import type { Expected } from "./text-index.ts";
import { folded } from "./words.ts";

/** What is taken for the share of a word that stands beside frequent ones in the index, and of any other. */
const [besideFrequent, rare] = [0.1, 0];

/** What the index has in place of an English word is mostly the word without one of these endings. */
const endings = /(?<=.{3})(?:e|s|es|ed|ing|ly)$/;

/** Gives a function that tells of words as they are typed. */
export function expecting({
	words,
	thin,
	frequent,
}: Pick<Start, "words" | "thin" | "frequent">): (word: string) => Expected {
	const shares = new Map(
		restored(frequent.words).map((word, n) => [
			word,
			Number(frequent.shares[n]) / steps,
		]),
	);
	const firsts = restored(words);
	const partOf = (word: string) =>
		Math.max(0, firsts.filter((first) => first <= word).length - 1);
	return (word) => {
		const whole = folded(word);
		const forms = [whole, whole.replace(/y$/, "i"), whole.replace(endings, "")];
		const parts = [...new Set(forms.map(partOf))];
		const [share] = forms.flatMap((form) => shares.get(form) ?? []);
		return {
			isListed: share !== undefined,
			share:
				share ??
				(parts.some((part) => thin[part] === "1") ? besideFrequent : rare),
			parts: parts.length,
		};
	};
}
