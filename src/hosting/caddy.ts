// Caddy: a file to import in a site block whose root holds the site in the folder of its base path.
import {
	type HeaderFields,
	type Hosting,
	lastingCache,
	pageCache,
	types,
} from "./hosting.ts";
import { lastingPattern, redirectTarget } from "./patterns.ts";

/**
 * https://caddyserver.com/docs/caddyfile/directives: within `route` they are obeyed as they stand, so that a later field
 * takes the place of an earlier one.
 */
export function caddyConfig(hosting: Hosting): string {
	const { base, headers, redirects, notFound } = hosting;
	const everywhere = { ...headers, "Cache-Control": pageCache };
	return [
		"# How Caddy serves this site. In a site block whose root holds it, in the folder of its base path if it has one:",
		"#   import /the/published/folder/.hosts/Caddyfile",
		"route {",
		...fields(everywhere),
		`	@lasting path_regexp ${text(lastingPattern(hosting))}`,
		`	header @lasting Cache-Control ${text(lastingCache)}`,
		...types.flatMap(([ending, type], n) => [
			`	@type${n} path *${ending}`,
			`	header @type${n} Content-Type ${text(type)}`,
		]),
		`	@hidden path */.hosts/* */.htaccess */.nojekyll ${text(`${base}_headers`)} ${text(`${base}_redirects`)}`,
		"	error @hidden 404",
		...redirects.map(
			({ from, to }) =>
				`	redir ${text(withoutBraces(from))} ${text(redirectTarget(to))} permanent`,
		),
		"	file_server {",
		"		precompressed br gzip",
		"	}",
		"}",
		"handle_errors {",
		...fields({ ...everywhere, "Content-Type": "text/html; charset=utf-8" }),
		"	@missing expression `{err.status_code} == 404`",
		`	rewrite @missing ${text(notFound)}`,
		"	file_server",
		"}",
		"",
	].join("\n");
}

function fields(headers: HeaderFields): string[] {
	return Object.entries(headers).map(
		([name, value]) => `	header ${name} ${text(value)}`,
	);
}

/** A text as one word of the configuration. */
function text(value: string): string {
	if (/^[\w/.-]+$/.test(value)) return value;
	return value.includes("`")
		? `"${value.replace(/["\\]/g, "\\$&")}"`
		: `\`${value}\``;
}

/**
 * A path in which braces are encoded: Caddy would put a variable of its own, or one of its environment, in the place of
 * `{…}` (https://caddyserver.com/docs/caddyfile/concepts#environment-variables). Releases that match no encoded path send
 * the page that stands at the old address.
 */
function withoutBraces(path: string): string {
	return path.replace(/[{}]/g, encodeURIComponent);
}
