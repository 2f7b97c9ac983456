// The subheadings that a heading is split into: their names, and which article goes where, as given or as asked for.
import { isCancel, select, text } from "@clack/prompts";
import type { Article } from "../../src/content/article.ts";
import { headingKey, parseHeadingPath } from "../../src/content/index-entry.ts";
import { fileName } from "../../src/content/slug.ts";
import { exitStatus, Problem } from "../../src/diagnostics/problem.ts";
import { isAsking } from "../authoring/consent.ts";

/** The name of a subheading, as it is typed: a slash of its own has a backslash before it. */
export function subheadingName(name: string): string {
	const path = parseHeadingPath(name);
	const [only, second] = typeof path === "string" ? [] : path;
	if (only !== undefined && second === undefined) return only;
	throw new Problem(
		`"${name}" is no name of a subheading.`,
		typeof path === "string"
			? `write ${path}`
			: "write it without a slash, or with \\/",
	);
}

/** `--assign`: the subheading of each article by its path. */
export function assignments(
	words: readonly string[],
	names: readonly string[],
	articles: readonly Article[],
): Map<string, string> {
	return new Map(
		words.map((word) => {
			const [slug, name = ""] = word.split(/=(.*)/s);
			const article = articles.find((one) => one.slug === slug);
			if (!article) {
				throw new Problem(
					`No article "${slug}" is filed right under the heading.`,
					`name one of ${articles.map((one) => one.slug).join(", ")}`,
				);
			}
			const key = headingKey([subheadingName(name)]);
			const known = names.find((one) => headingKey([one]) === key);
			if (known === undefined) {
				throw new Problem(
					`"${name}" is none of the new subheadings.`,
					`name one of ${names.join(", ")}`,
				);
			}
			return [article.path, known];
		}),
	);
}

/** Asks for the names of new subheadings. */
export async function askNames(): Promise<string[]> {
	if (!isAsking()) {
		throw new Problem(
			"The names of the new subheadings are missing.",
			'give them, such as --into "Strings" "Module loader"',
		);
	}
	const answer = await text({
		message: "Names of the new subheadings, with commas between them",
		validate: (value) =>
			(value ?? "").trim() === "" ? "A name, please" : undefined,
	});
	return isCancel(answer)
		? process.exit(exitStatus.done)
		: answer
				.split(",")
				.map((name) => name.trim())
				.filter((name) => name !== "");
}

/** Asks for each article under which of the new subheadings it goes; gives their names by its path. */
export async function askEach(
	articles: readonly Article[],
	names: readonly string[],
): Promise<Map<string, string>> {
	const assigned = new Map<string, string>();
	for (const article of articles) {
		const answer = await select({
			message: `${article.title} (${fileName(article.path)})`,
			options: [
				...names.map((name) => ({ value: name, label: name })),
				{ value: "", label: "stays where it is" },
			],
		});
		if (isCancel(answer)) process.exit(exitStatus.done);
		if (answer !== "") assigned.set(article.path, answer);
	}
	return assigned;
}
