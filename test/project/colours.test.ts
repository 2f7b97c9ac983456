// Colours: each that is asked for is there, and those that stand outside the tokens, where no token can be named, are the tokens' own.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project } from "../command.ts";

const text = (path: string) => readFileSync(join(project, path), "utf8");

/** The colours of a token in the light and in the dark scheme. */
const tokens = new Map(
	[
		...text("layouts/styles/tokens.css").matchAll(
			/--([\w-]+): light-dark\((#[\da-f]+), (#[\da-f]+)\)/g,
		),
	].map(([, name = "", light, dark]) => [name, { light, dark }]),
);

test("a picture has the colours of the light scheme", () => {
	const colours = [
		...text("layouts/picture.tsx").matchAll(/"?([\w-]+)"?: "(#[\da-f]+)"/g),
	];
	assert.ok(colours.length >= 6);
	for (const [, name = "", colour] of colours) {
		assert.equal(colour, tokens.get(name)?.light, name);
	}
});

/** All style sheets by their names. */
const sheets = readdirSync(join(project, "layouts/styles"))
	.filter((name) => name.endsWith(".css"))
	.map((name) => [name, text(`layouts/styles/${name}`)] as const);

test("each variable that a style sheet asks for is set in one", () => {
	const all = sheets.map(([, sheet]) => sheet).join("\n");
	const set = new Set(
		[...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name),
	);
	for (const [name, sheet] of sheets) {
		for (const [, asked] of sheet.matchAll(/var\(\s*(--[\w-]+)/g))
			assert.ok(set.has(asked), `${asked} in ${name}`);
	}
});

test("the icon has the accent of both schemes", () => {
	assert.deepEqual(
		[...text("layouts/styles/icon.svg").matchAll(/stroke:(#[\da-f]+)/g)].map(
			([, colour]) => colour,
		),
		Object.values(tokens.get("accent") ?? {}),
	);
});
