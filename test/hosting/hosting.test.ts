// What hosts are told, in the words of each; test/hosts has real ones obey it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apacheConfig } from "../../src/hosting/apache.ts";
import { caddyConfig } from "../../src/hosting/caddy.ts";
import { hostFiles, isHostFile } from "../../src/hosting/files.ts";
import { type Hosting, hostingOf } from "../../src/hosting/hosting.ts";
import { isLasting } from "../../src/hosting/lasting.ts";
import { nginxConfig } from "../../src/hosting/nginx.ts";
import { headersFile, redirectsFile } from "../../src/hosting/static-hosts.ts";
import { article, load } from "../archive.ts";

const hosting: Hosting = {
	base: "/licensing/",
	headers: { "X-Content-Type-Options": "nosniff", Policy: `a 'b' "c"` },
	lasting: [
		"/licensing/assets/a-0123456789.css",
		"/licensing/pagefind/0123456789/",
	],
	redirects: [{ from: "/licensing/für alle/", to: "/licensing/now/#für" }],
	notFound: "/licensing/404.html",
};

test("Netlify and Cloudflare Pages get each field from one rule only", () => {
	assert.equal(
		headersFile(hosting),
		`/licensing/*
  X-Content-Type-Options: nosniff
  Policy: a 'b' "c"

/licensing/assets/a-0123456789.css
  Cache-Control: public, max-age=31536000, immutable

/licensing/pagefind/0123456789/*
  Cache-Control: public, max-age=31536000, immutable
`,
	);
});

test("an old address has a line for Netlify, which goes past the page there, and one for Cloudflare", () => {
	assert.equal(
		redirectsFile(hosting),
		`/licensing/f%C3%BCr%20alle/ /licensing/now/#f%C3%BCr 301!
/licensing/f%C3%BCr%20alle/ /licensing/now/#f%C3%BCr 301
`,
	);
});

test("nginx, Caddy and Apache get addresses decoded and quoted", () => {
	assert.match(
		nginxConfig(hosting),
		/location = "\/licensing\/für alle\/" \{\n\treturn 301 "\/licensing\/now\/#f%C3%BCr";\n\}/,
	);
	assert.match(
		nginxConfig(hosting),
		/add_header Policy "a 'b' \\"c\\"" always;/,
	);
	assert.match(
		caddyConfig(hosting),
		/\tredir `\/licensing\/für alle\/` `\/licensing\/now\/#f%C3%BCr` permanent/,
	);
	assert.match(
		apacheConfig(hosting),
		/RedirectMatch 301 "\^\/licensing\/für alle\/\$" "\/licensing\/now\/#f%C3%BCr"/,
	);
});

test("nothing in an address is a variable of a host, in braces or after a dollar sign", () => {
	const odd: Hosting = {
		...hosting,
		redirects: [{ from: "/{$HOME}/{env.HOME}/", to: "/$host/$0/{a}/" }],
	};
	const to = "/%24host/%240/%7Ba%7D/";
	assert.match(nginxConfig(odd), new RegExp(`\\treturn 301 "${to}";`));
	assert.match(apacheConfig(odd), new RegExp(` "${to}"\\n`));
	assert.ok(
		caddyConfig(odd).includes(
			`\tredir \`/%7B$HOME%7D/%7Benv.HOME%7D/\` \`${to}\` permanent\n`,
		),
	);
});

test("a site's old addresses, hashed files and policy reach hosts under its base path", () => {
	const { loaded } = load(
		{
			"articles/now.md": article({ aliases: "[/Articles/then/, /old.html]" }),
		},
		{ overrides: { base: "/licensing/" } },
	);
	const { redirects, lasting, headers, notFound } = hostingOf(
		loaded.site,
		Object.values(loaded.pages).flat(),
		["assets/site-0123456789.css"],
	);
	const to = "/licensing/Articles/now/";
	assert.deepEqual(redirects.slice(0, 3), [
		{ from: "/licensing/Articles/then/", to },
		{ from: "/licensing/Articles/then", to },
		{ from: "/licensing/old.html", to },
	]);
	assert.deepEqual(lasting, ["/licensing/assets/site-0123456789.css"]);
	assert.equal(notFound, "/licensing/404.html");
	assert.match(
		headers["Content-Security-Policy"] ?? "",
		/^default-src 'none';.*frame-ancestors 'none'$/,
	);
	assert.doesNotMatch(
		headers["Content-Security-Policy"] ?? "",
		/unsafe-inline|'unsafe-eval'|https?:|\*/,
	);
});

test("what is named after its content lasts, and what only looks a little like it does not", () => {
	for (const path of [
		"assets/site-0123456789.css",
		"pagefind/0123456789/",
		"pagefind/0123456789/fragment/7.pf_fragment",
		"pagefind/en-1.6.0.pagefind",
	])
		assert.ok(isLasting(path), path);
	for (const path of [
		"assets/picture.png",
		"pagefind/start.json",
		"Articles/assets/site-0123456789.css",
		"index.html",
	])
		assert.equal(isLasting(path), false, path);
});

test("every file for hosts is known as one", () => {
	for (const path of hostFiles(hosting).keys())
		assert.ok(isHostFile(path), path);
	assert.equal(isHostFile("index.html"), false);
});
