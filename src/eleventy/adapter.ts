// The Eleventy adapter: all that knows how Eleventy wants to be told of pages.
import type { EleventyConfig } from "@11ty/eleventy";
import { outputPath, type Page } from "../pages/page.ts";

/** Data that Eleventy gives a page of the one template of its kind. */
interface PageData {
	readonly item: Page;
}

/**
 * Adds a kind of page. Its pages enter Eleventy as data of one paginated template: a template each would make the
 * build quadratic (10,000 articles 6.9 s and 50,000 articles 113 s, where this way takes 4.4 s and 17 s).
 * @param write renders and writes a page, and may hold the next one back: Eleventy would keep the text of every page in
 *   memory until the last one has been rendered
 */
export function addPages(
	eleventy: EleventyConfig,
	kind: string,
	pages: readonly Page[],
	write: (page: Page) => Promise<void>,
): void {
	if (pages.length === 0) return;
	eleventy.addTemplate(`${kind}.11ty.js`, {
		data: {
			pages: [],
			// `before` hands the pages over by reference; as data they would be copied page by page.
			pagination: {
				data: "pages",
				size: 1,
				alias: "item",
				before: () => pages,
			},
			permalink: ({ item }: PageData) => outputPath(item.url),
			eleventyExcludeFromCollections: true,
		},
		// What gives nothing is not written by Eleventy.
		render: ({ item }: PageData) => write(item),
	});
}

/**
 * Closes every way to run code from front matter in Eleventy: `---js`, `---javascript` and `---node`, and `---jsLegacy`,
 * which Eleventy keeps open unless it is replaced by an object.
 */
export function refuseExecutableFrontMatter(eleventy: EleventyConfig): void {
	const refuse = {
		parse(): never {
			throw new Error("Front matter is never run as code.");
		},
	};
	eleventy.setFrontMatterParsingOptions({
		language: "yaml",
		engines: {
			js: refuse,
			javascript: refuse,
			node: refuse,
			jsLegacy: refuse,
			coffee: refuse,
		},
	});
}
