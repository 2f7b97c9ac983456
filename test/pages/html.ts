// What html-validate finds wrong with the HTML of pages.
import assert from "node:assert/strict";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Page } from "../../src/pages/page.ts";

// The standard preset as it is: no rule of it contradicts a decision of this project.
const validator = new HtmlValidate(
	new StaticConfigLoader({ extends: ["html-validate:standard"], root: true }),
);

/** What is wrong with the HTML of pages, one sentence each; the pages must hold some. */
export async function mistakes(pages: readonly Page[]): Promise<string[]> {
	const html = pages.filter(({ url }) => /(\/|\.html)$/.test(url));
	assert.ok(html.length > 0);
	const reports = await Promise.all(
		html.map(async (page) => {
			const { results } = await validator.validateString(page.render());
			return results
				.flatMap(({ messages }) => messages)
				.map(({ ruleId, message, line, column }) =>
					[page.url, line, column, ruleId, message].join(" "),
				);
		}),
	);
	return reports.flat();
}
