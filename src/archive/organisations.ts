// Organisations: the settings say which authors are some, so each must be the author of something.
import type { Content } from "../content/parse.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";

/** Finds the organisations that no article names as its author, drafts included. */
export function checkOrganisations({
	settings,
	articles,
}: Pick<Content, "settings" | "articles">): Diagnostic[] {
	const authors = new Set(articles.flatMap((article) => article.authors));
	return (settings.organisations ?? []).flatMap((name, n): Diagnostic[] => {
		if (authors.has(name)) return [];
		const near = nearest(name, authors);
		return [
			{
				path: "site.yml",
				at: settings.organisationsAt?.[n] ?? fileStart,
				unexpected: `organisation ${quote(name)}`,
				expected:
					near.length > 0 ? oneOf(near) : "an author as articles name them",
				fix: near[0] === undefined ? "delete the name" : scalarText(near[0]),
			},
		];
	});
}
