// Weight: what a reader's browser loads for one article of 6 KB, compressed as a host does.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundleAssets } from "../../src/assets/bundle.ts";
import { load } from "../archive.ts";
import { project } from "../command.ts";

const content = join(project, "content");
const files = Object.fromEntries(
	readdirSync(content, { recursive: true, encoding: "utf8" })
		.map((path) => path.replaceAll("\\", "/"))
		.filter((path) => path !== "LICENSE")
		.filter((path) => statSync(join(content, path)).isFile())
		.map((path) => [path, readFileSync(join(content, path))]),
);

const compressed = (text: string | Uint8Array) =>
	gzipSync(text, { level: 9 }).length;

test("an article of 6 KB takes at most 14 KB of HTML and CSS, and 3 KB of scripts before search is opened", async () => {
	const bundled = await bundleAssets(project);
	const { style, page: script, scheme } = bundled;
	const source = "articles/2018/pv-ops-gpl-by-mistake.md";
	assert.ok((files[source]?.length ?? 0) > 6000);
	const html = load(files, { assets: bundled }).page(
		"/Articles/pv-ops-gpl-by-mistake/",
	);
	const weight = compressed(html) + compressed(style.contents);
	assert.ok(weight <= 14_000, `${weight} bytes`);
	const scripts = compressed(script.contents) + compressed(scheme.contents);
	assert.ok(scripts <= 3000, `${scripts} bytes`);
	const sheets = html.match(/<link rel="stylesheet"/g);
	assert.equal(sheets?.length, 1);
});
