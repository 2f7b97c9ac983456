// Recent searches: kept on this device alone, and erased when the reader says so.

const key = "searches";
const most = 8;

/** Gives the recent searches, the last first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
		return Array.isArray(kept)
			? kept.filter((one): one is string => typeof one === "string")
			: [];
	} catch {
		return [];
	}
}

/** Puts a search first among the recent ones. */
export function rememberSearch(line: string): void {
	const text = line.trim().slice(0, 300);
	if (text === "") return;
	keep(
		[text, ...recentSearches().filter((one) => one !== text)].slice(0, most),
	);
}

/** Forgets every search. */
export function forgetSearches(): void {
	keep([]);
}

function keep(searches: readonly string[]): void {
	try {
		if (searches.length === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(searches));
	} catch {
		// Without storage nothing is kept.
	}
}
