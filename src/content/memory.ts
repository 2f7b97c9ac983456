// What parsing remembers: what each file gave, and what has to be the same for it to give that again.

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import {
	type Body,
	type ImageSize,
	type RenderContext,
	surroundingsOf,
} from "../markdown/body.ts";
import type { ContentFolder } from "./read.ts";
import type { Source } from "./source.ts";
import type { Steps } from "./steps.ts";

/** An image that a file shows, with the size that its HTML says. */
export type ShownImage = readonly [path: string, width: number, height: number];

/** What a file gave. */
export interface Kept {
	readonly text: string;
	readonly images: readonly ShownImage[];
	readonly result: unknown;
}

/** Whether images still have the sizes that they had. */
export function haveSizes(
	shown: readonly ShownImage[],
	images: ReadonlyMap<string, ImageSize>,
): boolean {
	return shown.every(([path, width, height]) => {
		const image = images.get(path);
		return image?.width === width && image.height === height;
	});
}

/** What parsed files may hold that matters here. */
interface Result {
	readonly body?: Body | undefined;
	readonly diagnostics?: readonly Diagnostic[] | undefined;
}

/**
 * Gives what is kept of a file; undefined where it has mistakes, which other files may mend: an image that is added, a
 * name that comes nearer.
 */
export function keptOf(
	{ text }: Source,
	result: Result,
	images: ReadonlyMap<string, ImageSize>,
): Kept | undefined {
	if ((result.diagnostics ?? []).length > 0) return undefined;
	const shown = (result.body?.images ?? []).map(({ from }): ShownImage => {
		const { width, height } = images.get(from) ?? { width: 0, height: 0 };
		return [from, width, height];
	});
	return { text, images: shown, result };
}

/** What is known of the files of one archive. */
export class ParseMemory {
	#surroundings: string | undefined;
	readonly #kept = new Map<string, Kept>();

	/** Before files are asked for: forgets what other surroundings gave, and files that are gone; may be long work. */
	*enter(context: RenderContext, { texts }: ContentFolder): Steps<void> {
		const surroundings = surroundingsOf(context);
		if (surroundings !== this.#surroundings) this.forget();
		this.#surroundings = surroundings;
		const paths = new Set(texts.map(({ path }) => path));
		for (const path of this.#kept.keys())
			if (!paths.has(path)) this.#kept.delete(path);
	}

	/** Forgets all files. */
	protected forget(): void {
		this.#kept.clear();
	}

	/** Gives what a file gave when it was the same as now. */
	recall(
		{ path, text }: Source,
		images: ReadonlyMap<string, ImageSize>,
	): unknown {
		const kept = this.#kept.get(path);
		return kept?.text === text && haveSizes(kept.images, images)
			? kept.result
			: undefined;
	}

	keep(path: string, kept: Kept): void {
		this.#kept.set(path, kept);
	}

	/** What is known of a file, of whatever text. */
	get(path: string): Kept | undefined {
		return this.#kept.get(path);
	}
}
