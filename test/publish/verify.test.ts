// Verifying: what has changed since a build is found, in a folder and on a site that is served.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import sirv from "sirv";
import { Problem } from "../../src/diagnostics/problem.ts";
import { compressFiles } from "../../src/publish/compress.ts";
import {
	parseManifest,
	sha256,
	versionIn,
	writeManifest,
} from "../../src/publish/manifest.ts";
import {
	manifestOf,
	verifyFolder,
	verifySite,
} from "../../src/publish/verify.ts";
import { inFolder } from "../archive.ts";
import { listening } from "../browser/tiny.ts";
import { runCommand } from "../command.ts";

const long = "A page with words in it. ".repeat(100);

const files = {
	"index.html": `<!doctype html>${long}`,
	"404.html": "<!doctype html>Not found",
	"Articles/ä b/index.html": `<!doctype html>${long}`,
	"assets/a.png": "png",
	_headers: "/*\n",
};

test("a folder is what its manifest says, as sha256sum finds too", () =>
	inFolder(files, (folder) => {
		writeManifest(folder);
		assert.deepEqual(verifyFolder(folder), []);
		execFileSync(
			"sha256sum",
			["--quiet", "--strict", "--check", "SHA256SUMS"],
			{
				cwd: folder,
			},
		);
	}));

test("what is changed, missing or added in a folder is named", () =>
	inFolder(files, (folder) => {
		writeManifest(folder);
		writeFileSync(join(folder, "index.html"), "defaced");
		rmSync(join(folder, "404.html"));
		writeFileSync(join(folder, "Articles/more.html"), "");
		assert.deepEqual(verifyFolder(folder), [
			{ path: "404.html", what: "is missing" },
			{ path: "Articles/more.html", what: "is not in the manifest" },
			{ path: "index.html", what: "differs" },
		]);
	}));

test("of what is named after its content only that may be left from before which is listed, as it was", () =>
	inFolder(files, (folder) => {
		writeManifest(folder);
		const asset = "assets/site-0123456789.css";
		writeFileSync(join(folder, asset), "old style");
		assert.deepEqual(verifyFolder(folder), [
			{ path: asset, what: "is not in the manifest" },
		]);
		const list = join(folder, "SHA256SUMS.kept");
		const lineOf = (path: string, text: string) =>
			`${sha256(Buffer.from(text))}  ${path}\n`;
		writeFileSync(list, lineOf(asset, "old style"));
		assert.deepEqual(verifyFolder(folder), []);
		writeFileSync(join(folder, asset), "new style");
		assert.deepEqual(verifyFolder(folder), [{ path: asset, what: "differs" }]);
		rmSync(join(folder, asset));
		writeFileSync(join(folder, "evil.html"), "evil");
		writeFileSync(list, lineOf("evil.html", "evil"));
		assert.deepEqual(verifyFolder(folder), [
			{ path: "evil.html", what: "is not in the manifest" },
		]);
	}));

test("a folder without a manifest can't be verified", () =>
	inFolder(files, (folder) => {
		assert.throws(
			() => verifyFolder(folder),
			(error) =>
				error instanceof Problem &&
				error.message ===
					`${folder} has no SHA256SUMS, so nothing says what should be in it.`,
		);
	}));

test("files that shrink are compressed, and hold what they stand beside", () =>
	inFolder(files, async (folder) => {
		const { listed } = writeManifest(folder);
		const none = versionIn(join(folder, "none"));
		assert.equal(await compressFiles(folder, listed, none), 2);
		assert.deepEqual(verifyFolder(folder), []);
		writeFileSync(join(folder, "index.html.br"), brotliCompressSync("other"));
		writeFileSync(join(folder, "index.html.gz"), "no gzip");
		assert.deepEqual(verifyFolder(folder), [
			{ path: "index.html.br", what: "holds something else than index.html" },
			{ path: "index.html.gz", what: "holds something else than index.html" },
		]);
	}));

test("a compressed file of the published version is taken over, if it holds what it should", () =>
	inFolder(files, (published) =>
		inFolder(files, async (folder) => {
			const { listed } = writeManifest(published);
			// Not as this project would compress them, so that they can be told from new ones.
			const kept = gzipSync(files["index.html"], { level: 1 });
			writeFileSync(join(published, "index.html.gz"), kept);
			writeFileSync(join(published, "index.html.br"), "spoilt");
			await compressFiles(folder, listed, versionIn(published));
			writeManifest(folder);
			assert.deepEqual(verifyFolder(folder), []);
			assert.equal(
				execFileSync("cmp", [
					join(published, "index.html.gz"),
					join(folder, "index.html.gz"),
				]).length,
				0,
			);
		}),
	));

test("a site that is served is compared with its own manifest, or with a folder's", () =>
	inFolder(files, async (folder) => {
		const { listed } = writeManifest(folder);
		await listening(sirv(folder, { dev: true }), async (home) => {
			assert.deepEqual(await verifySite(home, undefined), []);
			writeFileSync(join(folder, "assets/a.png"), "changed");
			rmSync(join(folder, "Articles"), { recursive: true });
			const wrong = [
				{ path: "Articles/ä b/index.html", what: "was answered with 404" },
				{ path: "assets/a.png", what: "differs" },
			];
			assert.deepEqual(await verifySite(home, undefined), wrong);
			rmSync(join(folder, "SHA256SUMS"));
			assert.deepEqual(await verifySite(home, listed), wrong);
			await assert.rejects(verifySite(home, undefined), {
				message: `${home}SHA256SUMS was answered with 404, so nothing says what should be there.`,
			});
		});
	}));

test("a redirect on a site counts where it leads to a page of the site", () =>
	inFolder(
		{ "old/index.html": "moved", "new/index.html": "new" },
		async (folder) => {
			writeManifest(folder);
			const manifest = manifestOf(folder);
			for (const [target, found] of [
				["/new/", []],
				[
					"https://elsewhere.example/",
					[
						{
							path: "old/index.html",
							what: "redirects to https://elsewhere.example/",
						},
					],
				],
			] as const)
				await listening(
					(request, response) =>
						request.url === "/old/"
							? response.writeHead(301, { Location: target }).end()
							: response.end("new"),
					async (home) =>
						assert.deepEqual(await verifySite(home, manifest), found),
				);
		},
	));

test("a manifest that is served leads to no other host, and odd answers are differences", async () => {
	const asked: (string | undefined)[] = [];
	const sum = "0".repeat(64);
	const odd = ["cut", "odd", "round"];
	const paths = [
		...odd,
		"//127.0.0.1:1/x",
		"http://127.0.0.1:1/",
		"../up",
		"/top",
	];
	await listening(
		(request, response) => {
			asked.push(request.url);
			const name = request.url?.slice("/site/".length);
			if (name === "SHA256SUMS")
				response.end(paths.map((path) => `${sum}  ${path}\n`).join(""));
			else if (name === "cut") {
				response.writeHead(200, { "Content-Length": "9" }).write("x");
				setTimeout(() => response.destroy(), 50);
			} else
				response
					.writeHead(302, { Location: name === "round" ? "%ff/" : "http://[" })
					.end();
		},
		async (url) => {
			const origin = url.slice(0, -1);
			const found = await verifySite(`${origin}/site/`, undefined);
			assert.deepEqual(
				found.map(({ path, what }) => `${path} ${what.replace(origin, "")}`),
				[
					"../up is not below the address",
					"//127.0.0.1:1/x is not below the address",
					"/top is not below the address",
					"cut was not answered whole",
					"http://127.0.0.1:1/ is not below the address",
					"odd redirects to http://[",
					"round redirects to /site/%ff/",
				],
			);
			assert.deepEqual(
				asked.toSorted(),
				["SHA256SUMS", ...odd].map((name) => `/site/${name}`),
			);
		},
	);
});

test("a site that does not answer is said to", async () => {
	let gone = "";
	await listening(
		() => {},
		async (home) => {
			gone = home;
		},
	);
	const manifest = parseManifest(`${"0".repeat(64)}  index.html\nno line\n`);
	assert.deepEqual(await verifySite(gone, manifest), [
		{ path: "index.html", what: "was not answered" },
	]);
});

test("npm run verify ends with 0, with 1 and a line for each difference, or with 2 and a sentence", () =>
	inFolder(files, async (folder) => {
		const before = await runCommand("verify", [folder]);
		assert.equal(before.status, 2);
		assert.match(before.stderr, /has no SHA256SUMS.*\n {2}fix: npm run build/);
		writeManifest(folder);
		const same = await runCommand("verify", [folder]);
		assert.deepEqual(
			[same.status, same.stdout],
			[0, `${folder} is what was built.\n`],
		);
		writeFileSync(join(folder, "index.html"), "defaced");
		const changed = await runCommand("verify", [folder, "--quiet"]);
		assert.deepEqual(
			[changed.status, changed.stdout, changed.stderr],
			[1, "index.html differs\n", ""],
		);
	}));
