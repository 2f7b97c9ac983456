// Numbers with their nouns, as they are read: "1 article", "12,345 articles".

/** Writes a number as it is read: 12,345. */
export function format(value: number): string {
	return value.toLocaleString("en");
}

/** Writes a number with its noun, whose plural ends in -s unless it is given. */
export function counted(
	count: number,
	noun: string,
	plural = `${noun}s`,
): string {
	return `${format(count)} ${count === 1 ? noun : plural}`;
}
