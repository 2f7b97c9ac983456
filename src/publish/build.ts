// A build: reads the content, refuses it with every mistake, or writes the whole site beside the old one and swaps them.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { bundleAssets } from "../assets/bundle.ts";
import { pictureDrawer } from "../assets/picture.ts";
import { counted } from "../diagnostics/counted.ts";
import { Mistakes } from "../diagnostics/mistakes.ts";
import type { Page } from "../pages/page.ts";
import { pictures } from "../pages/pictures.ts";
import type { Site } from "../pages/site.ts";
import { endSearch, writeSearchBundle } from "../search/bundle.ts";
import { checkOut, openStaging } from "./folders.ts";
import { ignoresCase, refuseSharedFiles } from "./letter-case.ts";
import { type LoadedSite, type LoadOptions, siteLoader } from "./load.ts";
import type { Phase, Progress } from "./progress.ts";

export interface BuildOptions extends LoadOptions {
	/** The folder that is published, as an absolute path. */
	readonly out: string;
	readonly search: boolean;
	/** The project's folder, as an absolute path. */
	readonly project: string;
}

/** What a build did, for its summary. */
export interface BuildSummary {
	readonly articles: number;
	readonly pages: number;
	readonly words: number;
	readonly leftOut: { readonly drafts: number; readonly future: number };
}

/** How many pages are rendered before timers and signals get a turn. */
const pagesAtOnce = 50;

/** What `.eleventy.ts` needs of a build: the pages by their kind, and what happens around their rendering. */
export class Build {
	readonly pages: LoadedSite["pages"];
	readonly #site: Site;
	readonly #options: Pick<BuildOptions, "content" | "search">;
	readonly #progress: Progress;
	readonly #count: number;
	#rendered = 0;
	#phase: Phase | undefined;
	#search: Promise<void> | undefined;

	constructor(
		loaded: LoadedSite,
		options: Pick<BuildOptions, "content" | "search">,
		progress: Progress,
	) {
		this.pages = loaded.pages;
		this.#site = loaded.site;
		this.#options = options;
		this.#progress = progress;
		this.#count = Object.values<readonly Page[]>(loaded.pages).flat().length;
	}

	/** Before rendering: writes assets, copies images, and sets Pagefind to work beside Eleventy. */
	readonly begin = async (folder: string): Promise<void> => {
		if (ignoresCase(folder))
			refuseSharedFiles(Object.values(this.pages).flat());
		const { archive, assets } = this.#site;
		for (const asset of Object.values(assets)) {
			writeInto(join(folder, asset.url), (file) =>
				writeFileSync(file, asset.contents),
			);
		}
		for (const { body } of [...archive.articles, ...archive.pages]) {
			for (const { from, to } of body.images) {
				writeInto(join(folder, to), (file) =>
					copyFileSync(join(this.#options.content, from), file),
				);
			}
		}
		this.#phase = this.#progress.begin("render");
		if (this.#options.search) {
			const phase = this.#progress.begin("search");
			this.#search = writeSearchBundle(
				archive,
				join(folder, "pagefind"),
				phase.at,
			).then(() => phase.end(counted(archive.articles.length, "article")));
			// A failure is reported when rendering has ended; until then it is no unhandled one.
			this.#search.catch(() => {});
		}
	};

	/** After each page: counts it, and now and then lets timers and signals have a turn. */
	readonly rendered = async (): Promise<void> => {
		this.#rendered++;
		if (this.#rendered % pagesAtOnce !== 0) return;
		this.#phase?.at(this.#rendered, this.#count);
		await setImmediate();
	};

	/** After rendering: draws the pictures, while Pagefind goes on in its own process, and waits for the search bundle. */
	readonly finish = async (folder: string): Promise<void> => {
		const draw = pictureDrawer();
		for (const picture of pictures(this.#site)) {
			const png = await draw(picture);
			writeInto(join(folder, picture.url), (file) => writeFileSync(file, png));
			await setImmediate();
		}
		this.#phase?.end(counted(this.#count, "page"));
		await this.#search;
	};

	get summary(): BuildSummary {
		const { articles, leftOut } = this.#site.archive;
		return {
			articles: articles.length,
			pages: this.#count,
			words: articles.reduce((sum, { body }) => sum + body.words, 0),
			leftOut,
		};
	}
}

/** How Eleventy is configured for a build: the default export of `.eleventy.ts`. */
export type Configure = (
	eleventy: EleventyConfig,
	build: Build,
) => Promise<unknown>;

/**
 * Builds an archive into a folder. Until everything has been written, the folder stays as it was.
 * @throws Mistakes where the content has any, Problem where the machine or the call is at fault
 */
export async function build(
	options: BuildOptions,
	configure: Configure,
	progress: Progress,
	signal: AbortSignal,
): Promise<BuildSummary> {
	checkOut(options.out, options.content, options.project);
	const reading = progress.begin("read");
	const loaded = siteLoader(options, await bundleAssets(options.project))();
	reading.end(counted(loaded.site.archive.articles.length, "article"));
	if (loaded.diagnostics.length > 0) throw new Mistakes(loaded.diagnostics);

	const staging = openStaging(options.out);
	const discard = () => staging.discard();
	signal.addEventListener("abort", discard);
	try {
		const work = new Build(loaded, options, progress);
		// Eleventy wants paths relative to where it runs.
		const eleventy = new Eleventy(
			join(options.project, "layouts"),
			relative(process.cwd(), staging.folder),
			{ quietMode: true, config: (config) => configure(config, work) },
		);
		eleventy.disableLogger();
		await eleventy.write();
		const publishing = progress.begin("publish");
		signal.throwIfAborted();
		staging.publish();
		publishing.end(relative(process.cwd(), options.out) || options.out);
		return work.summary;
	} catch (error) {
		// When one write fails, Eleventy ends the others all the same, and they would bring the folder back.
		process.once("exit", discard);
		throw error;
	} finally {
		signal.removeEventListener("abort", discard);
		staging.discard();
		if (options.search) await endSearch();
	}
}

function writeInto(file: string, write: (file: string) => void): void {
	mkdirSync(dirname(file), { recursive: true });
	write(file);
}
