// The preview's state: the last good version of the site, and the mistakes that keep a newer one from being shown.

import { changingFolder } from "../content/read.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticLines } from "../diagnostics/report.ts";
import { outputPath, type Page } from "../pages/page.ts";
import { type Picture, pictures } from "../pages/pictures.ts";
import type { Asset, Site } from "../pages/site.ts";
import type { LoadedSite } from "../publish/load.ts";

/** What the preview can answer with, by address; of images it knows the file in the content folder. */
export interface Version {
	readonly site: Site;
	readonly pages: ReadonlyMap<string, Page>;
	readonly assets: ReadonlyMap<string, Asset>;
	readonly images: ReadonlyMap<string, string>;
	readonly pictures: ReadonlyMap<string, Picture>;
}

/** What can't be used as it is now, besides what was authored: the content folder, style sheets and scripts, other code. */
export type Refused = "content" | "assets" | "code";

export class PreviewState {
	readonly #prefix: string;
	readonly #refused = new Map<Refused, readonly string[]>();
	#version: Version | undefined;
	/** Whether the version was without mistakes. */
	#isGood = false;
	#changedAt = 0;
	#unseenChanges = 0;
	#diagnostics: readonly Diagnostic[] = [];
	#warnings: readonly Diagnostic[] = [];

	/** @param prefix what leads from where the preview was started to the content folder; empty or ending in a slash */
	constructor(prefix = "") {
		this.#prefix = prefix;
	}

	/** The last version without mistakes; until there has been one, what can be shown in spite of them. */
	get version(): Version | undefined {
		return this.#version;
	}

	/** When the version came to be, in milliseconds since 1970. */
	get changedAt(): number {
		return this.#changedAt;
	}

	/** The mistakes that keep a newer version from being shown, as they are told to an author. */
	get mistakes(): readonly string[] {
		return [
			...[...this.#refused.values()].flat(),
			...this.#told(this.#diagnostics),
		];
	}

	/** What a build would refuse of the version that is shown, as it is told to an author. */
	get warnings(): readonly string[] {
		return this.#told(this.#warnings);
	}

	/** What keeps a newer version from being shown. */
	get diagnostics(): readonly Diagnostic[] {
		return this.#diagnostics;
	}

	/** How often something was changed that no page's own bytes tell of, such as an image. */
	get unseenChanges(): number {
		return this.#unseenChanges;
	}

	/** Takes note of a change that no page's own bytes tell of. */
	noteUnseen(): void {
		this.#unseenChanges++;
	}

	/** Takes note that something was changed while there is no version yet. */
	touch(): void {
		this.#changedAt = Date.now();
	}

	/** Takes what is known of articles that were edited before the whole is loaded: their mistakes, or that they have none. */
	doubt(diagnostics: readonly Diagnostic[]): void {
		this.#diagnostics = diagnostics;
		if (diagnostics.length === 0) this.touch();
	}

	/**
	 * Takes a newly loaded site; one with mistakes leaves the last good version in place. Where there is none yet, what is
	 * right of it is shown: an author who starts with a mistake sees the rest, and the mistake over it.
	 */
	take(loaded: LoadedSite): void {
		this.#diagnostics = loaded.diagnostics;
		const isGood = loaded.diagnostics.length === 0;
		if (!isGood && (this.#isGood || !isShowable(loaded))) return;
		this.#isGood = isGood;
		this.#version = versionOf(loaded);
		this.#warnings = loaded.warnings;
		this.#changedAt = Date.now();
	}

	/** Takes what is wrong with the code or the folder; nothing where it was mended. What is shown stays as it is. */
	refuse(what: Refused, mistakes: readonly string[]): void {
		this.#refused.set(what, mistakes);
	}

	#told(diagnostics: readonly Diagnostic[]): string[] {
		const options = { prefix: this.#prefix, colour: false };
		return diagnostics.map((one) => diagnosticLines([one], options).join("\n"));
	}
}

/** Whether there is something to be shown of a site that has mistakes: its settings can be read, and articles are left. */
function isShowable({ site, diagnostics }: LoadedSite): boolean {
	return (
		site.archive.articles.length > 0 &&
		!diagnostics.some(({ path }) => ["site.yml", changingFolder].includes(path))
	);
}

function versionOf({ site, pages }: LoadedSite): Version {
	const { archive, assets } = site;
	const all: Page[] = Object.values<Page[]>(pages).flat();
	return {
		site,
		pages: new Map(all.map((page) => [`/${outputPath(page.url)}`, page])),
		assets: new Map(
			Object.values<Asset>({ ...assets }).map((asset) => [asset.url, asset]),
		),
		images: new Map(
			[...archive.articles, ...archive.pages].flatMap(({ body }) =>
				body.images.map(({ from, to }) => [to, from]),
			),
		),
		pictures: new Map(pictures(site).map((picture) => [picture.url, picture])),
	};
}
