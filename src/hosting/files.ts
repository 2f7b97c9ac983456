// The files that tell hosts of a site, each in the place where its host looks.
import { apacheConfig } from "./apache.ts";
import { caddyConfig } from "./caddy.ts";
import type { Hosting } from "./hosting.ts";
import { nginxConfig } from "./nginx.ts";
import { headersFile, redirectsFile } from "./static-hosts.ts";

/** Gives the files by their paths in the published folder. No host sends them to readers. */
export function hostFiles(hosting: Hosting): ReadonlyMap<string, string> {
	return new Map([
		["_headers", headersFile(hosting)],
		["_redirects", redirectsFile(hosting)],
		[".htaccess", apacheConfig(hosting)],
		[".hosts/Caddyfile", caddyConfig(hosting)],
		[".hosts/nginx.conf", nginxConfig(hosting)],
		// Without it GitHub Pages may run a generator of its own over the files.
		[".nojekyll", ""],
	]);
}

/** Whether a path of the published folder is one of these. */
export function isHostFile(path: string): boolean {
	return (
		["_headers", "_redirects", ".htaccess", ".nojekyll"].includes(path) ||
		path.startsWith(".hosts/")
	);
}
