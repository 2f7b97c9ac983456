// Pagefind's script, as `src/assets/bundle.ts` bundles it: the part of its interface that is used (pagefind 1.6).
declare module "pagefind-engine" {
	import type { Fragment } from "../search/text-index.ts";

	export const version: string;

	/** One word of an article that is to be marked, with what it weighs when the best lines are chosen. */
	export interface Place {
		readonly location: number;
		readonly weight: number;
		readonly balanced_score: number;
	}

	export interface Result {
		readonly id: string;
		readonly score: number;
		/** The places of the matches, counted in words of the article. */
		readonly words: readonly number[];
		readonly matchedMetaFields?: readonly string[];
		data(): Promise<Fragment>;
	}

	export class PagefindInstance {
		constructor(options: Readonly<Record<string, unknown>>);
		init(
			language: string,
			options: { readonly load_wasm: boolean },
		): Promise<void>;
		search(
			words: string | null,
		): Promise<{ readonly results: readonly Result[] }>;
		loadFragment(
			id: string,
			group: string,
			places: readonly Place[],
			words: string,
		): Promise<Fragment>;
	}
}
