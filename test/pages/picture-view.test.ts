// What pictures show, as SVG: their words, what gives way where the font lacks a character, and the site's colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pictureSvg, pictureView } from "../../src/pages/picture-view.ts";
import type { Face } from "../../src/pages/text-fit.ts";
import { project } from "../command.ts";

/** A face of Latin letters, each half an em wide. */
const latin: Face = {
	covers: (text) => /^[\u0020-\u024f…]*$/.test(text),
	width: (text) => text.length / 2,
};

const picture = {
	url: "/assets/Kernel/USB/picture.png",
	name: "USB",
	over: "Kernel index",
	under: "Tiny archive",
	alt: "USB · Kernel index · Tiny archive",
};

const words = (change: Partial<typeof picture> = {}) =>
	pictureView({ ...picture, ...change }, latin).texts.map(({ text }) => text);

test("a picture shows the index, the name and the archive, the name largest", () => {
	const { texts } = pictureView(picture, latin);
	assert.deepEqual(
		texts.map(({ text }) => text),
		["Kernel index", "USB", "Tiny archive"],
	);
	const sizes = texts.map(({ size }) => size);
	assert.equal(sizes.indexOf(Math.max(...sizes)), 1);
});

test("every line stands below the one before, within the picture and right of the spine", () => {
	for (const length of [3, 30, 90, 200, 2000]) {
		const long = (unit: string) => unit.repeat(length).slice(0, length);
		for (const name of [long("word "), long("W")]) {
			const view = pictureView({ ...picture, name, under: name }, latin);
			let above = 0;
			for (const { x, y, size, text } of view.texts) {
				assert.ok(y - 0.7 * size >= above, `${text} at ${y}`);
				assert.ok(x > view.spine);
				assert.ok(x + latin.width(text) * size <= view.width - 60, text);
				above = y;
			}
			assert.ok(above < view.height - 30);
		}
	}
});

test("a name that the font can't write gives way to the archive's title, and that to nothing", () => {
	assert.deepEqual(words({ name: "模块" }), ["Tiny archive"]);
	assert.deepEqual(words({ name: "模块", under: "档案" }), []);
	assert.deepEqual(words({ over: "索引" }), ["USB", "Tiny archive"]);
	assert.deepEqual(words({ under: "档案" }), ["Kernel index", "USB"]);
});

test("letters are written in their composed form, and white space as single spaces", () => {
	assert.deepEqual(words({ name: " Zoe\u0308  \n x " })[1], "Zoë x");
});

test("a name can't be markup", () => {
	const svg = pictureSvg({ ...picture, name: "</text><a>&" }, latin);
	assert.match(svg, />&lt;\/text>&lt;a>&amp;<\/text>/);
});

test("the colours are tokens of the style sheet in its light scheme", () => {
	const css = readFileSync(join(project, "layouts/styles/tokens.css"), "utf8");
	const light = [...css.matchAll(/light-dark\((#\w+),/g)].map(([, hex]) => hex);
	const used = [
		...pictureSvg(picture, latin).matchAll(/(?:fill|stroke)="(#\w+)"/g),
	].map(([, hex]) => hex);
	assert.ok(used.length > 5);
	assert.deepEqual(
		used.filter((hex) => !light.includes(hex)),
		[],
	);
});
