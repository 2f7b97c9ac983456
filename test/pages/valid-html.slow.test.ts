// Valid HTML of the sample archive: each of its pages passes html-validate.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "../../src/pages/page.ts";
import { siteLoader } from "../../src/publish/load.ts";
import { assets } from "../archive.ts";
import { project } from "../command.ts";
import { mistakes } from "./html.ts";

test("the sample archive has no mistakes, and each of its pages is valid", async () => {
	const loaded = siteLoader(
		{
			content: join(project, "content"),
			overrides: {},
			drafts: false,
			today: "9999-12-31",
			preview: false,
		},
		assets,
	)();
	assert.deepEqual(loaded.diagnostics, []);
	assert.deepEqual(
		await mistakes(Object.values<Page[]>(loaded.pages).flat()),
		[],
	);
});
