// Numbers with their nouns, as they are read: "1 article", "12,345 articles".

/** Writes a whole number as it is read: 12,345. The first call of Intl takes a phone some 15 ms, so small ones do without. */
export function format(value: number): string {
	return value < 1000 ? String(value) : value.toLocaleString("en");
}

/** Writes a number with its noun, whose plural ends in -s unless it is given. */
export function counted(
	count: number,
	noun: string,
	plural = `${noun}s`,
): string {
	return `${format(count)} ${count === 1 ? noun : plural}`;
}
