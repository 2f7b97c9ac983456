// The structure: which folders stay pure, so that they can be tested alone, and that each file says what it is.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { project } from "../command.ts";

/** Folders without effects: they touch no disk, process, network, clock, environment or console. */
const pure = [
	"src/content",
	"src/markdown",
	"src/archive",
	"src/pages",
	"src/hosting",
	"src/report",
	"src/import",
	"src/check",
	"src/outside",
	"src/headings",
	"src/diagnostics",
	"src/search",
	"src/exports",
	"layouts",
];

/** The files in them that have effects: one opens what authors wrote, three ask other hosts, the rest make the search bundle with Pagefind's process. */
const effects = [
	"src/content/read.ts",
	"src/outside/ask.ts",
	"src/outside/checking.ts",
	"src/outside/network.ts",
	"src/search/browser-script.ts",
	"src/search/bundle.ts",
	"src/search/indexed.ts",
	"src/search/pack.ts",
	"src/search/service.ts",
	"src/search/slices.ts",
	"src/search/volumes.ts",
];

/** What pure code may not import. */
const impureModule =
	/^((node:)?(fs|child_process|cluster|worker_threads|http|https|http2|net|dgram|dns|process|readline|repl|tty)|@11ty\/eleventy|pagefind|esbuild|@resvg\/resvg-wasm)(\/|$)/;

/** What pure code may not use. */
const impureGlobals: readonly [name: string, use: RegExp][] = [
	["process", /\bprocess\.\w|=\s*process\b/],
	["console", /\bconsole\.\w/],
	["fetch", /\bfetch\(/],
	["the clock", /\bDate\.now\b|\bnew Date\b(?!\(\s*[^)\s])/],
	["the clock", /\bDateTime\.(now|local|utc)\(\s*\)|\bperformance\.\w/],
	["chance", /\bMath\.random\b|\brandom(UUID|Bytes|Int)\b/],
];

interface Import {
	readonly module: string;
	readonly isType: boolean;
}

/** Every import of a file, with those that are made while it runs. */
function importsOf(text: string): Import[] {
	const form =
		/^\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\b(?:import|require|getBuiltinModule)\(\s*["'`]([^"'`]+)["'`]/gm;
	return [...text.matchAll(form)].map(([, type, from, bare, dynamic]) => ({
		module: from ?? bare ?? dynamic ?? "",
		isType: type !== undefined,
	}));
}

/** Why the text of a file of a pure folder is not pure. */
function impurities(path: string, text: string): string[] {
	const used = impureGlobals
		.filter(([, use]) => use.test(text))
		.map(([name]) => `uses ${name}`);
	const imported = importsOf(text)
		.filter(
			({ module, isType }) =>
				impureModule.test(module) ||
				(module.startsWith(".") &&
					!isType &&
					!isPure(posix.join(posix.dirname(path), module))),
		)
		.map(({ module }) => `imports ${module}`);
	return [...used, ...imported];
}

function isPure(path: string): boolean {
	return (
		!effects.includes(path) &&
		pure.some((folder) => path.startsWith(`${folder}/`))
	);
}

function filesIn(folder: string, type: RegExp): string[] {
	return readdirSync(posix.join(project, folder), {
		recursive: true,
		encoding: "utf8",
	})
		.map((path) => posix.join(folder, path.replaceAll("\\", "/")))
		.filter((path) => type.test(path));
}

function textOf(path: string): string {
	return readFileSync(posix.join(project, path), "utf8");
}

for (const folder of pure) {
	test(`${folder} touches no disk, process, network, clock or console, and imports nothing that does`, () => {
		const files = filesIn(folder, /\.tsx?$/).filter(isPure);
		assert.ok(files.length > 0);
		assert.deepEqual(
			files.flatMap((path) =>
				impurities(path, textOf(path)).map((why) => `${path} ${why}`),
			),
			[],
		);
	});
}

const impure: readonly [code: string, why: string][] = [
	['import { readFileSync } from "node:fs";', "imports node:fs"],
	['import fs from "fs";', "imports fs"],
	[
		'import {\n\treadFile,\n} from "node:fs/promises";',
		"imports node:fs/promises",
	],
	['import "node:net";', "imports node:net"],
	['const http = await import("node:http");', "imports node:http"],
	['export { spawn } from "node:child_process";', "imports node:child_process"],
	['import Eleventy from "@11ty/eleventy";', "imports @11ty/eleventy"],
	['import * as pagefind from "pagefind";', "imports pagefind"],
	['import { build } from "esbuild";', "imports esbuild"],
	['import { Resvg } from "@resvg/resvg-wasm";', "imports @resvg/resvg-wasm"],
	[
		'import { readContent } from "../content/read.ts";',
		"imports ../content/read.ts",
	],
	[
		'import { build } from "../publish/build.ts";',
		"imports ../publish/build.ts",
	],
	["const base = process.env.BASE;", "uses process"],
	["const { env } = process;", "uses process"],
	['console.log("done");', "uses console"],
	["const today = new Date();", "uses the clock"],
	["const today = new Date;", "uses the clock"],
	["const now = Date.now();", "uses the clock"],
	["const now = DateTime.utc();", "uses the clock"],
	["const id = Math.random();", "uses chance"],
];

for (const [code, why] of impure) {
	test(`the scan of pure code sees that this ${why}: ${code.replace(/\s+/g, " ")}`, () => {
		assert.deepEqual(impurities("src/pages/page.ts", `// A.\n${code}\n`), [
			why,
		]);
	});
}

test("the scan of pure code passes over types, pure modules, given times, and words", () => {
	const code = `// A page. What is lost in the process. The console. It is fetched.
import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { ContentFolder } from "../content/read.ts";
import { articleUrl } from "../content/address.ts";
import { Base } from "../../layouts/base.tsx";
import { render } from "preact-render-to-string";
const path = "Documentation/process/license-rules.rst";
const day = new Date(time);
const date = DateTime.utc(2004, 2);
`;
	assert.deepEqual(impurities("src/pages/page.ts", code), []);
});

/** The folders of `src` in the order of the flow: what stands later may use what stands earlier, and nothing the other way. */
const stages = [
	"diagnostics",
	"exports",
	"markdown",
	"content",
	"archive",
	"search",
	"pages",
	"assets",
	"eleventy",
	"publish",
	"preview",
];

test("each stage of the flow imports only those before it", () => {
	const backward = filesIn("src", /\.tsx?$/).flatMap((path) => {
		const own = stages.indexOf(path.split("/")[1] ?? "");
		return importsOf(textOf(path))
			.map(({ module }) => posix.join(posix.dirname(path), module))
			.filter((target) => stages.indexOf(target.split("/")[1] ?? "") > own)
			.filter((target) => own >= 0 && target.startsWith("src/"))
			.map((target) => `${path} imports ${target}`);
	});
	assert.deepEqual(backward, []);
});

test("the first line of every source file is a sentence that says what it is", () => {
	const files = [
		".eleventy.ts",
		...["src", "layouts", "scripts", "test"].flatMap((folder) =>
			filesIn(folder, /\.(tsx?|mjs|css)$/),
		),
	];
	assert.deepEqual(
		files.filter(
			(path) =>
				!/^(\/\/ \S.*\.|\/\* \S.*\. \*\/)$/.test(
					textOf(path).split("\n")[0] ?? "",
				),
		),
		[],
	);
});
