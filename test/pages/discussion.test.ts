// Discussion: where an article's page leads to, and which other site its policy lets it show.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

const page = (settings: string, slug = "a") =>
	load({
		"site.yml": siteYml + settings,
		"articles/a.md": article({ title: "A & B" }),
	}).page(`/Articles/${slug}/`);

test("without settings there is nothing to discuss by, and no frame is allowed", () => {
	assert.doesNotMatch(page(""), /Discuss|Comments|<iframe|frame-src/);
});

test("comments are a link into an empty frame, to an address that names the article", () => {
	const html = page(
		"comments: https://comments.example.org/on?page={url}&again={url}\n",
	);
	const address = "https%3A%2F%2Fexample.org%2FArticles%2Fa%2F";
	assert.match(
		html,
		new RegExp(
			`<a href="https://comments\\.example\\.org/on\\?page=${address}&amp;again=${address}" target="comments">Load the comments from comments\\.example\\.org</a>`,
		),
	);
	const frame = /<iframe[^>]*>/.exec(html)?.[0] ?? "";
	assert.match(frame, /name="comments".* sandbox="/);
	assert.doesNotMatch(frame, /src/);
	assert.doesNotMatch(frame, /allow-top-navigation/);
});

test("the policy lets a page show the site that keeps the comments, and no other", () => {
	const html = page("comments: https://comments.example.org:8443/x/{url}\n");
	assert.match(html, /; frame-src https:\/\/comments\.example\.org:8443"/);
});

test("a mail and comments can be had together", () => {
	const html = page(
		"discuss: list@example.org\ncomments: https://c.example.org/{url}\n",
	);
	assert.match(html, /mailto:list@example\.org\?subject=A%20%26%20B/);
	assert.match(html, /<iframe/);
});

test("comments need an https address with the article in it, outside its host", () => {
	for (const wrong of [
		"http://c.example.org/{url}",
		"https://c.example.org/",
		"https://{url}/",
		"list@example.org",
		"https://[/{url}",
		"https://c.example.org;sandbox/{url}",
	]) {
		const { report } = load({
			"site.yml": `${siteYml}comments: "${wrong}"\n`,
			"articles/a.md": article(),
		});
		const fix = wrong.startsWith("https://c.example.org/")
			? `comments: ${wrong}{url}`
			: "write in its place an https:// address that holds {url} after its host";
		assert.equal(
			report.split("\n").slice(0, 2).join("\n"),
			`site.yml:6:11: Unexpected "comments" of "${wrong}", expected an https:// address that holds {url} after its host
  fix: ${fix}`,
		);
	}
});

test("comments that the archive's own host keeps are refused: their frame could leave its sandbox", () => {
	const files = (comments: string) => ({
		"site.yml": `${siteYml}comments: ${comments}\n`,
		"articles/a.md": article(),
	});
	const own = "https://example.org/on?page={url}";
	const found = `site.yml:6:11: Unexpected "comments" of "${own}", expected an address on another host than the archive's: a frame of its own could undo its policy
  fix: write in its place an https:// address on another host that holds {url}`;
	const reported = (overrides = {}) =>
		load(files(own), { overrides }).report.trim().split("\n").slice(0, 2);
	assert.deepEqual(reported(), found.split("\n"));
	assert.deepEqual(
		reported({ url: "https://staging.example.net/" }),
		found.split("\n"),
	);
	const mended = files("https://comments.example.org/on?page={url}");
	assert.equal(load(mended).report, "");
	assert.match(
		load(mended, { overrides: { url: "https://comments.example.org/" } })
			.report,
		/^site\.yml:6:11: Unexpected "comments"/,
	);
});
