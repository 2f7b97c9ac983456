// The picture cache: a picture is drawn once for as long as it shows the same and the code is the same.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Picture } from "../../src/pages/pictures.ts";
import { drawingCode, pictureCache } from "../../src/publish/picture-cache.ts";
import { type Files, inFolder } from "../archive.ts";

const code: Files = Object.fromEntries(
	drawingCode.map((path) => [
		/\.\w+$/.test(path) ? path : `${path}/a.ts`,
		"code",
	]),
);

function picture(name: string, url = "/assets/picture.png"): Picture {
	return { url, name, under: "Archive", alt: name };
}

/** Draws pictures in one run, and gives the names of those that were really drawn. */
async function run(
	folder: string,
	pictures: readonly Picture[],
	cache: string | undefined = join(folder, "cache"),
): Promise<string[]> {
	const drawn: string[] = [];
	const drawer = pictureCache(
		async ({ name }) => {
			drawn.push(name);
			return Buffer.from(`png of ${name}`);
		},
		cache,
		folder,
		"/content",
	);
	for (const one of pictures)
		assert.equal(String(await drawer.draw(one)), `png of ${one.name}`);
	drawer.end();
	return drawn;
}

test("a picture is not drawn again, one that shows something else is", () =>
	inFolder(code, async (folder) => {
		const both = [picture("A"), picture("B", "/assets/b/picture.png")];
		assert.deepEqual(await run(folder, both), ["A", "B"]);
		assert.deepEqual(await run(folder, both), []);
		assert.deepEqual(await run(folder, [picture("C")]), ["C"]);
		assert.deepEqual(await run(folder, both), ["A", "B"]);
	}));

test("other code draws again", () =>
	inFolder(code, async (folder) => {
		await run(folder, [picture("A")]);
		writeFileSync(join(folder, "layouts/picture.tsx"), "other");
		assert.deepEqual(await run(folder, [picture("A")]), ["A"]);
	}));

test("without a cache, and where none can be kept, each run draws", () =>
	inFolder({ ...code, cache: "a file" }, async (folder) => {
		for (const cache of [undefined, join(folder, "cache")]) {
			assert.deepEqual(await run(folder, [picture("A")], cache), ["A"]);
			assert.deepEqual(await run(folder, [picture("A")], cache), ["A"]);
		}
	}));
