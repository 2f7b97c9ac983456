// The Eleventy config, as a table of contents: how it is guarded, which kinds of page there are, what comes before and after.
// What is read, and how markdown is rendered, is settled in `src/content` and `src/markdown`: articles come here as data.
import type { EleventyConfig } from "@11ty/eleventy";
import {
	addPages,
	refuseExecutableFrontMatter,
} from "./src/eleventy/adapter.ts";
import type { Build } from "./src/publish/build.ts";

export default async function configure(
	eleventy: EleventyConfig,
	build: Build,
) {
	refuseExecutableFrontMatter(eleventy);
	eleventy.setTemplateFormats(["11ty.js"]);
	eleventy.setUseGitIgnore(false);

	eleventy.on("eleventy.before", ({ directories }) =>
		build.begin(directories.output),
	);

	const { pages, rendered } = build;
	addPages(eleventy, "home", pages.home, rendered);
	addPages(eleventy, "article", pages.article, rendered);
	addPages(eleventy, "citing", pages.citing, rendered);
	addPages(eleventy, "index", pages.index, rendered);
	addPages(eleventy, "heading", pages.heading, rendered);
	addPages(eleventy, "archives", pages.archives, rendered);
	addPages(eleventy, "year", pages.year, rendered);
	addPages(eleventy, "authors", pages.authors, rendered);
	addPages(eleventy, "author", pages.author, rendered);
	addPages(eleventy, "page", pages.page, rendered);
	addPages(eleventy, "letters", pages.letters, rendered);
	addPages(eleventy, "symbols", pages.symbols, rendered);
	addPages(eleventy, "symbol", pages.symbol, rendered);
	addPages(eleventy, "changes", pages.changes, rendered);
	addPages(eleventy, "decisions", pages.decisions, rendered);
	addPages(eleventy, "decision-data", pages.decisionData, rendered);
	addPages(eleventy, "position", pages.position, rendered);
	addPages(eleventy, "search", pages.search, rendered);
	addPages(eleventy, "not-found", pages.notFound, rendered);
	addPages(eleventy, "feed", pages.feed, rendered);
	addPages(eleventy, "markdown", pages.markdown, rendered);
	addPages(eleventy, "llms", pages.llms, rendered);
	addPages(eleventy, "opensearch", pages.openSearch, rendered);
	addPages(eleventy, "sitemap", pages.sitemap, rendered);
	addPages(eleventy, "robots", pages.robots, rendered);
	addPages(eleventy, "alias", pages.alias, rendered);

	eleventy.on("eleventy.after", ({ directories }) =>
		build.finish(directories.output),
	);
}
