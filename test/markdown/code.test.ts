// How much code is highlighted: what is beyond is a mistake, and obeying the fix mends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const block = `\`\`\`c\n${`${"x".repeat(99)}\n`.repeat(300)}\`\`\`\n`;
const path = "articles/one.md";

test("code beyond 50,000 characters in one article is a mistake, and shown plainly once its block names no language", () => {
	const { report } = load({ [path]: article({}, `${block}\n${block}`) });
	assert.equal(
		report,
		`${path}:310:1: Unexpected block of c that makes 60000 characters of code, expected at most 50000 in an article, or a block that names no language
  fix: \`\`\``,
	);
	const plain = block.replace("```c", "```");
	const mended = load({ [path]: article({}, `${block}\n${plain}`) });
	assert.equal(mended.report, "");
});

test("a mail may be as long as it was", () => {
	const mail = block.replace("```c", "```mail");
	assert.equal(load({ [path]: article({}, `${mail}\n${mail}`) }).report, "");
});
