// The parser, plugin by plugin: each row of its table has a text fixture of its name with markdown and what it becomes.
// A case is a title, the markdown, a line with a dot, the HTML (and the mistakes, where there are any), a line with a dot.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { addressOf } from "../../src/content/address.ts";
import { report } from "../../src/diagnostics/report.ts";
import { plugins } from "../../src/markdown/parser.ts";
import { renderBody } from "../../src/markdown/render-body.ts";

const folder = new URL("fixtures/", import.meta.url);
const files = readdirSync(folder);

interface Case {
	readonly title: string;
	readonly markdown: string;
	readonly expected: string;
}

function casesOf(file: string): Case[] {
	const text = readFileSync(new URL(file, folder), "utf8");
	const parts = text.split(/^\.\n/m);
	assert.equal(parts.pop()?.trim(), "", `${file} ends with a line with a dot`);
	const cases: Case[] = [];
	for (let n = 0; n < parts.length; n += 2) {
		const [title = "", ...lines] = (parts[n] ?? "").trimStart().split("\n");
		cases.push({
			title,
			markdown: lines.join("\n"),
			expected: parts[n + 1] ?? "",
		});
	}
	return cases;
}

/** The HTML of a body, and below it the mistakes. */
function rendered(text: string, file: string): string {
	const { html, diagnostics } = renderBody(
		{ path: "articles/one.md", text, firstLine: 1 },
		{
			base: "/docs/",
			images: new Map([
				["articles/chart.png", { width: 640, height: 480 }],
				["pages/table of macros.png", { width: 30, height: 20 }],
				["pages/a.png", { width: 1, height: 1 }],
				["articles/up/pages/a.png", { width: 1, height: 1 }],
				["articles/a#b.png", { width: 1, height: 1 }],
				["articles/100%.png", { width: 1, height: 1 }],
				["articles/why?.png", { width: 1, height: 1 }],
			]),
			addressOf,
			ignoredSymbols: new Set(["my_module"]),
		},
	);
	const mistakes = report(diagnostics, { prefix: "", colour: false })
		.split("\n")
		.slice(0, -1)
		.map((line) => `${line}\n`);
	return [shortened(html, file), ...mistakes].join("");
}

/** HTML without what would hide the rest: drawings of icons, and the links that two plugins add in every fixture. */
function shortened(html: string, file: string): string {
	let short = html.replace(
		/<svg class="(octicon [\w-]+).*?<\/svg>/gs,
		'<svg class="$1">',
	);
	if (file !== "paragraphs.txt") {
		short = short
			.replace(/<a class="pin" [^>]*>¶[\d.]+<\/a>/g, "")
			.replace(/ id="p[\da-f]{7}(?:-\d+)?"/g, "");
	}
	if (file !== "symbols.txt") {
		short = short.replace(/<a href="[^"]*" class="symbol">(.*?)<\/a>/g, "$1");
	}
	if (file !== "anchors.txt") {
		short = short.replace(
			/<div class="headed">(.*?)<a class="anchor" [^>]*>#<\/a><\/div>/gs,
			"$1",
		);
	}
	return short;
}

for (const file of files) {
	for (const { title, markdown, expected } of casesOf(file)) {
		test(`${file}: ${title}`, () => {
			assert.equal(rendered(markdown, file), expected);
		});
	}
}

for (const { name, why } of plugins) {
	test(`the plugin ${name} has a reason, and a fixture of its name with at least two cases`, () => {
		assert.match(why, /\w+ \w+/);
		assert.ok(files.includes(`${name}.txt`), `no fixtures/${name}.txt`);
		assert.ok(casesOf(`${name}.txt`).length >= 2);
	});
}

test("each plugin has a name of its own, and each fixture is one of a plugin, or of markdown as such", () => {
	const names = plugins.map(({ name }) => `${name}.txt`);
	assert.equal(new Set(names).size, names.length);
	assert.deepEqual(
		files.filter((file) => !names.includes(file)),
		["markdown.txt"],
	);
});
