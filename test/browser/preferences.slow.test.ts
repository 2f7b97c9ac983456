// Preferences: what a reader's system asks for holds on every kind of page: forced colours, more contrast, less motion, larger text.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, serveSample, visit } from "./browser.ts";
import { kindNames, kinds } from "./kinds.ts";

/** The colours that a page draws its elements with, those that keep their own left out; each with one element that has it. */
function coloursOf(page: Page): Promise<Record<string, string>> {
	return page.evaluate<Record<string, string>>(`
		Object.fromEntries(
			[...document.querySelectorAll("body, body *")]
				.filter((one) => one.checkVisibility())
				.map((one) => [one, getComputedStyle(one)])
				.filter(([, style]) => style.forcedColorAdjust !== "none")
				.flatMap(([one, style]) =>
					(one instanceof SVGGraphicsElement
						? [style.fill, style.stroke]
						: [style.color, style.backgroundColor, style.borderTopWidth === "0px" ? "none" : style.borderTopColor]
					).map((colour) => [colour, one.outerHTML.slice(0, 80)]),
				)
				.filter(([colour]) => colour !== "none" && !/, 0\\)$/.test(colour)),
		)`);
}

/** The colours of the system where it forces them, as a page computes them. */
function systemColours(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(`
		["Canvas", "CanvasText", "LinkText", "VisitedText", "ButtonFace", "ButtonText", "ButtonBorder", "Field", "FieldText", "Highlight", "HighlightText", "Mark", "MarkText", "GrayText"]
			.map((name) => {
				const one = document.createElement("i");
				one.style.cssText = "forced-color-adjust: none; color: " + name;
				document.body.append(one);
				const { color } = getComputedStyle(one);
				one.remove();
				return color;
			})`);
}

for (const kind of kindNames) {
	test(`with forced colours a page of the kind "${kind}" is drawn in the system's, keys of charts aside`, async () => {
		const home = await serveSample();
		await browsing(
			async (page) => {
				await visit(page, home, kind);
				const system = new Set(await systemColours(page));
				const others = Object.entries(await coloursOf(page)).filter(
					([colour]) => !system.has(colour),
				);
				assert.deepEqual(others, []);
			},
			{ forcedColors: "active", bypassCSP: true },
		);
	});

	test(`with more contrast all text of the kind "${kind}" stands out by 7 to 1, in light and in dark`, async () => {
		const home = await serveSample();
		for (const colorScheme of ["light", "dark"] as const) {
			await browsing(
				async (page) => {
					await visit(page, home, kind);
					assert.deepEqual(await faint(page), [], colorScheme);
				},
				{ contrast: "more", colorScheme, bypassCSP: true },
			);
		}
	});

	test(`with less motion nothing moves by itself on a page of the kind "${kind}", nor does it scroll smoothly`, async () => {
		const home = await serveSample();
		await browsing(
			async (page) => {
				await visit(page, home, kind);
				assert.deepEqual(await moving(page), []);
			},
			{ reducedMotion: "reduce" },
		);
	});

	test(`with text of twice the size a page of the kind "${kind}" is read without scrolling sideways`, async () => {
		const home = await serveSample();
		await browsing(
			async (page) => {
				await visit(page, home, kind);
				await page.addStyleTag({ content: "html { font-size: 200% }" });
				const [whole, seen] = await page.evaluate<[number, number]>(
					"[document.documentElement.scrollWidth, innerWidth]",
				);
				assert.ok(whole <= seen, `${whole} of ${seen}`);
			},
			{ viewport: { width: 1280, height: 800 }, bypassCSP: true },
		);
	});
}

/** Elements with text of their own that stand out from what is behind them by less than 7 to 1 (WCAG 2.2, 1.4.6). */
function faint(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(`(() => {
		const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
		const channels = (colour) => {
			canvas.clearRect(0, 0, 1, 1);
			canvas.fillStyle = colour;
			canvas.fillRect(0, 0, 1, 1);
			return [...canvas.getImageData(0, 0, 1, 1).data];
		};
		const light = (colour) => {
			const [r, g, b] = channels(colour).map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const behind = (one) => {
			for (let box = one; box; box = box.parentElement) {
				const { backgroundColor } = getComputedStyle(box);
				if (channels(backgroundColor)[3] === 255) return backgroundColor;
			}
			return getComputedStyle(document.body).backgroundColor;
		};
		return [...document.querySelectorAll("body *")]
			.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ""))
			.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg, noscript, option"))
			.filter((one) => {
				const [a, b] = [light(getComputedStyle(one).color), light(behind(one))].sort((x, y) => x - y);
				return (b + 0.05) / (a + 0.05) < 7;
			})
			.map((one) => one.outerHTML.slice(0, 90));
	})()`);
}

/** What moves by itself, and what scrolls smoothly. */
function moving(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(`[
		...document.getAnimations().map((one) => one.animationName ?? one.transitionProperty),
		...[...document.querySelectorAll("*")]
			.map((one) => [one.tagName, getComputedStyle(one)])
			.filter(([, style]) => style.scrollBehavior === "smooth" || Number.parseFloat(style.transitionDuration) > 0)
			.map(([name]) => name),
	]`);
}

test("colours that are not the system's, faint text and what moves are found out", async () => {
	await browsing(
		async (page) => {
			await page.setContent(
				"<body style='background: #fff'><p style='color: #777'>Faint</p><i style='transition: color 1s; scroll-behavior: smooth'>a</i></body>",
			);
			assert.equal((await faint(page)).length, 1);
			assert.deepEqual(await moving(page), ["I"]);
			const system = await systemColours(page);
			assert.ok("rgb(119, 119, 119)" in (await coloursOf(page)));
			assert.ok(!system.includes("rgb(119, 119, 119)"));
		},
		{ bypassCSP: true },
	);
});

/** A picture of an element with some room around it. */
async function pictureOf(page: Page, selector: string): Promise<string> {
	const box = await page.locator(selector).boundingBox();
	assert.ok(box, `${selector} is seen`);
	const room = 12;
	const clip = {
		x: Math.max(0, box.x - room),
		y: Math.max(0, box.y - room),
		width: box.width + 2 * room,
		height: box.height + 2 * room,
	};
	return (await page.screenshot({ clip })).toString("base64");
}

/** Calls `use` with a page in colours that the system forces on it. */
function inForcedColours(use: (page: Page, home: string) => Promise<void>) {
	return browsing(async (page) => use(page, await serveSample()), {
		forcedColors: "active",
		reducedMotion: "reduce",
	});
}

for (const [what, path, selector] of [
	["page in the navigation", kinds.index, ".site-header [aria-current]"],
	["letter", kinds.letter, ".letters [aria-current]"],
] as const) {
	test(`with forced colours the current ${what} can be told from the others`, () =>
		inForcedColours(async (page, home) => {
			await page.goto(home + path);
			const current = await pictureOf(page, selector);
			assert.equal(await pictureOf(page, selector), current);
			const one = `document.querySelector("${selector}")`;
			await page.evaluate(
				`${one}.dataset.was = "current"; ${one}.removeAttribute("aria-current")`,
			);
			assert.notEqual(await pictureOf(page, "[data-was]"), current);
		}));
}

for (const [what, path, selector, seen] of [
	["paragraph", kinds.article, ".body > p[id]", ".body > p[id]"],
	["heading", kinds.index, ".tree > li[id]", ".tree > li[id] > .heading"],
] as const) {
	test(`with forced colours the ${what} that a link leads to can be told from the others`, () =>
		inForcedColours(async (page, home) => {
			await page.goto(home + path);
			const one = page.locator(selector).first();
			const id = (await one.getAttribute("id")) ?? "";
			const shown = seen.replace("[id]", `[id="${id}"]`);
			await page.evaluate("scrollTo(0, 0)");
			await one.scrollIntoViewIfNeeded();
			const before = await pictureOf(page, shown);
			assert.equal(await pictureOf(page, shown), before);
			await page.goto(`${home}${path}#${id}`);
			assert.equal(await page.locator(`${selector}:target`).count(), 1);
			assert.notEqual(await pictureOf(page, shown), before);
		}));
}
