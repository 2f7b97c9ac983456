// The library in the browser: each file is fetched when search first needs it, and only once.
import type { Catalogue, Columns } from "../search/catalogue.ts";
import { type Library, libraryFiles } from "../search/library.ts";

export class FetchedLibrary implements Library {
	readonly #folder: string;
	readonly #files = new Map<string, Promise<unknown>>();

	/** @param folder the address of the bundle, with a slash at its end */
	constructor(folder: string) {
		this.#folder = folder;
	}

	catalogue = (): Promise<Catalogue> => this.#file(libraryFiles.catalogue);
	columns = (): Promise<Columns> => this.#file(libraryFiles.columns);
	symbols = (): Promise<readonly string[]> => this.#file(libraryFiles.symbols);
	words = (): Promise<readonly string[]> => this.#file(libraryFiles.words);

	#file<T>(name: string): Promise<T> {
		const known = this.#files.get(name) ?? this.#fetch(name);
		this.#files.set(name, known);
		known.catch(() => this.#files.delete(name));
		return known as Promise<T>;
	}

	async #fetch(name: string): Promise<unknown> {
		const response = await fetch(this.#folder + name, { cache: "no-cache" });
		if (!response.ok) throw new Error(`${response.status} for ${name}`);
		return response.json();
	}
}
