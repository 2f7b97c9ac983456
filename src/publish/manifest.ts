// The manifest: the SHA-256 of every file that a build wrote, as `sha256sum --check` reads it.
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { compareText } from "../diagnostics/order.ts";
import { isLasting } from "../hosting/lasting.ts";

/** The manifest's file, at the top of the published folder. */
export const manifestName = "SHA256SUMS";

/** Beside it in a release that was deployed: the lasting files that are left from the release before, in the same form. */
export const keptName = "SHA256SUMS.kept";

/** SHA-256 in hexadecimal by path; paths are relative to the published folder, with slashes. */
export type Manifest = ReadonlyMap<string, string>;

/** Compressed bodies follow from the files that they stand beside, so they are not listed. */
const compressed = /\.(br|gz)$/;

/** Gives every path of a published folder that its manifest lists, in order. */
export function listedFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map(({ parentPath, name }) =>
			join(parentPath, name)
				.slice(folder.length + 1)
				.replaceAll(sep, "/"),
		)
		.filter(
			(path) =>
				path !== manifestName && path !== keptName && !compressed.test(path),
		)
		.sort(compareText);
}

/** Gives the lasting files and folders at the top of a version's assets and of its search bundle. */
export function lastingIn(listed: Manifest): string[] {
	const atTop = [...listed.keys()].flatMap(
		(path) => /^(?:assets|pagefind)\/[^/]+\/?/.exec(path) ?? [],
	);
	return [...new Set(atTop)].filter(isLasting).sort(compareText);
}

/** Gives the SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return hash("sha256", bytes);
}

/**
 * Lists what a folder (absolute path) holds in a manifest at its top, in the order of paths.
 * @param sums what it holds, where that is known
 */
export function writeManifest(
	folder: string,
	sums: Manifest = sumsIn(folder),
): Version {
	const listed = new Map([...sums].sort(([a], [b]) => compareText(a, b)));
	const text = [...listed].map(([path, sum]) => `${sum}  ${path}\n`).join("");
	writeFileSync(join(folder, manifestName), text);
	return { folder, listed, text };
}

function sumsIn(folder: string): Manifest {
	return new Map(
		listedFiles(folder).map((path) => [
			path,
			sha256(readFileSync(join(folder, path))),
		]),
	);
}

/** A version of the site: a folder (absolute path), what its manifest lists, and that as it is written. */
export interface Version {
	readonly folder: string;
	readonly listed: Manifest;
	readonly text: string;
}

/** Gives the version that is in a folder; where there is none, it lists nothing. */
export function versionIn(folder: string): Version {
	const text = manifestTextIn(folder);
	return { folder, listed: parseManifest(text), text };
}

/** Gives the manifest of a folder as it is written; where there is none, an empty one. */
export function manifestTextIn(folder: string): string {
	const file = join(folder, manifestName);
	return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Reads a manifest; a line that is none is left out. */
export function parseManifest(text: string): Manifest {
	const listed = new Map<string, string>();
	for (const line of text.split("\n")) {
		if (isListing.test(line)) listed.set(line.slice(66), line.slice(0, 64));
	}
	return listed;
}

/** A sum, two signs that say how the file is read, and its path. */
const isListing = /^[0-9a-f]{64} [ *]./;
