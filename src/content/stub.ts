// The stub of a new article: valid front matter with every key explained, from the one schema.
import { type IndexEntry, indexEntryText } from "./index-entry.ts";
import { articleSchema } from "./schema/article.ts";
import { stubSentence } from "./stub-sentence.ts";

/** What a new article starts with. */
export interface Stub {
	readonly title: string;
	/** Days as `2026-11-22`. */
	readonly date: string;
	readonly event?: string | undefined;
	readonly author?: string | undefined;
	readonly index: readonly IndexEntry[];
}

/**
 * Gives the text of a new article: a draft that has no mistakes. Keys that are not needed stand there as comments, each
 * with its meaning and an example.
 */
export function stubText(stub: Stub): string {
	const given: Readonly<Record<string, string | undefined>> = {
		title: JSON.stringify(stub.title),
		date: stub.date,
		event: stub.event === undefined ? undefined : JSON.stringify(stub.event),
		author: stub.author === undefined ? undefined : JSON.stringify(stub.author),
		index: stub.index
			.map((entry) => `\n  - ${JSON.stringify(indexEntryText(entry))}`)
			.join(""),
		draft: "true",
	};
	const keys = Object.entries(articleSchema.shape).flatMap(([key, schema]) => {
		const { description, example } = schema.meta() ?? {};
		const value = given[key];
		const line =
			value === undefined
				? `# ${key}: ${example}`
				: `${key}:${value.startsWith("\n") ? "" : " "}${value}`;
		return [`# ${description}`, line];
	});
	return `---\n${keys.join("\n")}\n---\n${stubSentence}\n`;
}
