// Valid HTML of the sample archive: each of its pages passes html-validate.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "../../src/pages/page.ts";
import { loadSample } from "../archive.ts";
import { mistakes } from "./html.ts";

test("the sample archive has no mistakes, and each of its pages is valid", async () => {
	const loaded = loadSample();
	assert.deepEqual(loaded.diagnostics, []);
	assert.deepEqual(
		await mistakes(Object.values<Page[]>(loaded.pages).flat()),
		[],
	);
});
