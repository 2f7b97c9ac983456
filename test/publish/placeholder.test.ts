// Placeholders: a site whose pages name an address that nobody has is told of when it is published.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { placeholderProblem } from "../../src/publish/placeholder.ts";
import { article, load } from "../archive.ts";

const folder = mkdtempSync(join(tmpdir(), "archive-placeholder-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of an archive that stands at an address. */
function said(url: string): string | undefined {
	const { page, report } = load({
		"site.yml": `title: T\ndescription: D.\nurl: ${url}\nlicense: CC0-1.0\n`,
		"articles/a.md": article(),
	});
	assert.equal(report, "");
	writeFileSync(join(folder, "robots.txt"), page("/robots.txt"));
	return placeholderProblem(folder)?.message;
}

test("an address that is kept for examples, or is this machine, is told of with what it would do", () => {
	assert.equal(
		said("https://example.org/licensing/"),
		"The pages name https://example.org/licensing/ as their address, which readers can't reach: every citation, feed and canonical link leads there.",
	);
	for (const url of [
		"https://www.example.com",
		"https://archive.example",
		"http://localhost:8080",
		"http://127.0.0.1",
		"http://[::1]:8080",
	])
		assert.match(said(url) ?? "", /^The pages name/, url);
});

test("an address that may be somebody's is not", () => {
	for (const url of [
		"https://kernel.org",
		"https://example.org.uk",
		"https://myexample.org",
		"https://10.0.0.7",
	])
		assert.equal(said(url), undefined, url);
});

test("a folder without robots.txt says nothing of its address", () => {
	rmSync(join(folder, "robots.txt"), { force: true });
	assert.equal(placeholderProblem(folder), undefined);
});
