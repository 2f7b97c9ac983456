// From a content folder to a site that is ready to be rendered, with every mistake found on the way.
import { archiveSteps } from "../archive/archive.ts";
import { linksToUnpublished } from "../archive/links.ts";
import { isUnpublished, type Publication } from "../archive/publication.ts";
import type { Lock } from "../content/lock.ts";
import {
	type Content,
	contentSteps,
	type ReadProgress,
} from "../content/parse.ts";
import { changingFolder, readContent } from "../content/read.ts";
import type { Overrides } from "../content/settings.ts";
import { atOnce, type Steps } from "../content/steps.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkAddresses } from "../pages/addresses.ts";
import { lostPermalinks } from "../pages/lost-permalinks.ts";
import type { Page } from "../pages/page.ts";
import { route } from "../pages/routes.ts";
import type { Assets, Site } from "../pages/site.ts";
import type { CachedMemory } from "./parse-cache.ts";
import { Reads } from "./reads.ts";

/** A site with all its pages by their kind. */
export interface LoadedSite {
	readonly site: Site;
	readonly pages: ReturnType<typeof route>;
	/** The articles that were read for that. */
	readonly routed: ReadonlySet<string>;
	/** What the archive published once, where it has a lock. */
	readonly lock: Lock | undefined;
	readonly diagnostics: readonly Diagnostic[];
	/** Those of the diagnostics that tell of permalinks which have ended. */
	readonly lost: readonly Diagnostic[];
	/** In the preview: what a build would refuse and the preview shows all the same, since it shows drafts. */
	readonly warnings: readonly Diagnostic[];
}

export interface LoadOptions extends Publication {
	/** The content folder's absolute path. */
	readonly content: string;
	readonly overrides: Overrides;
	readonly preview: boolean;
	/** What earlier runs found, where that is kept. */
	readonly memory?: CachedMemory | undefined;
	/** Whether every page is going to be rendered. */
	readonly rendersAll?: boolean | undefined;
	/** Takes down what is read of articles, where that matters. */
	readonly reads?: Reads | undefined;
}

/**
 * Gives a function that loads the site; called again, it only parses the files that have changed since.
 * @throws Problem (when called) where there is no content folder
 */
export function siteLoader(
	options: LoadOptions,
	assets: Assets,
): () => LoadedSite {
	const steps = siteReader(options, assets);
	return () => atOnce(steps());
}

/** Gives the same function in steps. */
export function siteReader(
	options: LoadOptions,
	assets: Assets,
): (at?: ReadProgress) => Steps<LoadedSite> {
	const { overrides, memory, rendersAll, reads } = options;
	const parse = contentSteps(overrides, memory, rendersAll);
	return function* (at) {
		const content = yield* parse(readContent(options.content), at);
		if (memory) yield* memory.saving();
		const watched = reads?.watched(content) ?? content;
		return yield* siteSteps(watched, options, assets);
	};
}

/** Gives the site that is made of what was authored, with every mistake in it. */
export function siteOf(
	content: Content,
	options: Publication & Pick<LoadOptions, "preview" | "reads">,
	assets: Assets,
): LoadedSite {
	return atOnce(siteSteps(content, options, assets));
}

/** The same in steps. */
export function* siteSteps(
	content: Content,
	options: Publication & Pick<LoadOptions, "preview" | "reads">,
	assets: Assets,
): Steps<LoadedSite> {
	const { archive, diagnostics } = yield* archiveSteps(content, options);
	yield;
	const { today, preview, reads = new Reads() } = options;
	const site: Site = { archive, assets, today, preview };
	const { given: pages, read: routed } = reads.during(() => route(site));
	yield;
	const all = Object.values<Page[]>(pages).flat();
	const { lock, bodies } = content;
	const found = [...diagnostics, ...checkAddresses(archive, all, lock)];
	yield;
	const lost = lock
		? lostPermalinks({
				lock,
				site,
				pages: all,
				files: [...bodies.keys()],
				found,
			})
		: [];
	const hidden = archive.articles.filter((one) => isUnpublished(one, today));
	const warnings = preview
		? linksToUnpublished(content, new Set(hidden.map(({ path }) => path)))
		: [];
	// While files are being changed, what is wrong with them goes with that.
	const interrupted = found.filter(({ path }) => path === changingFolder);
	return {
		site,
		pages,
		routed,
		lock,
		lost,
		warnings,
		diagnostics: interrupted.length > 0 ? interrupted : [...found, ...lost],
	};
}
