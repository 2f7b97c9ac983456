// nginx: a file to include in a server block whose root holds the site in the folder of its base path.
import {
	type HeaderFields,
	type Hosting,
	lastingCache,
	pageCache,
	types,
} from "./hosting.ts";
import { escapedPattern, lastingPattern, redirectTarget } from "./patterns.ts";

/**
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#location: an exact location goes before patterns, these before
 * the rest, the first of them before the others. A location that adds a field of its own inherits none.
 */
export function nginxConfig(hosting: Hosting): string {
	const { base, headers, redirects, notFound } = hosting;
	const textTypes = types.map(([, type]) => type.replace(/;.*/, ""));
	return [
		"# How nginx serves this site. In a server block whose root holds it, in the folder of its base path if it has one:",
		"#   include /the/published/folder/.hosts/nginx.conf;",
		"charset utf-8;",
		`charset_types text/css text/plain text/xml text/javascript application/javascript application/json ${textTypes.join(" ")};`,
		"absolute_redirect off;",
		"gzip_static on;",
		"gzip_vary on;",
		"# Where nginx has ngx_brotli: brotli_static on;",
		`error_page 404 ${text(notFound)};`,
		...fields(headers, pageCache),
		...location("~ /\\.(?!well-known/)", "return 404;"),
		...location(
			`~ ${quoted(`^${escapedPattern(base)}_(headers|redirects)$`)}`,
			"return 404;",
		),
		...redirects.flatMap(({ from, to }) =>
			location(`= ${text(from)}`, `return 301 ${text(redirectTarget(to))};`),
		),
		...location(`= ${text(notFound)}`, "internal;"),
		...location(
			`~ ${quoted(lastingPattern(hosting))}`,
			...fields(headers, lastingCache),
		),
		...types.flatMap(([ending], n) =>
			location(
				`~ ${quoted(`${escapedPattern(ending)}$`)}`,
				"types { }",
				`default_type ${textTypes[n]};`,
			),
		),
		...location(text(base), "try_files $uri $uri/ =404;"),
		"",
	].join("\n");
}

function location(match: string, ...lines: readonly string[]): string[] {
	return [`location ${match} {`, ...lines.map((line) => `\t${line}`), "}"];
}

function fields(headers: HeaderFields, cache: string): string[] {
	return Object.entries({ ...headers, "Cache-Control": cache }).map(
		([name, value]) => `add_header ${name} ${text(value)} always;`,
	);
}

/** A text as a word of the configuration. A `$` would begin a variable: targets have it encoded, and no field of ours has one. */
function text(value: string): string {
	return /^[\w/.-]+$/.test(value) ? value : quoted(value);
}

function quoted(value: string): string {
	return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
