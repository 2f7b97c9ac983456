// Patterns of paths, as the regular expressions that nginx, Apache and Caddy know.
import type { Hosting } from "./hosting.ts";
import { lastingPaths } from "./lasting.ts";

/** A text in a pattern, meant as it stands. */
export function escapedPattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What the paths of files that are named after their content look like; `end` is what may follow, as a pattern. */
export function lastingPattern({ base }: Hosting, end = ""): string {
	return `^${escapedPattern(base)}${lastingPaths}${end}$`;
}

/** A path as the target of a redirect. A `$` is encoded: it would begin a variable of nginx, or a part of what Apache matched. */
export function redirectTarget(path: string): string {
	return encodeURI(path).replaceAll("$", "%24");
}
