// A page that is not an article: "About" and its like.
import type { Body, RenderContext } from "../markdown/body.ts";
import { pageUrl } from "./address.ts";
import {
	type FormerPlaces,
	formerPlaces,
	type Parsed,
	parseMarkdown,
} from "./markdown-file.ts";
import { type PageMatter, pageSchema } from "./schema/page.ts";
import type { Source } from "./source.ts";
import { typeset, typesetIfAny } from "./typography.ts";

/** A page that is not an article: "About" and its like. */
export interface StaticPage extends FormerPlaces {
	readonly path: string;
	readonly slug: string;
	readonly url: string;
	readonly title: string;
	readonly summary?: string | undefined;
	readonly order: number;
	readonly body: Body;
}

/** Reads a page of `pages/`. */
export function parsePage(
	source: Source,
	context: RenderContext,
): Parsed<StaticPage> {
	return parseMarkdown(
		source,
		pageSchema,
		context,
		(matter: PageMatter, body, slug, yaml): StaticPage => ({
			path: source.path,
			slug,
			url: pageUrl(slug),
			title: typeset(matter.title),
			summary: typesetIfAny(matter.summary),
			order: matter.order ?? 100,
			...formerPlaces(matter, yaml),
			body,
		}),
	);
}
