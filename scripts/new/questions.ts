// What `npm run new` asks on a terminal, step by step; Ctrl-C ends it with nothing written.
import { autocompleteMultiselect, text } from "@clack/prompts";
import { parseEvent } from "../../src/content/dates.ts";
import { exitStatus, Problem } from "../../src/diagnostics/problem.ts";

/**
 * Asks for a title.
 * @param check throws a Problem where the title can't be that of a new article
 */
export async function askTitle(
	check: (title: string) => void,
): Promise<string> {
	const title = answered<string>(
		await text({
			message: "Title",
			validate: (value = "") => {
				if (value.trim() === "") return "A title, please";
				return problemOf(() => check(value.trim()));
			},
		}),
	);
	return title.trim();
}

/**
 * Asks for headings, of which a part is typed; at least one is chosen.
 * @param headings the entries to choose from, each with the other words that it is found by
 */
export async function askHeadings(
	headings: readonly {
		readonly value: string;
		readonly words: readonly string[];
	}[],
): Promise<string[]> {
	return answered<string[]>(
		await autocompleteMultiselect({
			message: "Headings (type a part, choose with the tab key)",
			options: headings.map(({ value, words }) => ({
				value,
				label: value,
				...(words.length > 0 ? { hint: words.join(", ") } : {}),
			})),
			required: true,
		}),
	);
}

/**
 * Asks for the first heading of an archive that has none to choose from.
 * @param check throws a Problem where the entry can't be that of an article
 */
export async function askFirstHeading(
	check: (entry: string) => void,
): Promise<string> {
	const entry = answered<string>(
		await text({
			message: "Heading (the archive has none yet)",
			placeholder: "Kernel: Modules/Licensing",
			validate: (value = "") => problemOf(() => check(value.trim())),
		}),
	);
	return entry.trim();
}

/** Asks when the matter happened; undefined where that is not known. */
export async function askEvent(): Promise<string | undefined> {
	const event = answered<string | undefined>(
		await text({
			message: "When it happened (Enter where it is not known)",
			placeholder: "2004-02-16, 2004-02 or 2004",
			validate: (value = "") =>
				value.trim() === "" || parseEvent(value.trim())
					? undefined
					: "A date such as 2004, 2004-02 or 2004-02-16, please",
		}),
	);
	return event?.trim() || undefined;
}

/**
 * Asks who writes it.
 * @param usual who wrote the newest article; undefined where there is none
 */
export async function askAuthor(
	usual: string | undefined,
): Promise<string | undefined> {
	const author = answered<string | undefined>(
		await text({
			message: "Author",
			...(usual === undefined
				? {
						validate: (value = "") =>
							value.trim() === "" ? "A name, please" : undefined,
					}
				: { initialValue: usual, placeholder: usual }),
		}),
	);
	return author?.trim() || usual;
}

/** An answer; Ctrl-C is none. */
function answered<T extends string | string[] | undefined>(
	answer: T | symbol,
): T {
	if (typeof answer !== "symbol") return answer;
	console.log("Nothing was written.");
	process.exit(exitStatus.done);
}

function problemOf(check: () => void): string | undefined {
	try {
		check();
		return undefined;
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return error.message;
	}
}
