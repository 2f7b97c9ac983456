// The files that pages load: style sheet, scripts and icon, bundled by esbuild and named after their content.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Asset, Assets } from "../pages/site.ts";

/** What esbuild bundles into which asset, relative to the project. */
const entries = {
	style: "layouts/styles/site.css",
	scheme: "src/browser/scheme.ts",
	page: "src/browser/page.ts",
	search: "src/browser/search.ts",
	searchStyle: "layouts/styles/search.css",
	indexStyle: "layouts/styles/indexes.css",
	indexScript: "src/browser/heading-filter.ts",
	ledgerStyle: "layouts/styles/ledger.css",
	ledgerScript: "src/browser/decision-ledger.ts",
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
	});
	const file = result.outputFiles[0];
	if (!file) throw new Error(`esbuild gave nothing for ${entry}`);
	const name = entry.slice(entry.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
	return named(name, type, file.contents);
}

function named(name: string, type: string, contents: Uint8Array): Asset {
	const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
	return { url: `/assets/${name}-${hash}.${type}`, contents };
}
