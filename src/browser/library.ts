// The library in the browser: the files of an opened bundle.
import type { Catalogue, Columns } from "../search/catalogue.ts";
import {
	type FacetSymbols,
	type Library,
	libraryFiles,
	placesToLook,
	registerFile,
	shelfFile,
} from "../search/library.ts";
import {
	fileOf,
	type RegisterFile,
	type RegisterName,
	type Registers,
	valuesIn,
} from "../search/register.ts";
import { restored } from "../search/short.ts";
import type { Bundle } from "./bundle.ts";

export class BundledLibrary implements Library {
	readonly #bundle: Bundle;

	constructor(bundle: Bundle) {
		this.#bundle = bundle;
	}

	catalogue = async (): Promise<Catalogue> => this.#bundle.start.catalogue;
	columns = () => this.#bundle.json<Columns>(libraryFiles.columns);
	facetSymbols = () =>
		this.#bundle.json<FacetSymbols>(libraryFiles.facetSymbols);
	symbols = () => this.#names(libraryFiles.symbols);
	symbolsLike = (word: string) =>
		placesToLook(word, this.#bundle.start.shelves).map((place) => async () => {
			if (place === "all") return this.symbols();
			const files = place.map((shelf) => this.#names(shelfFile(shelf)));
			return (await Promise.all(files)).flat();
		});
	words = () => this.#bundle.json<readonly string[]>(libraryFiles.words);

	async registered<Name extends RegisterName>(register: Name, key: string) {
		const files = this.#bundle.start.registers[register];
		if (files === 0) return [];
		const file = registerFile(register, fileOf(key, files));
		return valuesIn(
			await this.#bundle.json<RegisterFile<Registers[Name]>>(file),
			key,
		);
	}

	async #names(file: string): Promise<readonly string[]> {
		return restored(await this.#bundle.json<string>(file));
	}
}
