// The work of a build: its pages by their kind, and all that is written around their rendering.
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pictureDrawer } from "../assets/picture.ts";
import { counted } from "../diagnostics/counted.ts";
import { hostFiles } from "../hosting/files.ts";
import { hostingOf } from "../hosting/hosting.ts";
import { outputPath, type Page } from "../pages/page.ts";
import { pictures } from "../pages/pictures.ts";
import type { Site } from "../pages/site.ts";
import { writeSearchBundle } from "../search/bundle.ts";
import { FileWriter } from "./file-writer.ts";
import type { BuildSummary } from "./last-build.ts";
import { ignoresCase, refuseSharedFiles } from "./letter-case.ts";
import type { LoadedSite } from "./load.ts";
import { lastingIn, type Manifest, writeManifest } from "./manifest.ts";
import { pictureCache } from "./picture-cache.ts";
import type { Phase, Progress } from "./progress.ts";
import { searchCache } from "./search-cache.ts";

/** What the work depends on, besides the site. */
export interface WorkOptions {
	/** The content folder, as an absolute path. */
	readonly content: string;
	readonly search: boolean;
	/** The project's folder, as an absolute path. */
	readonly project: string;
	/** Where builds are remembered, as an absolute path; without it, nothing is. */
	readonly cache?: string | undefined;
}

/** How many pages are rendered before timers and signals get a turn. */
const pagesAtOnce = 50;

/** What `.eleventy.ts` needs of a build: the pages by their kind, and what happens around their rendering. */
export class Work {
	readonly pages: LoadedSite["pages"];
	readonly #site: Site;
	readonly #options: WorkOptions;
	readonly #progress: Progress;
	readonly #checkContent: () => void;
	readonly #count: number;
	readonly #files = new FileWriter();
	#rendered = 0;
	#phase: Phase | undefined;
	#search: Promise<void> | undefined;

	constructor(
		loaded: LoadedSite,
		options: WorkOptions,
		progress: Progress,
		checkContent: () => void,
	) {
		this.pages = loaded.pages;
		this.#site = loaded.site;
		this.#options = options;
		this.#progress = progress;
		this.#checkContent = checkContent;
		this.#count = Object.values<readonly Page[]>(loaded.pages).flat().length;
	}

	/** Before rendering: writes assets, copies images, and sets Pagefind to work beside Eleventy. */
	readonly begin = async (folder: string): Promise<void> => {
		if (ignoresCase(folder))
			refuseSharedFiles(Object.values(this.pages).flat());
		const { archive, assets } = this.#site;
		for (const asset of Object.values(assets)) {
			this.#files.write(join(folder, asset.url), asset.contents);
		}
		for (const { body } of [...archive.articles, ...archive.pages]) {
			for (const { from, to } of body.images) {
				this.#files.copy(join(this.#options.content, from), join(folder, to));
			}
		}
		this.#checkContent();
		this.#phase = this.#progress.begin("render");
		if (this.#options.search) {
			const phase = this.#progress.begin("search");
			const { cache, content, project } = this.#options;
			this.#search = writeSearchBundle(
				archive,
				join(folder, "pagefind"),
				phase.at,
				cache === undefined ? undefined : searchCache(cache, project, content),
			).then(() => phase.end(counted(archive.articles.length, "article")));
			// A failure is reported when rendering has ended; until then it is no unhandled one.
			this.#search.catch(() => {});
		}
	};

	/** Writes a page, counts it, and now and then lets timers and signals have a turn. */
	readonly write = async (file: string, text: string): Promise<void> => {
		this.#files.write(file, text);
		this.#rendered++;
		if (this.#rendered % pagesAtOnce !== 0) return;
		this.#phase?.at(this.#rendered, this.#count);
		await setImmediate();
	};

	/**
	 * After rendering: writes the twins of articles, draws the pictures, while Pagefind goes on in its own process, and
	 * waits for the search bundle. Twins need no template: as many again of them would cost more than their text does.
	 */
	readonly finish = async (folder: string): Promise<void> => {
		for (const twin of this.pages.markdown)
			await this.write(join(folder, outputPath(twin.url)), twin.render());
		const { cache, content, project } = this.#options;
		const drawer = pictureCache(pictureDrawer(), cache, project, content);
		for (const picture of pictures(this.#site)) {
			const png = await drawer.draw(picture);
			this.#files.write(join(folder, picture.url), png);
			await setImmediate();
		}
		drawer.end();
		this.#phase?.end(counted(this.#count, "page"));
		await this.#search;
	};

	/** When all is written: tells hosts of the site, and lists what there is. */
	describe(folder: string): Manifest {
		const hosting = hostingOf(
			this.#site,
			Object.values(this.pages).flat(),
			lastingIn(folder),
		);
		for (const [path, text] of hostFiles(hosting))
			this.#files.write(join(folder, path), text);
		return writeManifest(resolve(folder), this.#files.sums);
	}

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
