// The resvg adapter: draws pictures as PNG, with a font that comes with the project and never with the machine's.
// WebAssembly rather than the native library: one package for every machine, and the same bytes on each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { pictureSvg } from "../pages/picture-view.ts";
import type { Picture } from "../pages/pictures.ts";
import { readFace } from "./face.ts";

/** Gives a picture as PNG. */
export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;

/** What is read and made ready when the first picture is drawn, once in a process: resvg can't be made ready twice. */
let tools: ReturnType<typeof openTools> | undefined;

async function openTools() {
	const { resolve } = createRequire(import.meta.url);
	const font = readFileSync(
		resolve(
			"@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
		),
	);
	await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
	return { font, face: readFace(font) };
}

/** Gives a function that draws pictures, and remembers each for as long as it shows the same. */
export function pictureDrawer(): DrawPicture {
	const drawn = new Map<string, Uint8Array>();
	return async (picture) => {
		tools ??= openTools();
		const { face, font } = await tools;
		const svg = pictureSvg(picture, face);
		const png = drawn.get(svg) ?? toPng(svg, font);
		drawn.set(svg, png);
		return png;
	};
}

function toPng(svg: string, font: Uint8Array): Uint8Array {
	const resvg = new Resvg(svg, { font: { fontBuffers: [font] } });
	const image = resvg.render();
	try {
		return image.asPng();
	} finally {
		image.free();
		resvg.free();
	}
}
