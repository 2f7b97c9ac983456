// A build: reads the content, refuses it with every mistake, or writes the whole site beside the old one and swaps them.
import { statSync } from "node:fs";
import { join, relative } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { bundleAssets } from "../assets/bundle.ts";
import { counted } from "../diagnostics/counted.ts";
import { Mistakes } from "../diagnostics/mistakes.ts";
import { endSearch } from "../search/bundle.ts";
import { inSlices } from "../search/slices.ts";
import { compressFiles } from "./compress.ts";
import { checkFiles, checkOut, mendFolder, openStaging } from "./folders.ts";
import { type BuildSummary, lastBuild } from "./last-build.ts";
import { type LoadedSite, type LoadOptions, siteReader } from "./load.ts";
import { versionIn } from "./manifest.ts";
import { oneState } from "./one-state.ts";
import { PageCache } from "./page-cache.ts";
import { CachedMemory } from "./parse-cache.ts";
import type { Progress } from "./progress.ts";
import { Reads } from "./reads.ts";
import { Spare } from "./spare.ts";
import { Work, type WorkOptions } from "./work.ts";

export interface BuildOptions
	extends WorkOptions,
		Omit<LoadOptions, "memory" | "rendersAll"> {
	/** The folder that is published, as an absolute path. */
	readonly out: string;
	/** Whether compressed bodies are written beside the files that shrink. */
	readonly compress: boolean;
}

/** How Eleventy is configured for a build: the default export of `.eleventy.ts`. */
export type Configure = (
	eleventy: EleventyConfig,
	work: Work,
) => Promise<unknown>;

/**
 * Builds an archive into a folder. Until everything has been written, the folder stays as it was; where the last build
 * into it was the same, it stays as it is.
 * @throws Mistakes where the content has any, Problem where the machine or the call is at fault
 */
export async function build(
	options: BuildOptions,
	configure: Configure,
	progress: Progress,
	signal: AbortSignal,
): Promise<BuildSummary & { readonly isUnchanged: boolean }> {
	checkOut(options.out, options.content, options.project);
	mendFolder(options.out);
	const { content, project, out, cache, ...rest } = options;
	const checkContent = oneState(content);
	const last = lastBuild(cache, { content, project, out, options: rest });
	if (last.summary) return { ...last.summary, isUnchanged: true };
	const published = last.states && { ...versionIn(out), states: last.states };
	if (!published) checkFiles(out);
	const reading = progress.begin("read");
	const memory =
		cache === undefined ? undefined : new CachedMemory(cache, project);
	const reads = new Reads();
	const load = siteReader(
		{ ...options, memory, reads, rendersAll: true },
		await bundleAssets(project),
	);
	const loaded = await inSlices(load(reading.at));
	reading.end(counted(loaded.site.archive.articles.length, "article"));
	checkContent();
	if (loaded.diagnostics.length > 0) throw new Mistakes(loaded.diagnostics);

	const { pages, spare } = rememberedFor(loaded, options, reads);
	const staging = openStaging(out, spare);
	const discard = () => staging.discard();
	const stop = () => {
		if (options.search) void endSearch();
		discard();
	};
	signal.addEventListener("abort", stop);
	try {
		const work = new Work(
			loaded,
			options,
			{ ...staging, pages, published },
			progress,
			checkContent,
		);
		// Eleventy wants paths relative to where it runs.
		const eleventy = new Eleventy(
			join(options.project, "layouts"),
			relative(process.cwd(), staging.folder),
			{
				quietMode: true,
				config: (config) => configure(config, work),
				// None of the names by which Eleventy looks for a configuration, which is code, where it runs.
				configPath: "",
			},
		);
		eleventy.disableLogger();
		await eleventy.write();
		const { listed } = work.describe();
		if (options.compress) {
			const compressing = progress.begin("compress");
			const files = await compressFiles(
				staging.folder,
				listed,
				versionIn(out),
				compressing.at,
			);
			compressing.end(counted(files, "file"));
		}
		const publishing = progress.begin("publish");
		signal.throwIfAborted();
		const { ino } = statSync(staging.folder);
		const { written, before } = work.states;
		const isRemoved = staging.publish(before);
		// Files that were both versions' stand in another way when one of these has gone.
		last.remember(work.summary, ino, isRemoved ? undefined : written);
		publishing.end(options.out);
		return { ...work.summary, isUnchanged: false };
	} catch (error) {
		// When one write fails, Eleventy ends the others all the same, and they would bring the folder back.
		process.once("exit", discard);
		throw error;
	} finally {
		signal.removeEventListener("abort", stop);
		// First whoever still writes into the folder.
		if (options.search) await endSearch();
		discard();
	}
}

/** Gives what is remembered from one build to the next, where anything is: pages, and the version before. */
function rememberedFor(
	loaded: LoadedSite,
	options: BuildOptions,
	reads: Reads,
): { readonly pages?: PageCache; readonly spare?: Spare | undefined } {
	const { cache, project, out, drafts, compress } = options;
	if (cache === undefined) return {};
	const today = drafts ? options.today : undefined;
	return {
		pages: new PageCache(loaded, { cache, project, out, reads, today }),
		// Compressed bodies are listed nowhere, so a folder that has them serves no other version.
		spare: compress ? undefined : new Spare(cache, out),
	};
}
