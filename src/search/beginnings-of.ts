// What listed exports begin with: for a reader who types `hrtimer`, those that have it as their first words.
import { grouped } from "../archive/grouped.ts";
import type { Beginning, Entry } from "./register.ts";

/** How many words a beginning may have. */
const mostWords = 3;

/** How many of the exports with a beginning are named. */
const mostNamed = 5;

/** Gives the beginnings that several exports share, in whole words. */
export function beginningsOf(exported: Iterable<string>): Entry<Beginning>[] {
	const byBeginning = grouped([...exported].sort(), (name) => {
		const [, marks = "", words = ""] =
			/^(_*)(\w+)$/.exec(name.toLowerCase()) ?? [];
		const parts = words.split("_");
		return parts
			.slice(0, Math.min(mostWords, parts.length - 1))
			.map((_, n) => marks + parts.slice(0, n + 1).join("_"));
	});
	return [...byBeginning]
		.filter(([, names]) => names.length > 1)
		.map(([beginning, names]) => [
			beginning,
			{ of: "beginning", count: names.length, some: names.slice(0, mostNamed) },
		]);
}
