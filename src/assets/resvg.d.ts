// The part of resvg 2.6 that this project uses; the package's own types want a browser's.
declare module "@resvg/resvg-wasm" {
	/** Makes the library ready from its WebAssembly; to be called once. */
	export function initWasm(wasm: Uint8Array): Promise<void>;

	/** An SVG that is to be drawn; `free` gives its memory back. */
	export class Resvg {
		constructor(
			svg: string,
			options: { font: { fontBuffers: readonly Uint8Array[] } },
		);
		render(): RenderedImage;
		free(): void;
	}

	export class RenderedImage {
		asPng(): Uint8Array;
		free(): void;
	}
}
