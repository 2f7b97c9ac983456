// Deploying: each version of a site becomes a release of its own, and a link is switched to it in one step.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Problem } from "../diagnostics/problem.ts";
import { lastingPaths } from "../hosting/lasting.ts";
import { keptName, manifestName, sha256 } from "./manifest.ts";
import { copyTo, type Place, runAt } from "./place.ts";
import { requireBuilt } from "./verify.ts";

/** What a deployment did: the release that is published now, and whether it was so before. */
export interface Deployed {
	readonly release: string;
	readonly was: "published" | "published already";
}

/**
 * Switches `current` to release `$1`. A link is renamed over the old one: whoever opens a file finds one release or the
 * other (rename(2)); `mv -T` is of GNU and BusyBox.
 */
const switchTo = `ln -sfn "releases/$1" ".current-$1"; mv -T ".current-$1" current;`;

/**
 * Puts a built folder up as a new release and switches to it. `TARGET/current` is what a host serves, `TARGET/releases` has the
 * last ones. The release is checked where it is before anybody sees it. Files that are named after their content stay
 * for one release more, for readers who have a page of the last one open.
 * @param site the built folder's absolute path
 * @param name what the release is called; the order of names is the order of releases
 * @param keep how many releases are kept
 * @throws Problem where the folder is not what was built, or the place can't be reached or written
 */
export async function deploy(
	site: string,
	place: Place,
	name: string,
	keep: number,
): Promise<Deployed> {
	requireBuilt(site);
	const sums = readFileSync(join(site, manifestName));
	const current = await currentRelease(place);
	if (current !== undefined) {
		const published = await runAt(
			place,
			`cd "releases/$1"; cat ${manifestName}; find . -name '*.br' -o -name '*.gz'`,
			current,
		);
		const isSame = isDeepStrictEqual(
			new Set(published.split("\n")),
			new Set(`${sums}${compressedIn(site)}`.split("\n")),
		);
		if (isSame) return { release: current, was: "published already" };
	}
	// Named after what it will hold, so that a run that was broken off is gone on with, and others are not disturbed.
	const incoming = `.incoming-${sha256(sums).slice(0, 12)}`;
	await runAt(place, "mkdir -p releases");
	await copyTo(
		place,
		site,
		incoming,
		current === undefined ? undefined : `releases/${current}`,
	);
	await runAt(
		place,
		`(cd "$1" && sha256sum --quiet --check ${manifestName} >&2); ${keepLasting} mv -T "$1" "releases/$2"; set -- "$2" "$4"; ${switchTo} ${removeOld}`,
		incoming,
		name,
		current ?? "",
		String(keep),
	);
	return { release: name, was: "published" };
}

/** The compressed files of a folder, as `find` prints them: the manifest does not list them. */
function compressedIn(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.(br|gz)$/.test(path))
		.map((path) => `./${path.replaceAll(sep, "/")}\n`)
		.join("");
}

/** Links what is named after its content and only the release before (`$3`) has, and lists it. */
const keepLasting = `if [ -n "$3" ]; then grep -Ex '[0-9a-f]{64}  ${lastingPaths}' "releases/$3/${manifestName}" | while IFS= read -r line; do file="\${line#*  }"; [ -e "$1/$file" ] || { mkdir -p "$(dirname "$1/$file")"; ln "releases/$3/$file" "$1/$file"; echo "$line" >> "$1/${keptName}"; }; done; fi;`;

/** Removes all but the last `$2` releases, never the one that is published, and what broken-off runs left a day ago. */
const removeOld = `ls releases | sort -r | tail -n "+$(($2 + 1))" | while IFS= read -r old; do [ "$old" = "$1" ] || rm -rf "releases/$old"; done; find . -maxdepth 1 -name '.incoming-*' -mtime +1 -exec rm -rf {} +;`;

/**
 * Switches back to the release before the published one.
 * @throws Problem where there is none
 */
export async function rollBack(place: Place): Promise<string> {
	const current = await currentRelease(place);
	const releases = (await runAt(place, "ls releases 2>/dev/null || true"))
		.split("\n")
		.filter((name) => name !== "")
		.sort();
	const before =
		current === undefined ? undefined : releases[releases.indexOf(current) - 1];
	if (before === undefined) {
		throw new Problem(
			`There is no release before ${current ?? "the first"} to go back to.`,
			"deploy the version that you want: npm run deploy -- TARGET",
		);
	}
	await runAt(place, switchTo, before);
	return before;
}

async function currentRelease(place: Place): Promise<string | undefined> {
	const link = await runAt(place, "readlink current || true");
	return link.trim().replace(/^releases\//, "") || undefined;
}
