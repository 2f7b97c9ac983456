// The preview server: what it answers over HTTP, and to whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../../src/diagnostics/problem.ts";
import { contentPolicy } from "../../src/pages/frame.ts";
import { article } from "../archive.ts";
import { image, secret, serving } from "./servers.ts";
import { stateOf } from "./states.ts";

const files = {
	"articles/a.md": article({ title: "Shown" }, "![A chart](chart.png)\n"),
};

test("a page is answered as it is published, and never from a cache", () =>
	serving(stateOf([files]), async ({ ask }) => {
		const { status, headers, body } = await ask("/Articles/a/?x=1");
		assert.equal(status, 200);
		assert.match(body, /<h1[^>]*>Shown<\/h1>/);
		assert.equal(headers["content-type"], "text/html; charset=utf-8");
		assert.equal(headers["content-length"], String(Buffer.byteLength(body)));
		assert.equal(
			headers["content-security-policy"],
			`${contentPolicy({})}; frame-ancestors 'none'`,
		);
		assert.equal(headers["x-content-type-options"], "nosniff");
		assert.equal(headers["cache-control"], "no-store");
	}));

test("nothing that is answered can be loaded by a page of another site, not even where editors find the content", () =>
	serving(stateOf([files]), async ({ ask }) => {
		for (const path of [
			"/",
			"/.preview/reload.js",
			"/Articles/a/chart.png",
			"/pagefind/start.json",
			"/nothing",
		]) {
			const { headers } = await ask(path);
			assert.equal(
				headers["cross-origin-resource-policy"],
				"same-origin",
				path,
			);
		}
	}));

test("HEAD is answered like GET, without the body", () =>
	serving(stateOf([files]), async ({ ask }) => {
		const got = await ask("/");
		const head = await ask("/", { method: "HEAD" });
		assert.equal(head.status, 200);
		assert.equal(head.body, "");
		assert.equal(head.headers["content-length"], got.headers["content-length"]);
	}));

test("a request for another host is refused, so that no other site can read the preview", () =>
	serving(stateOf([files]), async ({ ask, port }) => {
		for (const host of [
			"example.org",
			`example.org:${port}`,
			"localhost.example.org",
			"127.0.0.1.example.org",
		]) {
			for (const path of ["/", "/.preview/events", "/pagefind/start.json"]) {
				const { status, body } = await ask(path, { host });
				assert.equal(status, 403, `${host} ${path}`);
				assert.equal(
					body,
					"This preview answers only for the host it was started on.\n",
				);
			}
		}
		for (const host of ["localhost", `LOCALHOST:${port}`, `[::1]:${port}`])
			assert.equal((await ask("/", { host })).status, 200, host);
	}));

test("only GET and HEAD are answered", () =>
	serving(stateOf([files]), async ({ ask }) => {
		for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
			assert.equal((await ask("/", { method })).status, 405, method);
	}));

test("a path that can't be decoded is refused", () =>
	serving(stateOf([files]), async ({ ask }) => {
		for (const path of ["/%", "/%E0%A4%A", "/%ff"]) {
			const { status, body } = await ask(path);
			assert.equal(status, 400, path);
			assert.equal(body, "This is no address.\n");
		}
	}));

test("an address without its slash leads to the page", () =>
	serving(stateOf([files]), async ({ ask }) => {
		const { status, headers } = await ask("/Articles/a");
		assert.deepEqual([status, headers.location], [308, "/Articles/a/"]);
	}));

test("under a base path the addresses above it lead to the site, and others are not found", () =>
	serving(
		stateOf([files], "/docs/licensing/"),
		async ({ ask }) => {
			for (const path of ["/", "/docs", "/docs/", "/docs/licensing"]) {
				const { status, headers } = await ask(path);
				assert.deepEqual([status, headers.location], [308, "/docs/licensing/"]);
			}
			const { headers } = await ask("/docs/licensing/Articles/a");
			assert.equal(headers.location, "/docs/licensing/Articles/a/");
			const inside = await ask("/docs/licensing/Articles/a/");
			assert.match(inside.body, /<h1[^>]*>Shown<\/h1>/);
			for (const path of ["/Articles/a/", "/doc", "/docs/licensingx/"]) {
				const { status, body } = await ask(path);
				assert.equal(status, 404, path);
				assert.equal(body, "The site is at /docs/licensing/.\n");
			}
		},
		"/docs/licensing/",
	));

test("an address that is not there gets the site's own page for that", () =>
	serving(stateOf([files]), async ({ ask }) => {
		const { status, body } = await ask("/Articles/none/");
		assert.equal(status, 404);
		assert.match(body, /<h1>There is no page at this address<\/h1>/);
	}));

test("images, the search bundle and the script that reloads are served", () =>
	serving(stateOf([files]), async ({ ask }) => {
		assert.equal((await ask("/Articles/a/chart.png")).body, image);
		assert.equal((await ask("/pagefind/start.json")).body, "{}");
		assert.equal((await ask("/.preview/reload.js")).body, "/* reload */");
		const missing = await ask("/pagefind/none.json");
		assert.deepEqual(
			[missing.status, missing.body],
			[404, "The search bundle has no such file.\n"],
		);
	}));

test("no path leads out of the site", () =>
	serving(stateOf([files]), async ({ ask }) => {
		const up = ["..", "%2e%2e", "%2E.", "..%2f..", "..%5c..", "%252e%252e"];
		for (const climb of up) {
			for (const path of [
				`/${climb}/package.json`,
				`/${climb}/${climb}/etc/passwd`,
				`/${climb}/secret.txt`,
				`/Articles/a/${climb}/chart.png`,
				`/pagefind/${climb}/secret.txt`,
				`/pagefind/${climb}%2fsecret.txt`,
				`/pagefind/${climb}%2fsearch-other/secret.txt`,
				`/assets/${climb}/${climb}/content/articles/chart.png`,
			]) {
				const { status, body } = await ask(path);
				assert.equal(status, 404, path);
				assert.ok(!body.includes(secret), path);
			}
		}
	}));

test("while there is no version the mistakes are shown", () =>
	serving(
		stateOf([{ "articles/a.md": article({ date: "never" }) }]),
		async ({ ask }) => {
			const { status, headers, body } = await ask("/");
			assert.equal(status, 500);
			assert.equal(headers["content-type"], "text/html; charset=utf-8");
			assert.match(
				body,
				/<pre [^>]*>articles\/a\.md:3:7: Unexpected &quot;date&quot; of &quot;never&quot;, expected a day that exists, such as 2026-11-22\n {2}fix: write in its place a day that exists, such as 2026-11-22<\/pre>/,
			);
		},
	));

test("the page of mistakes carries the script that reloads it, under any base path", () =>
	serving(
		stateOf([{ "articles/a.md": article({ date: "<script>" }) }], "/x/"),
		async ({ ask }) => {
			const { body } = await ask("/x/Articles/a/");
			assert.match(body, /<script type="module" src="\/x\/\.preview\/reload/);
			assert.equal(body.match(/<script/g)?.length, 1);
		},
		"/x/",
	));

test("a base path of any characters is answered, whichever way a browser writes it", () => {
	const { pathname } = new URL("https://example.org/lizenzü 50%25/内核/");
	return serving(
		stateOf([files], pathname),
		async ({ ask }) => {
			const { status, body } = await ask(`${pathname}Articles/a/`);
			assert.equal(status, 200);
			const style = /<link rel="stylesheet" href="([^"]*)"/.exec(body)?.[1];
			assert.ok(style?.startsWith(pathname));
			assert.equal((await ask(style ?? "")).status, 200);
			assert.equal((await ask(`${pathname}Articles/a/chart.png`)).body, image);
			for (const [from, to] of [
				[`${pathname}Articles/a`, `${pathname}Articles/a/`],
				["/", pathname],
			]) {
				const { status, headers } = await ask(from ?? "");
				assert.deepEqual([status, headers.location], [308, to]);
			}
		},
		pathname,
	);
});

test("while search could not be made its files are not waited for", () =>
	serving(
		stateOf([files]),
		async ({ ask }) => {
			const { status, body } = await ask("/pagefind/start.json");
			assert.deepEqual(
				[status, body],
				[503, "Search could not be made; the terminal says why.\n"],
			);
		},
		"/",
		async () => undefined,
	));

test("a port that is taken is passed over, and named where it was the only one", () =>
	serving(stateOf([files]), ({ port }) =>
		serving(stateOf([files]), async ({ server: other }) => {
			await other.close();
			const taken = (ports: number[]) =>
				assert.rejects(
					() => other.listen(ports),
					(error) =>
						error instanceof Problem &&
						error.fix === "choose another with --port" &&
						error.message ===
							(ports.length === 1
								? `Port ${port} is taken.`
								: `Ports ${port} to ${port} are all taken.`),
				);
			await taken([port]);
			const found = await other.listen([port, 0]);
			assert.notEqual(found, port);
		}),
	));
