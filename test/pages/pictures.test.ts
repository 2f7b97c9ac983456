// Which picture a page names: one for the site and one for each of its largest top headings, whatever the number of articles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pictures } from "../../src/pages/pictures.ts";
import { article, assets, type Files, load, today } from "../archive.ts";

const files: Files = {
	"articles/a.md": article({
		index: '["Kernel: Modules/Licensing", "Law: Courts"]',
	}),
	"articles/b.md": article({
		title: "B",
		index: '["Law: Courts/Hamburg, 2016", "Kernel: USB"]',
	}),
	"articles/c.md": article({ title: "C", index: '["Kernel: Modules/Binary"]' }),
	"indexes/Law.yml":
		"title: Index of law\nheadings: [{heading: Courts, subheadings: [{heading: 'Hamburg, 2016'}]}]\n",
	"pages/about.md": "---\ntitle: About\n---\nText.\n",
};

const url = (path: string) => `https://example.org/assets${path}picture.png`;

/** What an HTML page says of its picture, by the end of the tag's name. */
function image(html: string): Record<string, string> {
	return Object.fromEntries(
		[
			...html.matchAll(/<meta property="og:(image[\w:]*)" content="(.*?)"\/>/g),
		].map(([, name, content]) => [name ?? "", content ?? ""]),
	);
}

function picturesOf(given: Files) {
	const { archive } = load(given);
	return pictures({ archive, assets, today, preview: false });
}

test("an article names the picture of its first entry's top heading", () => {
	const { page } = load(files);
	assert.deepEqual(image(page("/Articles/a/")), {
		image: url("/Kernel/Modules/"),
		"image:width": "1200",
		"image:height": "630",
		"image:alt": "Modules · Kernel index · Tiny archive",
	});
	assert.equal(image(page("/Articles/b/")).image, url("/Law/Courts/"));
	assert.equal(
		image(page("/Articles/b/"))["image:alt"],
		"Courts · Index of law · Tiny archive",
	);
	assert.equal(image(page("/Articles/c/")).image, url("/Kernel/Modules/"));
});

test("a heading names its top heading's picture", () => {
	const { page } = load(files);
	for (const heading of ["Modules", "Modules-Licensing"]) {
		assert.equal(
			image(page(`/Kernel/${heading}/`)).image,
			url("/Kernel/Modules/"),
		);
	}
	assert.equal(
		image(page("/Law/Courts-Hamburg_2016/")).image,
		url("/Law/Courts/"),
	);
});

test("of very many top headings those with the most articles have pictures, and the others name the site's", () => {
	const one = (name: string, heading: string): Files => ({
		[`articles/${name}.md`]: article({ index: `["Kernel: ${heading}"]` }),
	});
	const many: Files = Object.assign(
		one("large-1", "Zoned"),
		one("large-2", "Zoned/Below"),
		...Array.from({ length: 100 }, (_, n) =>
			one(`small-${n + 100}`, `Heading ${n + 100}`),
		),
	);
	const drawn = picturesOf(many).map(({ name }) => name);
	assert.deepEqual(
		[drawn[0], drawn[1], drawn.at(-2), drawn.at(-1)],
		["Tiny archive", "Heading 100", "Heading 146", "Zoned"],
	);
	assert.equal(drawn.length, 49);
	const { page } = load(many);
	assert.equal(image(page("/Articles/large-2/")).image, url("/Kernel/Zoned/"));
	assert.equal(image(page("/Articles/small-199/")).image, url("/"));
	assert.equal(image(page("/Kernel/Heading_199/")).image, url("/"));
});

test("every other page names the site's", () => {
	const { page } = load(files);
	for (const other of [
		"/",
		"/Kernel/Index/",
		"/Archives/",
		"/Authors/",
		"/about/",
		"/Search/",
		"/404.html",
	]) {
		assert.equal(image(page(other)).image, url("/"), other);
		assert.equal(image(page(other))["image:alt"], "Tiny archive");
	}
});

test("a page with a picture asks for the large card", () => {
	const { page } = load(files);
	assert.match(
		page("/Articles/a/"),
		/<meta name="twitter:card" content="summary_large_image"\/>/,
	);
});

test("there is one picture for the site and one for each top heading, and each page's is among them", () => {
	const { pages } = load(files);
	const made = picturesOf(files).map((one) => one.url);
	assert.deepEqual(made.sort(), [
		"/assets/Kernel/Modules/picture.png",
		"/assets/Kernel/USB/picture.png",
		"/assets/Law/Courts/picture.png",
		"/assets/picture.png",
	]);
	const named = pages
		.map((page) => image(page.render()).image)
		.filter((one) => one !== undefined);
	assert.deepEqual(
		new Set(named),
		new Set(made.map((one) => `https://example.org${one}`)),
	);
});

test("more articles, and changed ones, change no picture", () => {
	const more = Object.fromEntries(
		Array.from({ length: 50 }, (_, n) => [
			`articles/n${n}.md`,
			article({ title: `N ${n}`, index: `["Kernel: USB/Part ${n}"]` }),
		]),
	);
	assert.deepEqual(picturesOf({ ...files, ...more }), picturesOf(files));
});

test("under a base path the address has it, and characters of other scripts are escaped", () => {
	const { page } = load(
		{ "articles/a.md": article({ index: '["Kernel: 模块/x"]' }) },
		{ overrides: { base: "/licensing/" } },
	);
	assert.equal(
		image(page("/Articles/a/")).image,
		"https://example.org/licensing/assets/Kernel/%E6%A8%A1%E5%9D%97/picture.png",
	);
});
