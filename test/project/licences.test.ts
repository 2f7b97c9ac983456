// Licences: every file has one that is there in full (REUSE 3.3), and every package is under one that goes with ours.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import parseExpression, { type Info } from "spdx-expression-parse";
import { packageList } from "../../scripts/docs/packages.ts";
import { project } from "../command.ts";
import { annotations, keptFiles, licensesOf } from "./reuse.ts";

const read = (path: string) => readFileSync(join(project, path), "utf8");

test("every file that is kept has a licence", {
	skip: existsSync(join(project, ".git")) ? false : "no Git repository",
}, () => {
	const files = keptFiles()
		// What REUSE leaves out: the licences themselves, and what names them.
		.filter((path) => !/^LICENSES\/|^REUSE\.toml$|(^|\/)LICENSE$/.test(path));
	assert.ok(files.length > 100);
	assert.deepEqual(
		files.filter((path) => licensesOf(path).length === 0),
		[],
	);
});

test("code is under MIT, what stands in content under CC-BY-SA-4.0, and a new folder under nothing yet", () => {
	assert.deepEqual(licensesOf("src/content/read.ts"), ["MIT"]);
	assert.deepEqual(licensesOf(".eleventy.ts"), ["MIT"]);
	assert.deepEqual(licensesOf("content/articles/2004/one.md"), [
		"CC-BY-SA-4.0",
	]);
	assert.deepEqual(licensesOf("firmware/blob.bin"), []);
});

test("the licences are there in full, each that is used and no other, and the LICENSE files say the same", () => {
	const used = new Set(annotations.map(({ license }) => `${license}.txt`));
	assert.deepEqual(readdirSync(join(project, "LICENSES")).sort(), [
		...[...used].sort(),
	]);
	assert.equal(read("LICENSES/MIT.txt"), read("LICENSE"));
	assert.ok(
		read("content/LICENSE").endsWith(read("LICENSES/CC-BY-SA-4.0.txt")),
	);
	const site = /^license: (.+)$/m.exec(read("content/site.yml"))?.[1];
	assert.equal(`${site}`, "CC-BY-SA-4.0");
	assert.equal(JSON.parse(read("package.json")).license, "MIT");
});

/**
 * Licences that allow a package's code to be used, and passed on within the pages of a site, beside code under MIT:
 * permissive ones, MPL-2.0, which binds the package's own files alone, and for data and fonts theirs.
 */
const compatible = new Set([
	...["0BSD", "MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause"],
	...["Apache-2.0", "BlueOak-1.0.0", "Python-2.0", "PSF-2.0", "MPL-2.0"],
	...["CC0-1.0", "CC-BY-3.0", "OFL-1.1"],
]);

/** Whether one may take a package: all of what is joined by AND, one of what is joined by OR. */
function isCompatible(info: Info): boolean {
	if ("license" in info)
		return info.exception === undefined && compatible.has(info.license);
	const sides = [info.left, info.right].map(isCompatible);
	return info.conjunction === "and"
		? sides.every(Boolean)
		: sides.some(Boolean);
}

test("GPL, a licence with an exception, and MIT joined to either of them are not taken", () => {
	for (const [expression, isTaken] of [
		["MIT", true],
		["GPL-2.0-only", false],
		["MIT AND GPL-2.0-only", false],
		["MIT OR GPL-2.0-only", true],
		["Apache-2.0 WITH LLVM-exception", false],
	] as const) {
		assert.equal(
			isCompatible(parseExpression(expression)),
			isTaken,
			expression,
		);
	}
});

test("every package, of every platform, is under a licence that goes with ours", () => {
	const { packages } = JSON.parse(read("package-lock.json")) as {
		packages: Record<string, { readonly license?: string }>;
	};
	const wrong = Object.entries(packages)
		.filter(([path]) => path !== "")
		.filter(
			([, { license }]) => !license || !isCompatible(parseExpression(license)),
		)
		.map(([path, { license }]) => `${path}: ${license}`);
	assert.deepEqual(wrong, []);
});

test("PACKAGES.md lists every package with its licence (npm run docs writes it)", () => {
	const list = read(".github/PACKAGES.md");
	assert.ok(
		list === packageList(read("package-lock.json")),
		"PACKAGES.md is not what package-lock.json says: npm run docs",
	);
	assert.match(list, /\n\| pagefind \| [\d.]+ \| MIT \|\n/);
});

test("what is installed says the same licence as the lock file", () => {
	const { packages } = JSON.parse(read("package-lock.json")) as {
		packages: Record<string, { readonly license?: string }>;
	};
	const wrong = Object.entries(packages).filter(([path, { license }]) => {
		const file = join(project, path, "package.json");
		if (path === "" || !existsSync(file)) return false;
		const installed = JSON.parse(readFileSync(file, "utf8")) as {
			license?: string | { type: string };
		};
		return typeof installed.license === "string"
			? installed.license.replace(/^\((.*)\)$/, "$1") !== license
			: installed.license !== undefined && installed.license.type !== license;
	});
	assert.deepEqual(
		wrong.map(([path]) => path),
		[],
	);
});
