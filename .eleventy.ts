// The Eleventy config, as a table of contents: how it is guarded, which kinds of page there are, what comes before and after.
// What is read, and how markdown is rendered, is settled in `src/content` and `src/markdown`: articles come here as data.
import type { EleventyConfig } from "@11ty/eleventy";
import {
	addPages,
	refuseExecutableFrontMatter,
} from "./src/eleventy/adapter.ts";
import type { Work } from "./src/publish/work.ts";

export default async function configure(eleventy: EleventyConfig, work: Work) {
	refuseExecutableFrontMatter(eleventy);
	eleventy.setTemplateFormats(["11ty.js"]);
	eleventy.setUseGitIgnore(false);

	eleventy.on("eleventy.before", work.begin);

	const { pages, write } = work;
	addPages(eleventy, "home", pages.home, write);
	addPages(eleventy, "article", pages.article, write);
	addPages(eleventy, "citing", pages.citing, write);
	addPages(eleventy, "index", pages.index, write);
	addPages(eleventy, "heading", pages.heading, write);
	addPages(eleventy, "archives", pages.archives, write);
	addPages(eleventy, "year", pages.year, write);
	addPages(eleventy, "authors", pages.authors, write);
	addPages(eleventy, "author", pages.author, write);
	addPages(eleventy, "page", pages.page, write);
	addPages(eleventy, "letters", pages.letters, write);
	addPages(eleventy, "symbols", pages.symbols, write);
	addPages(eleventy, "symbol", pages.symbol, write);
	addPages(eleventy, "changes", pages.changes, write);
	addPages(eleventy, "changes-data", pages.changesData, write);
	addPages(eleventy, "decisions", pages.decisions, write);
	addPages(eleventy, "decision-data", pages.decisionData, write);
	addPages(eleventy, "position", pages.position, write);
	addPages(eleventy, "search", pages.search, write);
	addPages(eleventy, "not-found", pages.notFound, write);
	addPages(eleventy, "feed", pages.feed, write);
	addPages(eleventy, "llms", pages.llms, write);
	addPages(eleventy, "opensearch", pages.openSearch, write);
	addPages(eleventy, "sitemap", pages.sitemap, write);
	addPages(eleventy, "robots", pages.robots, write);
	addPages(eleventy, "alias", pages.alias, write);

	eleventy.on("eleventy.after", work.finish);
}
