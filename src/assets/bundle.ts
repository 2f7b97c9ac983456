// The files that pages load: style sheet, scripts and icon, bundled by esbuild and named after their content.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildFailure, build, type Message, type Plugin } from "esbuild";
import { codeMistakes } from "../diagnostics/code-mistake.ts";
import { Problem } from "../diagnostics/problem.ts";
import type { Asset, Assets } from "../pages/site.ts";
import { pagefindScript } from "../search/browser-script.ts";

/** What esbuild bundles into which asset, relative to the project. */
const entries = {
	style: "layouts/styles/site.css",
	scheme: "src/browser/scheme.ts",
	page: "src/browser/page.ts",
	search: "src/browser/search.ts",
	searchEarly: "src/browser/search-early.ts",
	searchStyle: "layouts/styles/search.css",
	codeStyle: "layouts/styles/code.css",
	listStyle: "layouts/styles/lists.css",
	indexStyle: "layouts/styles/indexes.css",
	indexScript: "src/browser/heading-filter.ts",
	ledgerStyle: "layouts/styles/ledger.css",
	ledgerScript: "src/browser/decision-ledger.ts",
	alias: "src/browser/alias.ts",
} as const;

/** Browsers of the last few years; older ones get the page without what they do not know. */
const target = ["chrome123", "firefox120", "safari17.5"];

/**
 * Bundles the assets. Nothing is written to disk.
 * @param root the project's folder
 */
export async function bundleAssets(root: string): Promise<Assets> {
	const assets = await Promise.all(
		Object.entries(entries).map(
			async ([name, entry]) =>
				[
					name,
					await bundled(root, entry, entry.endsWith(".css") ? "css" : "js"),
				] as const,
		),
	);
	return {
		...(Object.fromEntries(assets) as Record<keyof typeof entries, Asset>),
		icon: named(
			"icon",
			"svg",
			readFileSync(join(root, "layouts/styles/icon.svg")),
		),
	};
}

/** Bundles one script for the browser and gives its text. */
export async function bundleScript(
	root: string,
	entry: string,
): Promise<string> {
	return Buffer.from((await bundled(root, entry, "js")).contents).toString();
}

async function bundled(
	root: string,
	entry: string,
	type: "css" | "js",
): Promise<Asset> {
	const result = await build({
		absWorkingDir: root,
		entryPoints: [entry],
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target,
		charset: "utf8",
		logLevel: "silent",
		tsconfig: "src/browser/tsconfig.json",
		plugins: [pagefindEngine(root, await pagefindScript())],
	}).catch((error: BuildFailure) => {
		throw broken(root, error.errors);
	});
	// Of a style sheet, what browsers would read otherwise than it was meant is only a warning.
	if (result.warnings.length > 0) throw broken(root, result.warnings);
	const file = result.outputFiles[0];
	if (!file) throw new Error(`esbuild gave nothing for ${entry}`);
	const name = entry.slice(entry.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
	return named(name, type, file.contents);
}

/** What is wrong with a script or a style sheet. */
function broken(root: string, messages: readonly Message[]): Problem {
	const said = messages.map(({ location, text }) =>
		location
			? `${location.file}:${location.line}:${location.column}: ERROR: ${text}`
			: text,
	);
	return new Problem(codeMistakes(said.join("\n"), root).join("\n"));
}

/** Bundles Pagefind's script with ours, which is a request less; what it fetches is for `src/browser/pagefind-fetch.ts` to give. */
function pagefindEngine(root: string, script: string): Plugin {
	const path = "pagefind-engine";
	return {
		name: path,
		setup(bundling) {
			bundling.onResolve({ filter: /^pagefind-engine$/ }, () => ({
				path,
				namespace: path,
			}));
			bundling.onLoad({ filter: /./, namespace: path }, () => ({
				contents: [
					'import { fetch } from "./pagefind-fetch.ts";',
					script,
					"export { pagefind_version as version, PagefindInstance };",
				].join("\n"),
				resolveDir: join(root, "src/browser"),
			}));
		},
	};
}

function named(name: string, type: string, contents: Uint8Array): Asset {
	const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
	return { url: `/assets/${name}-${hash}.${type}`, contents };
}
