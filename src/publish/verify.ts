// Verifying: whether a folder, or a site that is served, holds exactly what its manifest lists.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../diagnostics/order.ts";
import { Problem } from "../diagnostics/problem.ts";
import { isHostFile } from "../hosting/files.ts";
import { isLasting } from "../hosting/lasting.ts";
import { decoded } from "../markdown/place.ts";
import { compressedBody, compressedForms } from "./compressed.ts";
import {
	keptName,
	listedFiles,
	type Manifest,
	manifestName,
	parseManifest,
	sha256,
} from "./manifest.ts";

/** What is not as the manifest says. */
export interface Difference {
	/** Relative to the top of the site. */
	readonly path: string;
	/** Said of the path: `is missing`, `differs`. */
	readonly what: string;
}

export type VerifyProgress = (done: number, total: number) => void;

/**
 * Gives the manifest of a folder (absolute path).
 * @throws Problem where it has none
 */
export function manifestOf(folder: string): Manifest {
	const file = join(folder, manifestName);
	if (!existsSync(file)) {
		throw new Problem(
			`${folder} has no ${manifestName}, so nothing says what should be in it.`,
			"npm run build",
		);
	}
	return parseManifest(readFileSync(file, "utf8"));
}

/**
 * Compares a folder (absolute path) with its manifest, its compressed files with what they were made of.
 * @throws Problem where there is no manifest
 */
export function verifyFolder(
	folder: string,
	progress: VerifyProgress = () => {},
): Difference[] {
	const manifest = manifestOf(folder);
	const sums = new Map([...keptIn(folder), ...manifest]);
	const files = new Set(listedFiles(folder));
	const wrong = [...sums].flatMap(([path, sum], n): Difference[] => {
		progress(n, sums.size);
		if (!files.has(path)) return [{ path, what: "is missing" }];
		const found = sha256(readFileSync(join(folder, path)));
		return found === sum ? [] : [{ path, what: "differs" }];
	});
	const added = [...files]
		.filter((path) => !sums.has(path))
		.map((path) => ({ path, what: "is not in the manifest" }));
	return [...wrong, ...added, ...compressedWrongly(folder, manifest)].sort(
		(a, b) => compareText(a.path, b.path),
	);
}

/**
 * Makes sure that a folder (absolute path) is what was built.
 * @throws Problem where it is not
 */
export function requireBuilt(folder: string, progress?: VerifyProgress): void {
	const [wrong] = verifyFolder(folder, progress);
	if (wrong) {
		throw new Problem(
			`${folder} is not what was built: ${wrong.path} ${wrong.what}.`,
			"npm run build",
		);
	}
}

/** What a release has from the one before, since readers may have a page of that one open; nothing else may be left. */
function keptIn(folder: string): Manifest {
	const file = join(folder, keptName);
	const listed = existsSync(file)
		? parseManifest(readFileSync(file, "utf8"))
		: new Map<string, string>();
	return new Map([...listed].filter(([path]) => isLasting(path)));
}

/** The compressed files of a folder that hold something else than the file that they stand beside. */
function compressedWrongly(folder: string, manifest: Manifest): Difference[] {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	return compressedForms.flatMap(({ ending, decompress }) =>
		files
			.filter((path) => path.endsWith(ending))
			.map((path) => ({ path, of: path.slice(0, -ending.length) }))
			.filter(
				({ path, of }) =>
					compressedBody(join(folder, path), decompress, manifest.get(of)) ===
					undefined,
			)
			.map(({ path, of }) => ({
				path,
				what: `holds something else than ${of}`,
			})),
	);
}

/** How many requests are on their way to a site at once. */
const underWay = 8;

/** How long a site may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * Compares a site that is served with a manifest: its own, or that of the folder it was published from.
 * @param site its address, with a slash at the end
 * @throws Problem where the site has no manifest to compare with
 */
export async function verifySite(
	site: string,
	given: Manifest | undefined,
	progress: VerifyProgress = () => {},
): Promise<Difference[]> {
	const manifest = given ?? (await servedManifest(site));
	const differences: Difference[] = [];
	const listed = [...manifest].filter(([path]) => !isHostFile(path));
	const left = listed.values();
	let done = 0;
	const work = async () => {
		for (const [path, sum] of left) {
			const what = await differenceOf(site, path, sum, manifest);
			if (what !== undefined) differences.push({ path, what });
			progress(++done, listed.length);
		}
	};
	await Promise.all(Array.from({ length: underWay }, work));
	return differences.sort((a, b) => compareText(a.path, b.path));
}

async function servedManifest(site: string): Promise<Manifest> {
	const url = new URL(manifestName, site).href;
	const answer = await get(url);
	if (typeof answer === "string" || !answer.ok) {
		throw new Problem(
			`${url} ${typeof answer === "string" ? answer : `was answered with ${answer.status}`}, so nothing says what should be there.`,
			"compare with the folder that was published: npm run verify -- ADDRESS --against _site",
		);
	}
	return parseManifest(await answer.text());
}

/** What is wrong with a file of a served site; undefined where nothing is. */
async function differenceOf(
	site: string,
	path: string,
	sum: string,
	manifest: Manifest,
): Promise<string | undefined> {
	const address = path.replace(/(^|\/)index\.html$/, "$1");
	const home = new URL(site).href;
	const url = new URL(encodeURI(address).replaceAll("#", "%23"), site);
	// Whoever serves the manifest must not decide whom else this machine asks.
	if (!url.href.startsWith(home)) return "is not below the address";
	const answer = await get(url.href);
	if (typeof answer === "string") return answer;
	const { status, headers } = answer;
	if (status >= 300 && status < 400) {
		// Hosts that know redirects send them in place of the page at an old address.
		const location = headers.get("location") ?? "";
		const to = URL.canParse(location, url)
			? new URL(location, url).href
			: location;
		return to.startsWith(home) &&
			manifest.has(`${decoded(to.slice(home.length))}index.html`)
			? undefined
			: `redirects to ${to}`;
	}
	const isExpected =
		path === "404.html" ? status === 200 || status === 404 : answer.ok;
	if (!isExpected) return `was answered with ${status}`;
	const served = await sumOf(answer);
	if (served === undefined) return "was not answered whole";
	return served === sum ? undefined : "differs";
}

/** The SHA-256 of an answer's body, which may be larger than memory; undefined where it is broken off or has no end. */
async function sumOf({ body }: Response): Promise<string | undefined> {
	const hash = createHash("sha256");
	try {
		for await (const part of body ?? []) hash.update(part);
	} catch {
		return undefined;
	}
	return hash.digest("hex");
}

/** Asks for an address; gives a sentence's end where there was no answer. */
async function get(url: string): Promise<Response | string> {
	try {
		return await fetch(url, {
			redirect: "manual",
			signal: AbortSignal.timeout(patience),
		});
	} catch {
		return "was not answered";
	}
}
