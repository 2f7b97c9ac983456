// Kinds of page: each that the route table has is handed over to Eleventy, so that none is counted and never written.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EleventyConfig } from "@11ty/eleventy";
import configure from "../../.eleventy.ts";
import type { Page } from "../../src/pages/page.ts";
import type { Work } from "../../src/publish/work.ts";
import { article, load } from "../archive.ts";

test("every kind of page is handed over to Eleventy, and twins are written after it", async () => {
	const { pages } = load({ "articles/a.md": article() }).loaded;
	const one = (url: string): Page[] => [{ url, render: () => "" }];
	const kinds = Object.keys(pages);
	const handed: string[] = [];
	const eleventy = {
		on() {},
		setTemplateFormats() {},
		setUseGitIgnore() {},
		setFrontMatterParsingOptions() {},
		addTemplate(_path: string, { data }: { data: unknown }) {
			const { pagination } = data as { pagination: { before(): Page[] } };
			handed.push(...pagination.before().map(({ url }) => url));
		},
	};
	await configure(
		eleventy as EleventyConfig,
		{
			pages: Object.fromEntries(kinds.map((kind) => [kind, one(kind)])),
		} as unknown as Work,
	);
	assert.deepEqual(
		handed.sort(),
		kinds.filter((kind) => kind !== "markdown").sort(),
	);
});
