// Writing in short: lists of words and of lengths, for files that are loaded before anything is found.

/** Lengths are told by a character each, in steps of this factor: how well an article matches depends on them only a little. */
const levelStep = 1.15;

/** The character of the first level. */
const firstLevel = "#".charCodeAt(0);

/** Writes how long articles are, each within a tenth. */
export function leveled(lengths: readonly number[]): string {
	return lengths
		.map((length) =>
			String.fromCharCode(
				firstLevel +
					Math.round(Math.log(Math.max(1, length)) / Math.log(levelStep)),
			),
		)
		.join("");
}

/** Gives the lengths that `leveled` wrote. */
export function unleveled(levels: string): number[] {
	return Array.from(levels, (level) =>
		Math.round(levelStep ** (level.charCodeAt(0) - firstLevel)),
	);
}

/** How many letters of the word before a word may repeat, as one character tells it. */
const mostRepeated = 35;

/** Writes words without spaces, each with the letters that it shares with the one before as their number. */
export function shortened(words: readonly string[]): string {
	return words
		.map((word, n) => {
			const before = words[n - 1] ?? "";
			let same = 0;
			while (
				same < Math.min(word.length, before.length, mostRepeated) &&
				word[same] === before[same]
			)
				same++;
			return same.toString(mostRepeated + 1) + word.slice(same);
		})
		.join(" ");
}

/** Gives the words that `shortened` wrote. */
export function restored(text: string): string[] {
	let before = "";
	return text.split(" ").flatMap((word) => {
		if (word === "") return [];
		const same = Number.parseInt(word.charAt(0), mostRepeated + 1);
		before = before.slice(0, same) + word.slice(1);
		return [before];
	});
}
