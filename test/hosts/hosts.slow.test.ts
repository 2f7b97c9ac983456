// Hosts: what a build promises is read back over HTTP from real servers, each told by the file that was written for it.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { manifestOf, verifySite } from "../../src/publish/verify.ts";
import { article, inFolder, siteYml } from "../archive.ts";
import { browsing } from "../browser/browser.ts";
import { runCommand } from "../command.ts";
import { kinds, type Server, type ServerName, serving } from "./servers.ts";

const base = "/licensing/";

const files = {
	"site.yml": siteYml,
	"articles/2004/gpfs.md": article(
		{
			title: "GPFS wants an export",
			aliases: '["/Articles/gpfs-old/", "/old.html"]',
		},
		"`invalidate_mmap_range()` was asked for.\n",
	),
	"indexes/Kernel.yml": `headings:
  - heading: Modules
    subheadings:
      - heading: Licensing
        formerly: ["Modules/Lizenzen für alle"]
`,
};

const root = mkdtempSync(join(tmpdir(), "archive-hosts-"));
const site = join(root, base);
before(() =>
	inFolder(files, async (content) => {
		const { status, stderr } = await runCommand("build", [
			...["--content", content, "--out", site, "--base", base],
			...["--compress", "--quiet"],
		]);
		assert.equal(status, 0, stderr);
	}),
);
after(() => rmSync(root, { recursive: true, force: true }));

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | undefined>>;
	readonly body: Buffer;
}

/** Asks as a plain client: follows nothing and decompresses nothing. */
function get(
	url: string,
	headers: Record<string, string> = {},
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request(url, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on("data", (part: Buffer) => parts.push(part));
			response.on("end", () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers as Record<string, string | undefined>,
					body: Buffer.concat(parts),
				}),
			);
		})
			.on("error", reject)
			.end();
	});
}

const policy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What every host keeps, by the words of its test. */
const promises: Record<string, (server: Server) => Promise<void>> = {
	"every file of the manifest comes as it was built": async ({ home }) => {
		assert.deepEqual(await verifySite(home, manifestOf(site)), []);
	},
	"an old address leads on for ever, with a slash and without one": async ({
		home,
	}) => {
		for (const [old, now] of [
			["Articles/gpfs-old/", "Articles/gpfs/"],
			["Articles/gpfs-old", "Articles/gpfs/"],
			["old.html", "Articles/gpfs/"],
			["Kernel/Modules-Lizenzen_f%C3%BCr_alle/", "Kernel/Modules-Licensing/"],
			["Kernel/", "Kernel/Index/"],
		]) {
			const { status, headers } = await get(home + old);
			assert.equal(status, 301, old);
			assert.equal(new URL(headers.location ?? "", home).href, home + now, old);
		}
	},
	"an address without its slash leads to the one with it": async ({ home }) => {
		for (const page of ["Articles/gpfs", "Kernel/Index", "Archives"]) {
			const { status, headers } = await get(home + page);
			assert.ok(status === 301 || status === 308, `${page}: ${status}`);
			assert.equal(
				new URL(headers.location ?? "", home).href,
				`${home}${page}/`,
			);
		}
	},
	"an address of nothing is answered with 404 and the page for it": async ({
		home,
	}) => {
		for (const path of ["Articles/nothing/", "nothing.md", "assets/x.js"]) {
			const { status, headers, body } = await get(home + path);
			assert.equal(status, 404, path);
			assert.match(String(headers["content-type"]), /^text\/html/);
			assert.equal(headers["content-security-policy"], policy);
			assert.deepEqual(body, readFileSync(join(site, "404.html")));
		}
	},
	"the files for hosts are sent to nobody": async ({ home }) => {
		for (const path of [
			"_headers",
			"_redirects",
			".htaccess",
			".nojekyll",
			".hosts/nginx.conf",
			".hosts/Caddyfile",
		])
			assert.equal((await get(home + path)).status, 404, path);
	},
	"every answer carries the policy and its companions": async ({ home }) => {
		for (const path of [
			"",
			"Articles/gpfs/",
			"atom.xml",
			"pagefind/start.json",
			"Articles/gpfs/index.md",
			"Articles/nothing/",
		]) {
			const { headers } = await get(home + path);
			assert.equal(headers["content-security-policy"], policy, path);
			assert.equal(headers["x-content-type-options"], "nosniff", path);
			assert.equal(
				headers["referrer-policy"],
				"strict-origin-when-cross-origin",
			);
			assert.match(String(headers["permissions-policy"]), /geolocation=\(\)/);
			assert.equal(headers["cross-origin-opener-policy"], "same-origin", path);
			assert.equal(headers["set-cookie"], undefined);
		}
	},
	"what is named after its content is kept for a year, all else is asked for again":
		async ({ home }) => {
			const listed = [...manifestOf(site).keys()];
			const hashed = listed.filter((path) =>
				/^assets\/[\w-]+-[0-9a-f]{10}\.|^pagefind\/(?!start)/.test(path),
			);
			assert.ok(hashed.length > 8);
			for (const path of hashed) {
				for (const coding of ["identity", "gzip", "br"]) {
					const { headers } = await get(home + path, {
						"Accept-Encoding": coding,
					});
					assert.equal(
						headers["cache-control"],
						"public, max-age=31536000, immutable",
						`${path} as ${coding}`,
					);
				}
			}
			const missing = await get(
				`${home}pagefind/0123456789/fragment/0.pf_fragment`,
			);
			assert.equal(missing.status, 404);
			assert.doesNotMatch(
				String(missing.headers["cache-control"]),
				/immutable/,
			);
			for (const path of [
				"",
				"atom.xml",
				"pagefind/start.json",
				"Articles/gpfs/index.md",
			]) {
				const { headers } = await get(home + path);
				assert.equal(
					headers["cache-control"],
					"public, max-age=0, must-revalidate",
					path,
				);
			}
		},
	"a page that has not changed is not sent again": async ({ home }) => {
		const { headers } = await get(`${home}Articles/gpfs/`);
		const again = await get(`${home}Articles/gpfs/`, {
			"If-None-Match": String(headers.etag),
		});
		assert.equal(again.status, 304);
		assert.equal(again.body.length, 0);
	},
	"each kind of file has its type": async ({ home }) => {
		for (const [path, type] of [
			["", "text/html; charset=utf-8"],
			["atom.xml", "application/atom+xml; charset=utf-8"],
			["rss.xml", "application/rss+xml; charset=utf-8"],
			["feed.json", "application/feed+json; charset=utf-8"],
			[
				"opensearch.xml",
				"application/opensearchdescription+xml; charset=utf-8",
			],
			["Articles/gpfs/index.md", "text/markdown; charset=utf-8"],
			["llms.txt", "text/plain; charset=utf-8"],
			["SHA256SUMS", "text/plain; charset=utf-8"],
		]) {
			const { headers } = await get(home + path);
			assert.equal(headers["content-type"]?.toLowerCase(), type, path);
		}
	},
	"a compressed body is sent to who can take it": async ({ home }) => {
		for (const path of ["Articles/gpfs/", "atom.xml"]) {
			const plain = await get(home + path);
			assert.equal(plain.headers["content-encoding"], undefined);
			const packed = await get(home + path, { "Accept-Encoding": "gzip" });
			assert.equal(packed.headers["content-encoding"], "gzip", path);
			assert.match(String(packed.headers.vary), /accept-encoding/i);
			assert.equal(
				packed.headers["content-type"],
				plain.headers["content-type"],
			);
			assert.equal(packed.headers["content-security-policy"], policy);
			assert.deepEqual(gunzipSync(packed.body), plain.body);
		}
	},
	"a part of a file can be asked for": async ({ home }) => {
		const { status, headers, body } = await get(`${home}Articles/gpfs/`, {
			Range: "bytes=0-14",
		});
		assert.equal(status, 206);
		assert.equal(body.toString(), "<!doctype html>");
		assert.match(String(headers["content-range"]), /^bytes 0-14\//);
	},
	"a browser reads and searches the site without violating the policy": async ({
		home,
	}) => {
		await browsing(async (page) => {
			const complaints: string[] = [];
			page.on("console", (message) => {
				if (message.type() === "error") complaints.push(message.text());
			});
			page.on("pageerror", (error) => complaints.push(error.message));
			await page.goto(home);
			await page.goto(`${home}Articles/gpfs/`);
			await page.goto(`${home}Search/?q=invalidate_mmap_range`);
			await page
				.getByRole("link", { name: "GPFS wants an export" })
				.first()
				.waitFor();
			assert.deepEqual(complaints, []);
		});
	},
};

for (const name of Object.keys(kinds) as ServerName[]) {
	test(name, async (t) => {
		await serving(name, root, base, async (server) => {
			for (const [what, keeps] of Object.entries(promises))
				await t.test(what, () => keeps(server));
		});
	});
}

test("Caddy sends brotli to who can take it", async () => {
	await serving("Caddy", root, base, async ({ home }) => {
		const { headers, body } = await get(`${home}Articles/gpfs/`, {
			"Accept-Encoding": "br, gzip",
		});
		assert.equal(headers["content-encoding"], "br");
		assert.deepEqual(
			brotliDecompressSync(body),
			readFileSync(join(site, "Articles/gpfs/index.html")),
		);
	});
});
