// From a content folder to a site that is ready to be rendered, with every mistake found on the way.
import { buildArchive, type Publication } from "../archive/archive.ts";
import type { Lock } from "../content/lock.ts";
import { type Content, contentParser } from "../content/parse.ts";
import { readContent } from "../content/read.ts";
import type { Overrides } from "../content/settings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkAddresses } from "../pages/addresses.ts";
import { lostPermalinks } from "../pages/lost-permalinks.ts";
import type { Page } from "../pages/page.ts";
import { route } from "../pages/routes.ts";
import type { Assets, Site } from "../pages/site.ts";

/** A site with all its pages by their kind. */
export interface LoadedSite {
	readonly site: Site;
	readonly pages: ReturnType<typeof route>;
	/** What the archive published once, where it has a lock. */
	readonly lock: Lock | undefined;
	readonly diagnostics: readonly Diagnostic[];
	/** Those of the diagnostics that tell of permalinks which have ended. */
	readonly lost: readonly Diagnostic[];
}

export interface LoadOptions extends Publication {
	/** The content folder's absolute path. */
	readonly content: string;
	readonly overrides: Overrides;
	readonly preview: boolean;
}

/**
 * Gives a function that loads the site; called again, it only parses the files that have changed since.
 * @throws Problem (when called) where there is no content folder
 */
export function siteLoader(
	options: LoadOptions,
	assets: Assets,
): () => LoadedSite {
	const parse = contentParser(options.overrides);
	return () => siteOf(parse(readContent(options.content)), options, assets);
}

/** Gives the site that is made of what was authored, with every mistake in it. */
export function siteOf(
	content: Content,
	options: Publication & Pick<LoadOptions, "preview">,
	assets: Assets,
): LoadedSite {
	const { archive, diagnostics } = buildArchive(content, options);
	const { today, preview } = options;
	const site: Site = { archive, assets, today, preview };
	const pages = route(site);
	const all = Object.values<Page[]>(pages).flat();
	const found = [...diagnostics, ...checkAddresses(archive, all)];
	const { lock, bodies } = content;
	const lost = lock
		? lostPermalinks({
				lock,
				site,
				pages: all,
				files: [...bodies.keys()],
				found,
			})
		: [];
	return { site, pages, lock, lost, diagnostics: [...found, ...lost] };
}
