// Search, opened in a browser that has loaded nothing of it before.
import type { Browser, Page } from "playwright-core";

/** Uses a page of a browser that has nothing in its cache. */
export async function anew<T>(
	browser: Browser,
	use: (page: Page) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext();
	try {
		return await use(await context.newPage());
	} finally {
		await context.close();
	}
}

/** Opens search on the home page of a site. */
export async function opened(page: Page, home: string): Promise<void> {
	await page.goto(home, { waitUntil: "networkidle" });
	await page.evaluate("performance.clearResourceTimings()");
	await page.keyboard.press("/");
	await page.getByRole("combobox").waitFor();
}
