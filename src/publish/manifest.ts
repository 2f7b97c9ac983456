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
 * Lists what a folder (absolute path) holds in a manifest at its top, and gives it in the order of paths.
 * @param sums what it holds, where that is known
 */
export function writeManifest(
	folder: string,
	sums: Manifest = sumsIn(folder),
): Manifest {
	const listed = new Map([...sums].sort(([a], [b]) => compareText(a, b)));
	writeFileSync(join(folder, manifestName), manifestText(listed));
	return listed;
}

function sumsIn(folder: string): Manifest {
	return new Map(
		listedFiles(folder).map((path) => [
			path,
			sha256(readFileSync(join(folder, path))),
		]),
	);
}

/** Gives a manifest as it is written. */
export function manifestText(listed: Manifest): string {
	return [...listed].map(([path, sum]) => `${sum}  ${path}\n`).join("");
}

/** A version of the site: a folder (absolute path), and what its manifest lists. */
export interface Version {
	readonly folder: string;
	readonly listed: Manifest;
}

/** Gives the version that is in a folder; where there is none, it lists nothing. */
export function versionIn(folder: string): Version {
	const file = join(folder, manifestName);
	const text = existsSync(file) ? readFileSync(file, "utf8") : "";
	return { folder, listed: parseManifest(text) };
}

/** Reads a manifest; a line that is none is left out. */
export function parseManifest(text: string): Manifest {
	return new Map(
		text.split("\n").flatMap((line): [string, string][] => {
			const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
			return sum === undefined || path === undefined ? [] : [[path, sum]];
		}),
	);
}
