// Organisations: the settings say which of those named are some, so each must be an author, or one who held or asked for something.
import type { Content } from "../content/parse.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";
import { answeredBy, askedBy } from "./positions.ts";

/** Finds the organisations that no article, drafts included, names as its author, or as one who held or asked for something. */
export function checkOrganisations({
	settings,
	articles,
}: Pick<Content, "settings" | "articles">): Diagnostic[] {
	const named = new Set(
		articles.flatMap(({ authors, positions, decisions }) => [
			...authors,
			...positions.map(({ by }) => by),
			...decisions.flatMap((one) => [...askedBy(one), ...answeredBy(one)]),
		]),
	);
	return (settings.organisations ?? []).flatMap((name, n): Diagnostic[] => {
		if (named.has(name)) return [];
		const near = nearest(name, named);
		return [
			{
				path: "site.yml",
				at: settings.organisationsAt?.[n] ?? fileStart,
				unexpected: `organisation ${quote(name)}`,
				expected:
					near.length > 0
						? oneOf(near)
						: "an author, or who held or asked for something, as articles name them",
				fix: near[0] === undefined ? "delete the name" : scalarText(near[0]),
			},
		];
	});
}
