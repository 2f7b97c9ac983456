// Apache: `.htaccess` at the top of what is published, for servers that allow it (`AllowOverride All`).
import { type Hosting, lastingCache, pageCache, types } from "./hosting.ts";
import { escapedPattern, lastingPattern, redirectTarget } from "./patterns.ts";

/** https://httpd.apache.org/docs/2.4/: the core, mod_dir and mod_mime; mod_headers, mod_alias and mod_rewrite where the server
 * has them. A compressed file has two endings, of which mod_mime takes one for the type and one for the coding. */
export function apacheConfig(hosting: Hosting): string {
	const { base, headers, redirects, notFound } = hosting;
	return [
		"# How Apache serves this site.",
		"Options -Indexes -MultiViews",
		"DirectoryIndex index.html",
		`ErrorDocument 404 ${notFound}`,
		"AddDefaultCharset utf-8",
		"AddCharset utf-8 .css .js .json .svg .txt .xml",
		"AddEncoding br .br",
		"AddEncoding gzip .gz",
		"RemoveType .br .gz",
		...types.flatMap(([ending, type]) =>
			ending.startsWith(".")
				? [`AddType ${text(type)} ${ending}`]
				: [
						`<FilesMatch ${text(`^${escapedPattern(ending.slice(1))}(\\.br|\\.gz)?$`)}>`,
						`\tForceType ${text(type)}`,
						"</FilesMatch>",
					],
		),
		"<IfModule mod_headers.c>",
		...Object.entries(headers).map(
			([name, value]) => `\tHeader always set ${name} ${text(value)}`,
		),
		`\tHeader set Cache-Control ${text(pageCache)}`,
		// A compressed file is asked for by its own name within the server.
		`\t<If "%{REQUEST_URI} =~ m#${lastingPattern(hosting, "([.](br|gz))?").replaceAll("#", "\\#")}#">`,
		`\t\tHeader set Cache-Control ${text(lastingCache)}`,
		"\t</If>",
		"\tHeader merge Vary Accept-Encoding",
		"</IfModule>",
		"<IfModule mod_alias.c>",
		`\tRedirectMatch 404 ${text(`^${escapedPattern(base)}(\\.(?!well-known/)|_headers$|_redirects$)`)}`,
		...redirects.map(
			({ from, to }) =>
				`\tRedirectMatch 301 ${text(`^${escapedPattern(from)}$`)} ${text(redirectTarget(to))}`,
		),
		"</IfModule>",
		"<IfModule mod_rewrite.c>",
		"\tRewriteEngine On",
		...["br", "gzip"].flatMap((coding) => {
			const ending = coding === "br" ? ".br" : ".gz";
			return ["", "index.html"].flatMap((name) => [
				`\tRewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
				`\tRewriteCond %{REQUEST_FILENAME}${name}${ending} -f`,
				`\tRewriteRule ^${name === "" ? "(.*[^/])" : "(|.*/)"}$ $1${name}${ending} [L]`,
			]);
		}),
		"</IfModule>",
		"",
	].join("\n");
}

/** A text as one word of the configuration; a backslash stands for itself unless a quotation mark follows. */
function text(value: string): string {
	return `"${value.replaceAll('"', '\\"')}"`;
}
