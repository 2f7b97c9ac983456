// Comments: nothing is asked of the site that keeps them until a reader asks for it, with and without JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, siteYml } from "../archive.ts";
import { browsing } from "./browser.ts";
import { servingTiny } from "./tiny.ts";

const files = {
	"site.yml": `${siteYml}comments: https://comments.example.org/on?page={url}\n`,
	"articles/a.md": article(),
};

for (const javaScriptEnabled of [true, false]) {
	test(`comments are loaded into the page by a click, and not before, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () =>
		servingTiny(files, (home) =>
			browsing(
				async (page) => {
					const asked: string[] = [];
					await page.route(/^https:/, (route) => {
						asked.push(route.request().url());
						return route.fulfill({
							contentType: "text/html",
							body: "<p>A comment.</p>",
						});
					});
					const refused: string[] = [];
					page.on("console", (message) => refused.push(message.text()));
					const url = `${home}Articles/a/`;
					await page.goto(url);
					await page.getByText("Comments", { exact: true }).click();
					const link = page.getByRole("link", { name: /^Load the comments/ });
					await link.waitFor();
					assert.deepEqual(asked, []);
					await link.click();
					await page
						.frameLocator("iframe[name=comments]")
						.getByText("A comment.")
						.waitFor();
					assert.deepEqual(asked, [
						"https://comments.example.org/on?page=https%3A%2F%2Fexample.org%2FArticles%2Fa%2F",
					]);
					assert.equal(page.url(), url);
					assert.doesNotMatch(refused.join("\n"), /Content Security Policy/);
				},
				{ javaScriptEnabled },
			),
		));
}
