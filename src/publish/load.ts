// From a content folder to a site that is ready to be rendered, with every mistake found on the way.
import { buildArchive, type Publication } from "../archive/archive.ts";
import { contentParser } from "../content/parse.ts";
import { readContent } from "../content/read.ts";
import type { Overrides } from "../content/settings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkAddresses } from "../pages/addresses.ts";
import { route } from "../pages/routes.ts";
import type { Assets, Site } from "../pages/site.ts";

/** A site with all its pages by their kind. */
export interface LoadedSite {
	readonly site: Site;
	readonly pages: ReturnType<typeof route>;
	readonly diagnostics: readonly Diagnostic[];
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
	return () => {
		const content = parse(readContent(options.content));
		const { archive, diagnostics } = buildArchive(content, options);
		const site: Site = {
			archive,
			assets,
			today: options.today,
			preview: options.preview,
		};
		const pages = route(site);
		return {
			site,
			pages,
			diagnostics: [
				...diagnostics,
				...checkAddresses(archive, Object.values(pages).flat()),
			],
		};
	};
}
