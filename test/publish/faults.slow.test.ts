// Faults of the machine in the middle of a build: the published folder stays whole, and the next build works.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { writeArchive } from "../../scripts/bench/articles.ts";
import { verifyFolder } from "../../src/publish/verify.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { type RunOptions, runCommand } from "../command.ts";
import { contentsOf } from "./contents.ts";

const small: Files = {
	"small/site.yml": siteYml,
	"small/articles/one.md": article({ title: "One" }),
};

function build(
	folder: string,
	content: string,
	out = "out",
	options: RunOptions & { readonly words?: readonly string[] } = {},
) {
	const { words = [], ...rest } = options;
	return runCommand(
		"build",
		["--content", content, "--out", out, "--no-cache", ...words],
		{ cwd: folder, ...rest },
	);
}

/**
 * Publishes a small archive, fails to publish a large one in its place, and sees that nothing has changed but that the
 * next build works.
 * @param fail builds `large`, and mends the fault afterwards
 */
async function assertUnhurt(
	fail: (folder: string) => ReturnType<typeof build>,
	said: RegExp,
	out = "out",
): Promise<void> {
	await inFolder(small, async (folder) => {
		writeArchive(join(folder, "large"), 300);
		const first = await build(folder, "small", out);
		assert.equal(first.status, 0, first.stderr);
		const published = join(folder, out);
		const before = contentsOf(published);
		const { status, stderr } = await fail(folder);
		assert.notEqual(status, 0);
		assert.match(stderr, said);
		assert.deepEqual(contentsOf(published), before);
		const next = await build(folder, "small", out, { words: ["--no-search"] });
		assert.equal(next.status, 0, next.stderr);
		assert.deepEqual(verifyFolder(published), []);
		const beside = readdirSync(join(published, ".."));
		assert.deepEqual(
			beside.filter((name) => /building|previous/.test(name)),
			[],
		);
	});
}

test("a build that runs out of memory changes nothing that is published", () =>
	assertUnhurt(
		(folder) =>
			build(folder, "large", "out", {
				env: { NODE_OPTIONS: "--max-old-space-size=60" },
			}),
		/heap out of memory/,
	));

test("a build that runs out of file handles says so, and changes nothing that is published", () =>
	assertUnhurt((folder) => {
		let isLimited = false;
		return build(folder, "large", "out", {
			onError: (text, child) => {
				if (isLimited || !text.includes("read: ")) return;
				isLimited = true;
				// None may be opened any more.
				spawnSync("prlimit", [`--pid=${child.pid}`, "--nofile=3:3"]);
			},
		});
	}, /^Too many files are open: .* could not be opened\.\n {2}fix: raise the limit \(ulimit -n\), then run the command again\n$/m));

/** What runs a program as a user whom permissions bind: root without what lets it pass them over. */
const bound =
	process.getuid?.() === 0
		? 'exec setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search "$0" "$@";'
		: "";

/** Waits for the folder that a build makes its version in, and gives its name. */
function buildingIn(place: string): string {
	for (let tries = 0; tries < 1000; tries++) {
		const building = readdirSync(place).find((name) =>
			name.startsWith("out.building-"),
		);
		if (building !== undefined) return building;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
	}
	throw new Error("Nothing is built.");
}

for (const [what, lost] of [
	["the folder that it builds in", "building"],
	["the folder that it publishes in", "place"],
] as const) {
	test(`a build that loses its permission for ${what} half-way says so, and changes nothing that is published`, () =>
		assertUnhurt(
			async (folder) => {
				const place = join(folder, "place");
				let denied = "";
				const ended = await build(folder, "large", "place/out", {
					shell: bound,
					onError: (text) => {
						if (denied !== "" || !text.includes("read: ")) return;
						const building = buildingIn(place);
						denied = lost === "place" ? place : join(place, building);
						chmodSync(denied, 0o555);
					},
				});
				assert.notEqual(denied, "");
				if (lost === "place") chmodSync(place, 0o755);
				return ended;
			},
			/^Permission is lacking for .*\.\n {2}fix: change its permissions, or choose another folder\n$/m,
			"place/out",
		));
}

/** Mounts a file system of some size in a folder while `use` runs; gives whether it could. */
async function mounting(
	folder: string,
	size: string,
	use: () => Promise<void>,
): Promise<boolean> {
	mkdirSync(folder);
	const words = ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder];
	if (spawnSync("mount", words).status !== 0) return false;
	try {
		await use();
	} finally {
		spawnSync("umount", ["-l", folder]);
	}
	return true;
}

for (const words of [["--no-search"], []]) {
	test(`a build ${words.join(" ")} that fills the disk says so, and changes nothing that is published`, (t) =>
		inFolder(small, async (folder) => {
			writeArchive(join(folder, "large"), 300);
			const disk = join(folder, "disk");
			const isMounted = await mounting(disk, "3m", async () => {
				const first = await build(folder, "small", "disk/out", { words });
				assert.equal(first.status, 0, first.stderr);
				const before = contentsOf(disk);
				const { status, stderr } = await build(folder, "large", "disk/out", {
					words,
				});
				assert.equal(status, 2, stderr);
				assert.match(
					stderr,
					/^The disk is full: .* could not be written\.\n {2}fix: free some space, then run the command again\n$/m,
				);
				assert.deepEqual(contentsOf(disk), before);
				const next = await build(folder, "small", "disk/out", { words });
				assert.equal(next.status, 0, next.stderr);
			});
			if (!isMounted) t.skip("only root may mount a small disk");
		}));
}

test("of two builds into one folder at once each ends whole or says why not, and the folder is one of the two", () => {
	const archive = (name: string): Files => ({
		[`${name}/site.yml`]: siteYml,
		[`${name}/articles/one.md`]: article({ title: name }),
	});
	return inFolder(
		{ ...archive("first"), ...archive("second") },
		async (folder) => {
			const names = ["first", "second"];
			const words = ["--compress"];
			const wholes = [];
			for (const name of names) {
				const alone = await build(folder, name, `${name}.out`, { words });
				assert.equal(alone.status, 0, alone.stderr);
				wholes.push(contentsOf(join(folder, `${name}.out`)));
			}
			for (let round = 0; round < 4; round++) {
				const ended = await Promise.all(
					names.map((name) => build(folder, name, "out", { words })),
				);
				for (const { status, stderr } of ended)
					if (status !== 0) assert.match(stderr, /\.\n {2}fix: /);
				assert.ok(ended.some(({ status }) => status === 0));
				const found = contentsOf(join(folder, "out"));
				assert.ok(wholes.some((whole) => isDeepStrictEqual(whole, found)));
			}
			assert.deepEqual(readdirSync(folder).sort(), [
				...["first", "first.out", "out", "second", "second.out"],
			]);
		},
	);
});
