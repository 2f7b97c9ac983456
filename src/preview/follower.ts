// The follower: after each save shows an article that was edited at once, and then what follows from it in the rest of the archive.
import { setTimeout } from "node:timers/promises";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LoadedSite } from "../publish/load.ts";
import type { PreviewLoader, Revision } from "./loader.ts";
import type { PreviewState } from "./state.ts";

export interface FollowerOptions {
	readonly state: PreviewState;
	readonly loader: PreviewLoader;
	/** Called when open pages are to be told. */
	readonly announce: () => void;
	/** Called with each site that was loaded as a whole. */
	readonly loaded: (site: LoadedSite) => void;
	/** Called with what went wrong when it could not be. */
	readonly failed: (error: unknown) => void;
	/** An archive that loads as a whole in less than this, in milliseconds, is loaded after each save. */
	readonly fast?: number;
}

/** How many articles that are saved together are shown at once; a change of more is looked at as a whole. */
const mostRevised = 20;

/**
 * How long nothing has to change until a large archive is loaded as a whole, as a share of the time that this takes, and how
 * long it waits at most while changes go on, in milliseconds: an author who saves again soon is not kept waiting by it.
 */
const settling = 0.5;
const longestWait = 5000;

export class PreviewFollower {
	readonly #options: FollowerOptions;
	readonly #fast: number;
	/** The files that have changed since the archive was last read. */
	#changed = new Set<string>();
	#running: Promise<void> | undefined;
	#took = 0;
	#changedAt = 0;
	/** What articles of the version that is shown were before they were revised, the last revision first. */
	#before: { readonly article: Revision["article"]; readonly was: object }[] =
		[];

	constructor(options: FollowerOptions) {
		this.#options = options;
		this.#fast = options.fast ?? 150;
	}

	/** How long it took to load the whole archive, in milliseconds. */
	get took(): number {
		return this.#took;
	}

	/** Loads the archive for the first time. @throws what loading throws */
	begin(): Promise<LoadedSite> {
		const first = this.#load();
		this.#running = first.then(
			() => this.#loadAll(),
			() => {
				this.#running = undefined;
			},
		);
		return first;
	}

	/** Follows a change of files, which are named with their whole paths. */
	changed(files: readonly string[]): Promise<void> {
		for (const file of files) this.#changed.add(file);
		this.#changedAt = performance.now();
		const { state, announce } = this.#options;
		if (!state.version && this.#running) state.touch();
		if (
			(!state.version && this.#running) ||
			(!this.#isFast && this.#revise(files))
		)
			announce();
		return this.#run();
	}

	/** Whether the whole archive is loaded so fast that nothing has to wait for it. */
	get #isFast(): boolean {
		return this.#took < this.#fast;
	}

	/** Loads the archive until nothing has changed since. */
	#run(): Promise<void> {
		if (this.#changed.size > 0) this.#running ??= this.#loadAll();
		return this.#running ?? Promise.resolve();
	}

	async #loadAll(): Promise<void> {
		while (this.#changed.size > 0) {
			if (!this.#isFast) await this.#settled();
			try {
				await this.#load();
			} catch (error) {
				this.#options.failed(error);
			}
		}
		// Here, not when the promise is settled: what changes between the two would not be loaded.
		this.#running = undefined;
	}

	/** Waits until nothing has changed for a while. */
	async #settled(): Promise<void> {
		const last = performance.now() + longestWait;
		for (;;) {
			const quietFrom = this.#changedAt + this.#took * settling;
			const left = Math.min(quietFrom, last) - performance.now();
			if (left <= 0) return;
			await setTimeout(left);
		}
	}

	async #load(): Promise<LoadedSite> {
		const { state, loader, announce, loaded } = this.#options;
		this.#changed.clear();
		const begun = performance.now();
		const site = await loader.load();
		this.#took = performance.now() - begun;
		if (site.diagnostics.length > 0) this.#undo();
		this.#before = [];
		state.take(site);
		// What was saved while it was loaded may not be in it.
		if (this.#changed.size > 0) this.#revise([...this.#changed]);
		loaded(site);
		announce();
		return site;
	}

	/**
	 * Shows articles that were edited; all else stays as it was. Their objects are changed in place, so that whatever names them
	 * shows them as they are now.
	 * @returns whether there is something new to be shown
	 */
	#revise(files: readonly string[]): boolean {
		const { state, loader } = this.#options;
		const { version } = state;
		if (!version || files.length > mostRevised) return false;
		const paths = new Set(files.map((file) => loader.pathOf(file)));
		if (!isMendedBy(paths, state.diagnostics)) return false;
		const revised = loader.revised(files, version.site.archive);
		if (!revised) return false;
		if ("diagnostics" in revised) {
			state.doubt(revised.diagnostics);
			return true;
		}
		for (const { article, now } of revised) {
			this.#before.unshift({ article, was: { ...article } });
			Object.assign(article, now);
		}
		state.doubt([]);
		return true;
	}

	/** Brings back the last version without mistakes. */
	#undo(): void {
		for (const { article, was } of this.#before) Object.assign(article, was);
	}
}

/** Whether mistakes, if there are any, stand in some files alone. */
function isMendedBy(
	paths: ReadonlySet<string>,
	diagnostics: readonly Diagnostic[],
): boolean {
	return diagnostics.every(({ path }) => paths.has(path));
}
