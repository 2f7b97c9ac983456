// `npm run check -- --external` as a command: hosts are really asked, the record is kept, and copies of the dead are found.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";
import { hosting, status } from "../outside/hosts.ts";

const check = (
	cwd: string,
	copies: string,
	env: Record<string, string> = {},
	...words: string[]
) =>
	runCommand(
		"check",
		[
			...["--content", "content", "--external", "--private", "--pause", "0"],
			...["--timeout", "5", "--copies-from", `${copies}/available`],
			...words,
		],
		{ cwd, env: { SOURCE_DATE_EPOCH: "1795000000", ...env } },
	);

const filesWith = (body: string): Files => ({
	"content/site.yml": siteYml,
	"content/articles/one.md": article({ summary: "Done." }, body),
});

const copy = (address: string) =>
	JSON.stringify({
		archived_snapshots: {
			closest: { available: true, status: "200", url: address },
		},
	});

test("links are asked for once, the dead get their copies, and the record is dated and in order", () =>
	hosting(
		{
			"/here": status(200),
			"/old": status(301, { Location: "/here" }),
			"/available": (_request, response) =>
				response.end(copy("http://web.archive.org/web/2020/x")),
		},
		({ url, asked }) =>
			inFolder(
				filesWith(
					`[a](${url}/here) [b](${url}/gone#part) [c](${url}/old) [d](${url}/here#x)\n`,
				),
				async (cwd) => {
					const first = await check(cwd, url);
					assert.equal(first.status, 0, first.stderr);
					assert.equal(
						first.stdout,
						`content/articles/one.md:8:${16 + url.length}: Unexpected link to "${url}/gone#part", which has led to no page (404) since 2026-11-18, expected the copy that an archive of the web keeps
  fix: https://web.archive.org/web/2020/x
content/articles/one.md:8:${32 + 2 * url.length}: Unexpected link to "${url}/old", which has moved for good, expected its new address
  fix: ${url}/here
2 pieces of advice.\n`,
					);
					assert.equal(
						first.stderr,
						"3 outside links, 3 asked for today; 1 dead (1 with an archived copy); 0 failing for now\n",
					);
					assert.deepEqual(asked, [
						"HEAD /here",
						"HEAD /gone",
						"GET /gone",
						"HEAD /old",
						"HEAD /here",
						`GET /available?url=${encodeURIComponent(`${url}/gone`)}&timestamp=20260101`,
					]);
					const record = () =>
						readFileSync(join(cwd, "content/links.yml"), "utf8");
					assert.deepEqual(record().split("\n").slice(3), [
						"links:",
						`  "${url}/gone": { checked: 2026-11-18, status: 404, failing: 2026-11-18, archived: "https://web.archive.org/web/2020/x" }`,
						`  "${url}/here": { checked: 2026-11-18, status: 200 }`,
						`  "${url}/old": { checked: 2026-11-18, status: 200, moved: "${url}/here" }`,
						"",
					]);

					const before = record();
					const again = await check(cwd, url);
					assert.deepEqual(
						[again.stdout, asked.length, record()],
						[first.stdout, 6, before],
					);
					assert.match(again.stderr, /^3 outside links, 0 asked for today/);

					await check(cwd, url, { SOURCE_DATE_EPOCH: "1797592000" });
					assert.match(
						record(),
						/here": \{ checked: 2026-12-18, status: 200 \}/,
					);
					assert.match(record(), /gone".*failing: 2026-11-18/);
					assert.equal((await check(cwd, url, {}, "--strict")).status, 1);
				},
			),
	));

test("without --external no host is asked and nothing is written", () =>
	hosting({}, ({ url, asked }) =>
		inFolder(filesWith(`[a](${url}/)\n`), async (cwd) => {
			await runCommand("check", ["--content", "content"], { cwd });
			assert.deepEqual(asked, []);
			assert.ok(!existsSync(join(cwd, "content/links.yml")));
		}),
	));

test("a link that stands nowhere any more is forgotten, and the record is kept through a build", () =>
	hosting({ "/a": status(200) }, ({ url }) =>
		inFolder(filesWith(`[a](${url}/a)\n`), async (cwd) => {
			const file = join(cwd, "content/links.yml");
			await check(cwd, url);
			const built = await runCommand(
				"build",
				["--content", "content", "--out", "out", "--no-search", "--quiet"],
				{ cwd },
			);
			assert.deepEqual([built.status, built.stderr], [0, ""]);
			assert.match(readFileSync(file, "utf8"), /\/a"/);
			writeFileSync(join(cwd, "content/articles/one.md"), article());
			await check(cwd, url);
			assert.match(readFileSync(file, "utf8"), /links: \{\}\n$/);
		}),
	));

test("where not one host answers, the machine is taken to be offline and nothing is recorded", () =>
	inFolder(filesWith("[a](http://nobody.invalid/)\n"), async (cwd) => {
		const { status, stderr } = await check(cwd, "http://nobody.invalid");
		assert.equal(status, 2);
		assert.match(stderr, /^Not one host answered; .*\n {2}fix: run/);
		assert.ok(!existsSync(join(cwd, "content/links.yml")));
	}));

test("Ctrl-C ends it with what was learnt recorded", () =>
	hosting(
		{ "/a": status(200), "/b": (request) => request.socket.pause() },
		({ url, asked }) =>
			inFolder(filesWith(`[a](${url}/a) [b](${url}/b)\n`), async (cwd) => {
				const running = runCommand(
					"check",
					[
						...["--content", "content", "--external", "--private"],
						...["--pause", "0", "--timeout", "600"],
					],
					{
						cwd,
						onStart: async (child) => {
							while (!asked.includes("HEAD /b"))
								await new Promise((resolve) => setTimeout(resolve, 20));
							child.kill("SIGINT");
						},
					},
				);
				const { status, stderr } = await running;
				assert.equal(status, 2);
				assert.equal(
					stderr,
					"Interrupted after 1 link; what they answered is recorded.\n  fix: run the command again for the rest\n",
				);
				assert.match(
					readFileSync(join(cwd, "content/links.yml"), "utf8"),
					/\/a": \{ checked: [\d-]+, status: 200 \}\n$/,
				);
			}),
	));

test("a record that can't be read, and a number that is none, are refused", () =>
	inFolder(
		{ ...filesWith("Text.\n"), "content/links.yml": "links: all\n" },
		async (cwd) => {
			const broken = await check(cwd, "http://nobody.invalid");
			assert.equal(broken.status, 1);
			assert.match(
				broken.stderr,
				/^content\/links\.yml:1:8: Unexpected "links" of "all"/,
			);
			const host = "http://nobody.invalid";
			const wrong = await check(cwd, host, {}, "--age", "old");
			assert.equal(wrong.status, 2);
			assert.match(wrong.stderr, /It is no number/);
			const nowhere = await check(cwd, "x");
			assert.equal(nowhere.status, 2);
			assert.match(nowhere.stderr, /It is no address/);
		},
	));
