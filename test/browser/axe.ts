// What axe finds on a page: violations of WCAG, and of what it holds for best practice.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { browsing, serveSample, visit } from "./browser.ts";
import type { Kind } from "./kinds.ts";

/** All that axe looks for; the size of targets is of WCAG 2.2, 2.5.8, and left out by axe where it is not asked for. */
export const everything = { rules: { "target-size": { enabled: true } } };

/** What of it depends on the scheme of colours: in dark a page differs from what it is in light by these alone. */
export const colours = {
	runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** The widths that a page is looked at in, in pixels. */
const widths = [320, 412, 1280];

/** Gives what axe finds wrong, one line for each element. The page's policy must be bypassed for axe to run in it. */
export async function violations(
	page: Page,
	sought: object = everything,
): Promise<string[]> {
	if (!(await page.evaluate<boolean>("'axe' in window")))
		await page.evaluate(axe.source);
	// What passes is most of what axe finds, and takes longer to tell than to find.
	const options = { ...sought, resultTypes: ["violations"] };
	const violations = await page.evaluate<axe.Result[]>(
		`axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) =>
			[id, target.join(" "), failureSummary].join(": "),
		),
	);
}

/** Has a test for each of some kinds of page: axe finds nothing in a scheme of colours, at any width. */
export function testAxe(
	kinds: readonly Kind[],
	colorScheme: "light" | "dark",
	sought: object = everything,
): void {
	for (const kind of kinds) {
		test(`axe finds nothing on a page of the kind "${kind}" in ${colorScheme}, narrow or wide`, async () => {
			const home = await serveSample();
			await browsing(
				async (page) => {
					await visit(page, home, kind);
					for (const width of widths) {
						await page.setViewportSize({ width, height: 800 });
						assert.deepEqual(await violations(page, sought), []);
					}
				},
				{ colorScheme, bypassCSP: true },
			);
		});
	}
}
