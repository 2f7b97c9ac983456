// Pictures as PNG: their size and bytes, and names that are long or that the font can't write.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { imageSize } from "image-size";
import { pictureDrawer } from "../../src/assets/picture.ts";
import type { Picture } from "../../src/pages/pictures.ts";

const modules: Picture = {
	url: "/assets/Kernel/Modules/picture.png",
	name: "Modules",
	over: "Kernel index",
	under: "Kernel Licensing Archive",
	alt: "Modules · Kernel index · Kernel Licensing Archive",
};

const draw = pictureDrawer();
const named = (name: string, rest: Partial<Picture> = {}) =>
	draw({ ...modules, name, ...rest });

test("a picture is a PNG of 1200 by 630 pixels and less than 40 KB", async () => {
	const png = await draw(modules);
	assert.deepEqual(imageSize(png), { width: 1200, height: 630, type: "png" });
	assert.ok(png.length < 40_000, `${png.length} bytes`);
});

test("the same picture has the same bytes on every machine", async () => {
	const png = await draw(modules);
	assert.deepEqual(await pictureDrawer()(modules), png);
	// Written down, since two machines can't be compared here; a new design, font or version of resvg changes it.
	assert.equal(
		createHash("sha256").update(png).digest("hex").slice(0, 16),
		"7396dd0bd753a615",
	);
});

test("a picture is drawn once for as long as it shows the same", async () => {
	const png = await draw(modules);
	assert.equal(await draw({ ...modules, url: "/elsewhere.png" }), png);
	assert.notDeepEqual(await named("Licensing"), png);
});

test("a name of 200 characters is drawn whole in its size of picture, with or without spaces", async () => {
	for (const name of [
		"The terms on which ".repeat(11).slice(0, 200),
		"W".repeat(200),
		"a_b".repeat(67).slice(0, 200),
		"<&\">'".repeat(40),
	]) {
		const png = await named(name);
		assert.deepEqual(imageSize(png), { width: 1200, height: 630, type: "png" });
		assert.ok(png.length < 100_000, `${name}: ${png.length} bytes`);
	}
});

test("a name in a script that the font lacks gives way to the archive's title", async () => {
	const titleAlone = await draw({
		...modules,
		name: modules.under,
		over: undefined,
		under: "",
	});
	for (const name of [
		"模块许可证",
		"Modules 模块",
		"تراخيص",
		"🐧",
		"漢".repeat(200),
	]) {
		assert.deepEqual(await named(name), titleAlone, name);
	}
});

test("where the font can write nothing, the mark stands alone", async () => {
	const alone = await named("模块", { over: "索引", under: "内核许可证档案" });
	assert.deepEqual(imageSize(alone), { width: 1200, height: 630, type: "png" });
	assert.deepEqual(await named("", { over: "", under: "" }), alone);
	assert.notDeepEqual(await named("模块"), alone);
});
