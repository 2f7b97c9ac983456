// The work of a build: its pages by their kind, and all that is written around their rendering.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pictureDrawer } from "../assets/picture.ts";
import { counted } from "../diagnostics/counted.ts";
import { Problem } from "../diagnostics/problem.ts";
import { hostFiles } from "../hosting/files.ts";
import { hostingOf } from "../hosting/hosting.ts";
import { outputPath, type Page } from "../pages/page.ts";
import { pictures } from "../pages/pictures.ts";
import { FileWriter, type Held } from "./file-writer.ts";
import type { BuildSummary } from "./last-build.ts";
import { ignoresCase, refuseSharedFiles } from "./letter-case.ts";
import type { LoadedSite } from "./load.ts";
import { lastingIn, manifestTextIn, type Version } from "./manifest.ts";
import type { PageCache } from "./page-cache.ts";
import { pictureCache } from "./picture-cache.ts";
import type { Phase, Progress } from "./progress.ts";
import { indexArticles } from "./search-phases.ts";
import { type States, stateOf } from "./states.ts";

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

/** Where a build is written, and what it has of the builds before. */
export interface Ground {
	/** The folder of the new version, as an absolute path. */
	readonly folder: string;
	/** What it holds of an earlier version. */
	readonly there: Held;
	/** What is known of the pages of the last build. */
	readonly pages?: PageCache | undefined;
	/** The version that the last build published, where it is as it left it. */
	readonly published?: (Version & Held) | undefined;
}

/** How many pages are rendered before timers and signals get a turn. */
const pagesAtOnce = 50;

/** What `.eleventy.ts` needs of a build: the pages by their kind, and what happens around their rendering. */
export class Work {
	/** The pages that are rendered; the others are taken over as they are published. */
	readonly pages: LoadedSite["pages"];
	readonly #site: LoadedSite["site"];
	readonly #all: readonly Page[];
	readonly #unchanged: ReadonlySet<Page>;
	readonly #options: WorkOptions;
	readonly #ground: Ground;
	readonly #progress: Progress;
	readonly #checkContent: () => void;
	readonly #files: FileWriter;
	#done = 0;
	#phase: Phase | undefined;
	#search: Promise<void> | undefined;

	constructor(
		{ site, pages }: LoadedSite,
		options: WorkOptions,
		ground: Ground,
		progress: Progress,
		checkContent: () => void,
	) {
		const { folder, there, published } = ground;
		this.#site = site;
		this.#all = Object.values<readonly Page[]>(pages).flat();
		this.#unchanged =
			(published && ground.pages?.unchanged(this.#all, published)) ?? new Set();
		this.pages = this.#unchanged.size === 0 ? pages : this.#changed(pages);
		this.#options = options;
		this.#ground = ground;
		this.#progress = progress;
		this.#checkContent = checkContent;
		this.#files = new FileWriter(folder, there);
	}

	#changed(pages: LoadedSite["pages"]): LoadedSite["pages"] {
		const kinds = Object.entries<readonly Page[]>(pages).map(([kind, all]) => [
			kind,
			all.filter((page) => !this.#unchanged.has(page)),
		]);
		return Object.fromEntries(kinds) as LoadedSite["pages"];
	}

	/**
	 * Before rendering: writes assets, copies images, takes over what has not changed, and sets Pagefind to work beside
	 * Eleventy.
	 */
	readonly begin = async (): Promise<void> => {
		const { folder, published } = this.#ground;
		if (ignoresCase(folder)) refuseSharedFiles(this.#all);
		const { archive, assets } = this.#site;
		for (const asset of Object.values(assets))
			this.#files.write(asset.url.slice(1), asset.contents);
		for (const { body } of [...archive.articles, ...archive.pages]) {
			for (const { from, to } of body.images) {
				const image = readFileSync(join(this.#options.content, from));
				this.#files.write(to, image);
			}
		}
		this.#checkContent();
		this.#phase = this.#progress.begin("render");
		if (this.#options.search) {
			this.#search = indexArticles(
				archive,
				{ ...this.#options, folder },
				this.#files,
				this.#progress,
			);
			// A failure is reported when rendering has ended; until then it is no unhandled one.
			this.#search.catch(() => {});
		}
		if (published) await this.#takeOver(published);
	};

	/** @throws Problem where another version is published meanwhile */
	async #takeOver(published: Version): Promise<void> {
		for (const page of this.#unchanged) {
			this.#files.takeOver(outputPath(page.url), published);
			await this.#advance();
		}
		if (manifestTextIn(published.folder) !== published.text) {
			throw new Problem(
				`Another build has been published as ${published.folder} meanwhile.`,
				"run the command again, one at a time",
			);
		}
	}

	/** Renders a page and writes it. */
	readonly write = async (page: Page): Promise<void> => {
		const text = this.#ground.pages?.render(page) ?? page.render();
		this.#files.write(outputPath(page.url), text);
		await this.#advance();
	};

	/** Counts a page, and now and then lets timers and signals have a turn. */
	async #advance(): Promise<void> {
		this.#done++;
		if (this.#done % pagesAtOnce !== 0) return;
		this.#phase?.at(this.#done, this.#all.length);
		await setImmediate();
	}

	/**
	 * After rendering: writes the twins of articles, draws the pictures, while Pagefind goes on in its own process, and
	 * waits for the search bundle. Twins need no template: as many again of them would cost more than their text does.
	 */
	readonly finish = async (): Promise<void> => {
		for (const twin of this.pages.markdown) await this.write(twin);
		const { cache, content, project } = this.#options;
		const drawer = pictureCache(pictureDrawer(), cache, project, content);
		for (const picture of pictures(this.#site)) {
			this.#files.write(picture.url.slice(1), await drawer.draw(picture));
			await setImmediate();
		}
		drawer.end();
		this.#phase?.end(counted(this.#all.length, "page"));
		await this.#search;
	};

	/** When all is written: tells hosts of the site, and lists what there is. */
	describe(): Version {
		const lasting = lastingIn(this.#files.sums);
		const hosting = hostingOf(this.#site, this.#all, lasting);
		for (const [path, text] of hostFiles(hosting))
			this.#files.write(path, text);
		const written = this.#files.end();
		this.#ground.pages?.keep(written);
		return written;
	}

	/** How the files of the new version stand, and those of the published one after some of them have become the new one's too. */
	get states(): { readonly written: States; readonly before?: States } {
		const { published } = this.#ground;
		const { states: written, touched } = this.#files;
		if (!published) return { written };
		const before = new Map(published.states);
		try {
			for (const path of touched) {
				const file = join(published.folder, path);
				if (before.has(path)) before.set(path, stateOf(file));
			}
		} catch {
			// Another build has been published there meanwhile: how its files stand is not known here.
			return { written };
		}
		return { written, before };
	}

	get summary(): BuildSummary {
		const { articles, leftOut } = this.#site.archive;
		return {
			articles: articles.length,
			pages: this.#all.length,
			words: articles.reduce((sum, { body }) => sum + body.words, 0),
			leftOut,
		};
	}
}
