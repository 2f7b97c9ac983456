// What authors write, made by chance: nothing throws, nothing that runs reaches a page, and each mistake has a place in its file.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { addressOf } from "../../src/content/address.ts";
import { parseArticle } from "../../src/content/article.ts";
import { parseLock } from "../../src/content/lock.ts";
import { parseReleaseDates } from "../../src/content/release-dates.ts";
import { parseSettings } from "../../src/content/settings.ts";
import type { Source } from "../../src/content/source.ts";
import { decode } from "../../src/content/source.ts";
import { parseSymbolList } from "../../src/content/symbol-list.ts";
import { parseSynonyms } from "../../src/content/synonyms.ts";
import { parseVocabulary } from "../../src/content/vocabulary.ts";
import { parseYaml } from "../../src/content/yaml.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { applyEdits } from "../../src/diagnostics/edit.ts";
import { report } from "../../src/diagnostics/report.ts";
import { parseRelease } from "../../src/exports/file.ts";
import type { RenderContext } from "../../src/markdown/body.ts";
import { renderBody } from "../../src/markdown/render-body.ts";
import { article, load, siteYml } from "../archive.ts";
import {
	knownKeys,
	markdownText,
	symversText,
	yamlText,
	yamlValue,
} from "./inputs.ts";
import { holds } from "./runs.ts";
import { wrongInBody, wrongInPage } from "./safe.ts";

const context: RenderContext = {
	ignoredSymbols: new Set(),
	base: "/",
	images: new Map([["articles/chart.png", { width: 2, height: 1 }]]),
	addressOf,
};

/** A file as it is read, or as much of it as there is without what is refused. */
function readAs(path: string, typed: string): string {
	const source = decode(path, Buffer.from(typed));
	return "text" in source
		? source.text
		: readAs(path, typed.replaceAll("\0", ""));
}

/** Sees that each mistake names a file that is there and a place in it, and that all can be told and mended. */
function assertPlaced(
	diagnostics: readonly Diagnostic[],
	files: Readonly<Record<string, string>>,
) {
	for (const { path, at, other } of diagnostics) {
		for (const place of [{ path, at }, ...(other ? [other] : [])]) {
			const text = files[place.path];
			if (text === undefined) {
				assert.deepEqual(place.at, { line: 1, column: 1 }, place.path);
				continue;
			}
			const lines = text.split("\n");
			const line = lines[place.at.line - 1];
			assert.ok(
				line !== undefined,
				`${place.path} has no line ${place.at.line}`,
			);
			assert.ok(
				place.at.column >= 1 && place.at.column <= line.length + 1,
				`${place.path}:${place.at.line} has no column ${place.at.column}`,
			);
		}
	}
	assert.equal(
		typeof report(diagnostics, { prefix: "", colour: false }),
		"string",
	);
	for (const [path, text] of Object.entries(files)) {
		const edits = diagnostics.flatMap((one) => one.edits ?? []);
		const own = edits.filter((edit) => edit.path === path);
		assert.equal(typeof applyEdits(text, own), "string");
	}
}

holds(
	"a body of any markdown is rendered to nothing but text, and its mistakes have places",
	400,
	markdownText,
	(typed) => {
		const path = "articles/one.md";
		const text = readAs(path, typed);
		const { html, diagnostics } = renderBody(
			{ path, text, firstLine: 1 },
			context,
		);
		assert.deepEqual(wrongInBody(html), []);
		assertPlaced(diagnostics, { [path]: text });
	},
);

holds(
	"a body is rendered to the same HTML whatever was rendered before it, and whenever it is rendered",
	100,
	fc.tuple(markdownText, markdownText),
	([text, before]) => {
		const rendered = (rendersAll: boolean) => {
			const source = { path: "articles/one.md", text, firstLine: 1 };
			const body = renderBody(source, { ...context, rendersAll });
			return { ...body, html: body.html };
		};
		const first = rendered(true);
		const other = { path: "articles/b.md", text: before, firstLine: 1 };
		renderBody(other, context);
		assert.deepEqual(rendered(true), first);
		// Its HTML is made when it is asked for.
		assert.deepEqual(rendered(false), first);
	},
);

holds(
	"YAML of any kind is read or refused at a place in it, and what is read has places",
	600,
	fc.oneof(yamlText, yamlValue, knownKeys),
	(typed) => {
		const text = readAs("a.yml", typed);
		const read = parseYaml("a.yml", text);
		if ("unexpected" in read) {
			assertPlaced([read], { "a.yml": text });
			return;
		}
		const { value } = read;
		const keys =
			typeof value === "object" && value !== null ? Object.keys(value) : [];
		for (const key of keys) {
			const at = [read.keyAt([key]), read.valueAt([key])];
			for (const { line, column } of at) assert.ok(line >= 1 && column >= 1);
		}
		assert.equal(Object.getPrototypeOf({}), Object.prototype);
	},
);

const readers: Readonly<
	Record<
		string,
		(source: Source) => {
			readonly diagnostics?: readonly Diagnostic[] | undefined;
		}
	>
> = {
	"articles/one.md": (source) => parseArticle(source, context),
	"indexes/Kernel.yml": parseVocabulary,
	"symbols.yml": parseSymbolList,
	"site.yml": (source) => parseSettings(source, {}),
	"releases.yml": parseReleaseDates,
	"search.yml": parseSynonyms,
	"exports/6.1.txt": parseRelease,
	"permalinks.lock": parseLock,
};

for (const [path, parse] of Object.entries(readers)) {
	holds(
		`${path} of any text is read or refused at a place in it`,
		150,
		fc
			.oneof(
				yamlText,
				knownKeys,
				symversText,
				yamlValue,
				knownKeys.map(
					(keys) => `headings:\n  - ${keys.replaceAll("\n", "\n    ")}\n`,
				),
				knownKeys.map(
					(keys) => `symbols:\n  - ${keys.replaceAll("\n", "\n    ")}\n`,
				),
			)
			.map((text) =>
				path.endsWith(".md") ? `---\n${text}\n---\nText.\n` : text,
			),
		(text) => {
			const source = decode(path, Buffer.from(text));
			if ("unexpected" in source) {
				assertPlaced([source], { [path]: text });
				return;
			}
			const { diagnostics = [] } = parse(source);
			assertPlaced(diagnostics, { [path]: source.text });
		},
	);
}

holds(
	"a file of any bytes is decoded or refused at a place in it",
	300,
	fc.uint8Array({ maxLength: 60 }),
	(bytes) => {
		const read = decode("articles/one.md", Buffer.from(bytes));
		if ("unexpected" in read)
			assert.ok(read.at.line >= 1 && read.at.column >= 1);
		else assert.ok(!/\r|\0/.test(read.text));
	},
);

holds(
	"an archive of any words is refused at places in it, or gives pages and feeds in which nothing runs",
	40,
	fc.record({
		title: yamlValue,
		summary: yamlValue,
		author: yamlValue,
		keys: knownKeys,
		heading: fc.string({ unit: "binary", maxLength: 8 }),
		body: markdownText,
	}),
	({ title, summary, author, keys, heading, body }) => {
		const words = (value: string) => JSON.stringify(value);
		const files = {
			"site.yml": siteYml,
			"articles/2004/one.md": article(
				{ title: words(title), summary: words(summary), author: words(author) },
				body,
			),
			"articles/2004/two.md": `---\n${keys}---\n${body}`,
			"articles/2004/three.md": article(
				{ index: `[${words(`Kernel: ${heading}`)}]`, title: "Three" },
				"See [one](one.md).\n",
			),
		};
		const { pages, diagnostics } = load(files);
		const read = Object.entries(files).map(([path, typed]) => [
			path,
			readAs(path, typed),
		]);
		assertPlaced(diagnostics, Object.fromEntries(read));
		for (const page of pages) {
			const text = page.render();
			if (/\/$|\.html$/.test(page.url)) {
				assert.deepEqual(wrongInPage(text), [], page.url);
			} else if (/\.(xml|atom|rss)$/.test(page.url)) {
				for (const words of wordsOfXml(text))
					assert.deepEqual(wrongInBody(words).filter(isHarmful), [], page.url);
			} else if (/\.json$/.test(page.url)) {
				JSON.parse(text);
			}
		}
	},
);

/** What a reader of feeds would be harmed by; links to the site's own pages are of any kind there. */
function isHarmful(wrong: string): boolean {
	return /^<(script|style|iframe|frame|object|embed|base|form)|\bon[A-Z]|style>|=/.test(
		wrong,
	);
}

/** The words of an XML document, which a reader of feeds may take for HTML. */
function wordsOfXml(xml: string): string[] {
	const words: string[] = [];
	const parser = new SaxesParser();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("text", (text) => words.push(text));
	parser.on("cdata", (text) => words.push(text));
	parser.write(xml).close();
	return words;
}

test("what would harm is told of, so that these tests can fail", () => {
	for (const html of [
		"<script>x</script>",
		'<img src="x" onerror="x">',
		'<a href="java\nscript:x">',
		'<a href="\u0001javascript:x">',
		'<p style="x">',
		"<iframe></iframe>",
		'<img src="data:image/png,">',
	]) {
		assert.equal(wrongInBody(html).length > 0, true, html);
		assert.equal(wrongInPage(html).length > 0, true, html);
	}
	assert.deepEqual(wrongInBody('<p id="x"><a href="/x/">x</a></p>'), []);
});
