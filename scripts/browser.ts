// Finds a browser for the browser tests, or obtains one: an installed one, Playwright's own, or Debian's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { Problem } from "../src/diagnostics/problem.ts";
import { installDebianPackages } from "./debian.ts";

/** What Chromium and Chrome are called where they are installed. */
const names = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
];
const places = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Gives the path of a browser that starts.
 * @throws Problem saying what to install where none can be had
 */
export async function browserPath(): Promise<string> {
	const attempts = [installed, playwrightsOwn, debianPackage];
	for (const attempt of attempts) {
		const path = attempt();
		if (path !== undefined && (await starts(path))) return path;
	}
	throw new Problem(
		"The browser tests need Chromium or Chrome, and none is installed or could be obtained.",
		"install one (Debian: apt-get install chromium), or name one in CHROME_PATH",
	);
}

function installed(): string | undefined {
	const folders = (process.env.PATH ?? "").split(delimiter);
	return [
		process.env.CHROME_PATH ?? "",
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		...places,
		chromium.executablePath(),
	].find((path) => path !== "" && existsSync(path));
}

function playwrightsOwn(): string | undefined {
	console.error(
		"No Chromium or Chrome is installed; trying Playwright's own download …",
	);
	const cli = join(
		dirname(
			createRequire(import.meta.url).resolve("playwright-core/package.json"),
		),
		"cli.js",
	);
	const { stderr } = spawnSync(process.execPath, [cli, "install", "chromium"], {
		stdio: ["ignore", process.stdout.isTTY ? "inherit" : "ignore", "pipe"],
		encoding: "utf8",
		timeout: 300_000,
	});
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	const reason = /^Error: (.+)$/m.exec(stderr)?.[1] ?? "no reason was given";
	console.error(`It could not be downloaded: ${reason}.`);
	return undefined;
}

function debianPackage(): string | undefined {
	installDebianPackages("chromium");
	return installed();
}

async function starts(executablePath: string): Promise<boolean> {
	try {
		const browser = await chromium.launch({
			executablePath,
			args: browserArguments(),
		});
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

/** How the browser is started: without talking to anybody but the page, and without a sandbox only where root needs that. */
export function browserArguments(): string[] {
	return [
		"--disable-gpu",
		"--disable-quic",
		"--no-first-run",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-sync",
		...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	];
}
