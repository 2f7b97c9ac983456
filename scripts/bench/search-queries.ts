// A query of each ordinary kind about the synthetic articles.
import { symbolOfRank, synonyms, wordOfRank } from "./articles.ts";

/** Words of these ranks; a question in English has as many that nearly every article holds. */
function question(...ranks: readonly number[]): string {
	return ranks.map(wordOfRank).join(" ");
}

/** Gives a query of each kind about the synthetic articles. */
export function ordinaryQueries(): readonly (readonly [
	kind: string,
	query: string,
])[] {
	const [rare, common, often] = [1503, 100, 1].map(wordOfRank);
	const symbol = symbolOfRank(200);
	const parts = symbol.split("_");
	const wrong = symbol.replace(/.(?=.{3}$)/, "x");
	return [
		["a rare word", `${rare}`],
		["a common word", `${common}`],
		["a word in every article", `${often}`],
		["a word like the", wordOfRank(0)],
		["two words", `${wordOfRank(401)} ${wordOfRank(902)}`],
		["two common words", `${common} ${wordOfRank(60)}`],
		["three words", `${wordOfRank(50)} ${wordOfRank(120)} ${wordOfRank(350)}`],
		["a question of four words", question(12, 90, 410, 1205)],
		["a question of six words", question(0, 5, 33, 160, 620, 1400)],
		[
			"a question of ten words",
			question(0, 3, 8, 15, 40, 75, 210, 480, 990, 1701),
		],
		["a phrase", `"${wordOfRank(404)} ${wordOfRank(902)}"`],
		[
			"a phrase of very frequent words",
			`"${wordOfRank(90)} ${wordOfRank(210)}"`,
		],
		["an identifier", symbol],
		["an identifier as a call", `${symbol.toUpperCase()}()`],
		["the beginning of an identifier", parts.slice(0, 2).join("_")],
		["the end of an identifier", parts.slice(1).join("_")],
		["the words of an identifier", parts.join(" ")],
		["an identifier with a letter wrong", wrong],
		[
			"an unknown identifier",
			`${symbolOfRank(7).split("_")[0]}_zzyzx_${parts[2]}`,
		],
		["a misspelt word", `${wordOfRank(1503)}x`],
		["a word with synonyms", synonyms.at(-1) ?? ""],
		["two words with synonyms", synonyms[0] ?? ""],
		["a word under a heading", `${common} heading:"Heading 3"`],
		["a word of some years", `${common} year:2003..2006`],
	];
}
