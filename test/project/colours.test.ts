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

/** The relative luminance of a colour, from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((one) =>
			one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
		);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	);
	return (light + 0.05) / (dark + 0.05);
}

test("the outcomes of decisions are told apart without colours: by their lightness, or by a pattern over it", () => {
	const record = text("layouts/styles/record.css");
	const charts = text("layouts/styles/charts.css");
	const keys = record.matchAll(
		/^\.([\w-]+) \{\n\t--key: light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gm,
	);
	const outcomes = [...keys].map(([, name = "", light = "", dark = ""]) => ({
		name,
		light,
		dark,
		isPlain: !charts.includes(`.key.${name} {`),
	}));
	assert.deepEqual(
		outcomes.filter(({ isPlain }) => !isPlain).map(({ name }) => name),
		["unexported", "refused", "withdrawn"],
	);
	for (const scheme of ["light", "dark"] as const) {
		const paper = tokens.get("paper")?.[scheme] ?? "";
		for (const one of outcomes)
			assert.ok(contrast(one[scheme], paper) >= 3, `${one.name} in ${scheme}`);
		const plain = outcomes.filter(({ isPlain }) => isPlain);
		for (const [n, one] of plain.entries()) {
			for (const other of plain.slice(n + 1)) {
				const apart = contrast(one[scheme], other[scheme]);
				const both = `${one.name} and ${other.name} in ${scheme}`;
				assert.ok(apart >= 1.4, `${both}: ${apart}`);
			}
		}
	}
	for (const [, colours = ""] of charts.matchAll(/--key: (light-dark\(.*\))/g))
		assert.ok(record.includes(colours), colours);
});

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
