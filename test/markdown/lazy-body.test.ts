// The HTML of a body is made when it is asked for; that it can't become too much is known before.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mock, test } from "node:test";
import { addressOf } from "../../src/content/address.ts";
import { mostHtmlOf } from "../../src/markdown/lazy-body.ts";
import { markdown } from "../../src/markdown/parser.ts";
import { renderBody } from "../../src/markdown/render-body.ts";
import { project } from "../command.ts";

const context = {
	base: "/a-folder/",
	images: new Map([["articles/a.png", { width: 1, height: 1 }]]),
	addressOf,
	ignoredSymbols: new Set<string>(),
};

/** What the HTML of a text is known not to exceed, and the HTML. */
function measured(text: string): { most: number; html: string } {
	const parse = mock.method(markdown, "parse");
	const body = renderBody(
		{ path: "articles/one.md", text, firstLine: 1 },
		context,
	);
	const tokens = parse.mock.calls[0]?.result ?? [];
	parse.mock.restore();
	return { most: mostHtmlOf(tokens), html: body.html };
}

const quotes = '"'.repeat(3000);

test("the HTML of what grows most is no longer than was known before it was made", () => {
	for (const text of [
		`\`\`\`c\n${"&;".repeat(400)}\n\`\`\`\n`,
		`\`\`\`sh\n${'$(("$a"))\n'.repeat(2000)}\`\`\`\n`,
		`\`\`\`json\n${"[1,{},".repeat(150)}\n\`\`\`\n`,
		`    ${quotes}\n`,
		`\`\`\`mail\n${'> a\n>> "\n'.repeat(500)}\`\`\`\n`,
		`\`${"a_b_".repeat(2000)}\``,
		`> [!NOTE] ${quotes}\n> a\n`,
		`> [!WARNING]\n> a\n\n`.repeat(200),
		`![${quotes}](a.png "${"'".repeat(3000)}")\n`,
		`[a](https://example.org/?${"&".repeat(3000)} "${"&".repeat(3000)}")`,
		`${"[^a]".repeat(500)}\n\n[^a]: ${quotes}\n`,
		`|${"a|".repeat(300)}\n|${"-|".repeat(300)}\n${"|\n".repeat(200)}`,
		`[a]: https://example.org/${"'".repeat(2000)}\n\n${"[a] ".repeat(1000)}`,
		`${"- ".repeat(40)}a\n\n${"> ".repeat(80)}a\n`,
		`${quotes}\n: ${quotes}\n\n## ${quotes}\n`,
		`${"*a* **b** ".repeat(1000)}\\\na  \nb\n\n---\n`,
	]) {
		const { most, html } = measured(text);
		assert.ok(html.length > 0);
		assert.ok(
			html.length <= most,
			`${text.slice(0, 40)}: ${html.length} > ${most}`,
		);
	}
});

test("no HTML of the articles of this project is made before it is asked for", () => {
	const folder = join(project, "content/articles");
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	const articles = files.filter((file) => file.endsWith(".md"));
	assert.ok(articles.length > 0);
	for (const file of articles) {
		const text = readFileSync(join(folder, file), "utf8");
		const render = mock.method(markdown.renderer, "render");
		const body = renderBody(
			{ path: `articles/${file}`, text, firstLine: 1 },
			context,
		);
		assert.equal(render.mock.callCount(), 0, file);
		const { html } = body;
		assert.equal(body.html, html);
		assert.equal(render.mock.callCount(), 1);
		render.mock.restore();
		const atOnce = renderBody(
			{ path: `articles/${file}`, text, firstLine: 1 },
			{ ...context, rendersAll: true },
		);
		assert.equal(atOnce.html, html);
		assert.deepEqual(atOnce, body);
	}
});
