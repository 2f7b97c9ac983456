import { chromium } from "playwright-core";

const b = await chromium.launch({
	executablePath: "/usr/bin/chromium",
	args: [
		"--no-sandbox",
		"--disable-gpu",
		"--disable-quic",
		"--no-first-run",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
	],
});
const base = process.argv[2];
const jobs = JSON.parse(process.argv[3]);
for (const [name, path, w, scheme, full] of jobs) {
	const c = await b.newContext({
		viewport: { width: w, height: w < 500 ? 800 : 900 },
		colorScheme: scheme || "light",
	});
	const p = await c.newPage();
	p.on("console", (m) => {
		if (m.type() === "error") console.log(name, "console", m.text());
	});
	p.on("pageerror", (e) => console.log(name, "err", e.message));
	await p.goto(base + path);
	await p.waitForTimeout(path.includes("?q=") ? 1500 : 150);
	const sw = await p.evaluate(
		() => document.documentElement.scrollWidth - innerWidth,
	);
	if (sw > 0) console.log(name, "overflow", sw);
	await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: !!full });
	await c.close();
}
await b.close();
