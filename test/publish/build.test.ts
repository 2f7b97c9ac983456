// The build as a command: what it writes, what it refuses, and that the published folder is always one whole version.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Problem } from "../../src/diagnostics/problem.ts";
import { checkFiles, checkOut } from "../../src/publish/folders.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { project, runCommand } from "../command.ts";
import { contentsOf, oldSums } from "./contents.ts";

const tiny: Files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article(
		{ title: "One" },
		"Word `one_symbol()`.\n",
	),
	"content/articles/two.md": article({ title: "Two", draft: "true" }),
	"content/articles/later.md": article({ title: "Later", date: "2999-01-01" }),
};

test("a build from another folder writes the site under its address and sums up what it did", async () => {
	await inFolder(tiny, async (folder) => {
		const words = [
			"--content",
			"content",
			"--out",
			"out",
			"--url",
			"https://kernel.example",
			"--base",
			"licensing",
		];
		const { status, stdout, stderr } = await runCommand("build", words, {
			cwd: folder,
		});
		assert.equal(status, 0, stderr);
		assert.match(
			stdout,
			/^1 article, \d+ pages, \d+ words indexed\nleft out: 1 draft, 1 dated in the future\n[\d.]+ s \(read [\d.]+, render [\d.]+, search [\d.]+, merge [\d.]+, pack [\d.]+, publish [\d.]+\)\n$/,
		);
		assert.match(stderr, /^read: 1 article in [\d.]+ s$/m);
		const page = readFileSync(
			join(folder, "out/Articles/one/index.html"),
			"utf8",
		);
		assert.match(
			page,
			/<link rel="canonical" href="https:\/\/kernel\.example\/licensing\/Articles\/one\/"/,
		);
		assert.ok(existsSync(join(folder, "out/pagefind/start.json")));
		assert.ok(!existsSync(join(folder, "out/Articles/two")));
		assert.deepEqual(readdirSync(folder).sort(), ["content", "out"]);
	});
});

test("what lies in the folder that a build is called in is no configuration of it", async () => {
	const { "content/site.yml": site = "", "content/articles/one.md": one = "" } =
		tiny;
	const files = {
		"content/site.yml": site,
		"content/articles/one.md": one,
		"content/eleventy.config.mjs":
			'import { writeFileSync } from "node:fs";\nwriteFileSync("ran", "");\nexport default () => {};\n',
		"content/pagefind.yml": "logfile: log\n",
	};
	await inFolder(files, async (folder) => {
		const content = join(folder, "content");
		const before = readdirSync(content);
		const words = ["--content", ".", "--out", "../out"];
		const { status, stderr } = await runCommand("build", words, {
			cwd: content,
		});
		assert.equal(status, 0, stderr);
		assert.deepEqual(readdirSync(content), before);
		assert.ok(existsSync(join(folder, "out/pagefind/start.json")));
	});
});

test("--drafts publishes drafts and later articles, --no-search leaves the bundle out, --quiet prints nothing", async () => {
	await inFolder(tiny, async (folder) => {
		const words = [
			"--content",
			"content",
			"--out",
			"out",
			"--drafts",
			"--no-search",
			"--quiet",
		];
		const { status, stdout, stderr } = await runCommand("build", words, {
			cwd: folder,
		});
		assert.deepEqual(
			{ status, stdout, stderr },
			{ status: 0, stdout: "", stderr: "" },
		);
		assert.ok(existsSync(join(folder, "out/Articles/two/index.html")));
		assert.ok(existsSync(join(folder, "out/Articles/later/index.html")));
		assert.ok(!existsSync(join(folder, "out/pagefind")));
	});
});

test("mistakes end a build with status 1, their places are relative to the caller, and nothing is written", async () => {
	const files = {
		...tiny,
		"content/articles/bad.md": article({ date: "never" }),
	};
	await inFolder(files, async (folder) => {
		const { status, stdout, stderr } = await runCommand(
			"build",
			["--content", "content", "--out", "out", "--quiet"],
			{
				cwd: folder,
			},
		);
		assert.equal(status, 1);
		assert.equal(stdout, "");
		assert.equal(
			stderr,
			`content/articles/bad.md:3:7: Unexpected "date" of "never", expected a day that exists, such as 2026-11-22
  fix: write in its place a day that exists, such as 2026-11-22
1 mistake in the content.
`,
		);
		assert.deepEqual(readdirSync(folder), ["content"]);
	});
});

test("a wrong call ends with status 2 and a sentence", async () => {
	const calls: [string[], RegExp][] = [
		[
			["--contents", "x"],
			/^error: unknown option '--contents'\n\(Did you mean --content\?\)/,
		],
		[
			["--content", "/no/such/folder"],
			/^There is no content folder at \/no\/such\/folder\.\n {2}fix: /,
		],
		[
			["--url", "example.org"],
			/^--url example\.org is no address\.\n {2}fix: /,
		],
		[["here"], /^error: too many arguments/],
	];
	for (const [words, said] of calls) {
		const { status, stdout, stderr } = await runCommand("build", words);
		assert.equal(status, 2, words.join(" "));
		assert.match(stderr, said);
		assert.equal(stdout, "");
	}
});

test("a SOURCE_DATE_EPOCH that is no number of seconds ends with status 2, and nothing is written", async () => {
	await inFolder(tiny, async (folder) => {
		const { status, stderr } = await runCommand(
			"build",
			["--content", "content", "--out", "out"],
			{ cwd: folder, env: { SOURCE_DATE_EPOCH: "1e20" } },
		);
		assert.equal(status, 2);
		assert.equal(
			stderr,
			`SOURCE_DATE_EPOCH=1e20 is no number of seconds since 1970.
  fix: set it such as SOURCE_DATE_EPOCH=1767225600, or unset it
`,
		);
		assert.deepEqual(readdirSync(folder), ["content"]);
	});
});

test("called in a folder of the project a command means its _site, and elsewhere that of the folder", async () => {
	const defaultOf = async (cwd: string) =>
		/--out <dir>[^(]*\(default: ([^)]*)\)/.exec(
			(await runCommand("build", ["--help"], { cwd })).stdout,
		)?.[1];
	assert.match(
		(await defaultOf(join(project, "content"))) ?? "",
		/^_site\/, of this\s+project if called in it$/,
	);
	await inFolder({ ...tiny }, async (folder) => {
		const { status, stderr } = await runCommand(
			"build",
			["--content", "content", "--no-search"],
			{ cwd: folder },
		);
		assert.equal(status, 0, stderr);
		assert.ok(existsSync(join(folder, "_site/index.html")));
		const within = join(project, "content");
		const { stdout, ...verified } = await runCommand("verify", [], {
			cwd: within,
		});
		assert.ok(!(stdout + verified.stderr).includes(join(within, "_site")));
	});
});

test("every command answers --help with status 0", async () => {
	for (const name of ["build", "start", "test", "bench"]) {
		const { status, stdout } = await runCommand(name, ["--help"]);
		assert.equal(status, 0, name);
		assert.match(stdout, /^Usage: npm /);
	}
});

test("a folder whose replacement would destroy something is refused, and nothing is written", async () => {
	await inFolder(
		{
			...tiny,
			"notes/mine.txt": "Mine.",
			file: "Text.",
			"worktree/404.html": "",
			"worktree/sitemap.xml": "",
			"worktree/.git/HEAD": "ref",
		},
		async (folder) => {
			symlinkSync(join(folder, "content"), join(folder, "link"));
			const content = join(folder, "content");
			const refused: [string, RegExp][] = [
				[content, /is or contains the content folder/],
				[folder, /is or contains the content folder/],
				[join(folder, "link"), /is or contains the content folder/],
				[join(content, "out"), /lies in the content folder/],
				[project, /is or contains the project/],
				[homedir(), /is or contains the (project|home folder)/],
				["/", /is or contains the content folder/],
				[
					join(folder, "notes"),
					/holds files that no build wrote, such as mine\.txt/,
				],
				[join(folder, "file"), /is a file/],
				[
					join(folder, "worktree"),
					/holds files that no build wrote, such as \.git/,
				],
			];
			const before = contentsOf(folder);
			for (const [out, said] of refused) {
				assert.throws(
					() => {
						checkOut(out, content, project);
						checkFiles(out);
					},
					(error) =>
						error instanceof Problem &&
						said.test(error.message) &&
						String(error.fix).startsWith("choose "),
				);
			}
			const { status, stderr } = await runCommand("build", [
				...["--content", content],
				...["--out", folder],
				"--quiet",
			]);
			assert.equal(status, 2);
			assert.match(
				stderr,
				/ is or contains the content folder, which a build would replace\.\n {2}fix: choose a folder of its own, such as --out _site\n$/,
			);
			assert.deepEqual(contentsOf(folder), before);
		},
	);
});

test("what a killed build left behind is mended by the next one", async () => {
	// The number of a process that has ended: nothing holds these folders any more.
	const dead = (await runCommand("build", ["--help"])).pid;
	const left = {
		[`out.building-${dead}/half.html`]: "half",
		[`out.previous-${dead}/404.html`]: "old",
		[`out.previous-${dead}/SHA256SUMS`]: oldSums,
	};
	await inFolder(
		{ ...tiny, ...left, "content/articles/bad.md": article() },
		async (folder) => {
			const { status, stderr } = await runCommand(
				"build",
				["--content", "content", "--out", "out", "--quiet"],
				{
					cwd: folder,
				},
			);
			assert.equal(status, 0, stderr);
			assert.deepEqual(readdirSync(folder).sort(), ["content", "out"]);
		},
	);
});

test("the same content gives the same bytes, whatever the time zone, the locale and the folder", async () => {
	const results: Record<string, string>[] = [];
	for (const env of [
		{ TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
		{ TZ: "America/Adak", LC_ALL: "C" },
	]) {
		await inFolder(tiny, async (folder) => {
			const words = ["--content", "content", "--out", "out", "--quiet"];
			const { status, stderr } = await runCommand("build", words, {
				cwd: folder,
				env,
			});
			assert.equal(status, 0, stderr);
			results.push(contentsOf(join(folder, "out")));
		});
	}
	assert.deepEqual(results[0], results[1]);
});
