// Pinpoints: the ids that the paragraphs of an article are cited by, those that they had before they were edited included.

/** The ids of an article's paragraphs in the order of reading, each with those that lead to it as well. */
export type Pinpoints = ReadonlyMap<string, readonly string[]>;

/** Writes pinpoints for the lock: `p1a2b3c4 p5d6e7f8=p9a0b1c2`, where the second was cited as `p9a0b1c2` before. */
export function pinpointsText(pinpoints: Pinpoints): string {
	return [...pinpoints]
		.map(([id, former]) => [id, ...former].join("="))
		.join(" ");
}

/** Reads what `pinpointsText` wrote. */
export function parsePinpoints(text: string): Map<string, readonly string[]> {
	return new Map(
		text.split(" ").map((one) => {
			const [id = "", ...former] = one.split("=");
			return [id, former];
		}),
	);
}
