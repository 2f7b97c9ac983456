// `npm run symvers`: a list as a kernel build leaves it becomes a file of the content folder; all else is refused.
import assert from "node:assert/strict";
import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { inFolder } from "../archive.ts";
import { runCommand } from "../command.ts";

const list =
	"0x00000001\tprintk\tvmlinux\tEXPORT_SYMBOL\t\n0x00000002\tdma_buf_get\tvmlinux\tEXPORT_SYMBOL_GPL\tDMA_BUF\n";

const words = ["--release", "6.1", "--content", "content"];

test("a list is stored under its release, with the source that was named, and counted", async () => {
	await inFolder({ "Module.symvers": list }, async (folder) => {
		const ended = await runCommand(
			"symvers",
			["Module.symvers", ...words, "--source", "my build"],
			{ cwd: folder },
		);
		assert.deepEqual(
			[ended.status, ended.stdout, ended.stderr],
			[
				0,
				"exports/6.1.txt: 2 symbols of Linux 6.1, 1 for all modules, 1 GPL-only, 1 of these in a namespace\n",
				"",
			],
		);
		assert.equal(
			readFileSync(join(folder, "content/exports/6.1.txt"), "utf8"),
			"# Source: my build\n\n[EXPORT_SYMBOL]\nprintk\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\ndma_buf_get\n",
		);
	});
});

const adds = `--- a/x.c\n+++ b/x.c\n@@ -1 +1,3 @@\n+EXPORT_SYMBOL(printk);\n+EXPORT_SYMBOL(elsewhere);\n`;

test("what patches of a distribution add is kept apart, and the build is named", async () => {
	const files = {
		"Module.symvers": list,
		"debian/patches/series": "# Ours\nours/a.patch\n",
		"debian/patches/ours/a.patch": adds,
	};
	await inFolder(files, async (folder) => {
		const ended = await runCommand(
			"symvers",
			[
				...["Module.symvers", ...words, "--build", "6.1.192 (Debian)"],
				...["--patches", "debian/patches/series"],
			],
			{ cwd: folder },
		);
		assert.deepEqual(
			[ended.status, ended.stdout, ended.stderr],
			[
				0,
				"The patches export what this list has not: elsewhere\nexports/6.1.txt: 1 symbol of Linux 6.1, 0 for all modules, 1 GPL-only, 1 of these in a namespace; besides 1 by patches\n",
				"",
			],
		);
		assert.equal(
			readFileSync(join(folder, "content/exports/6.1.txt"), "utf8"),
			"# Source: a build of this release\n# Build: 6.1.192 (Debian)\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\ndma_buf_get\n\n[patched EXPORT_SYMBOL]\nprintk\n",
		);
	});
});

for (const [name, options, said] of [
	[
		"patches that change an export",
		["--patches", "a.patch"],
		"The patches take the export of dma_buf_get away or change it, so the list does not tell how Linux exports that.",
	],
	[
		"a build of another release",
		["--build", "6.12.115 (Debian)"],
		"--build 6.12.115 (Debian) is no version of 6.1.",
	],
	["a patch that is not there", ["--patches", "b.patch"], "b.patch"],
] as const) {
	test(`${name} are refused, and nothing is stored`, async () => {
		const patch = "-EXPORT_SYMBOL_NS_GPL(dma_buf_get, DMA_BUF);\n";
		await inFolder(
			{ "Module.symvers": list, "a.patch": patch },
			async (folder) => {
				const ended = await runCommand(
					"symvers",
					["Module.symvers", ...words, ...options],
					{ cwd: folder },
				);
				assert.equal(ended.status, 2);
				assert.ok(ended.stderr.includes(said), ended.stderr);
				assert.ok(!ended.stderr.includes("    at "), ended.stderr);
				assert.ok(!existsSync(join(folder, "content/exports/6.1.txt")));
			},
		);
	});
}

test("a list compressed by gzip is unpacked", async () => {
	await inFolder({}, async (folder) => {
		writeFileSync(join(folder, "symvers.gz"), gzipSync(list));
		const ended = await runCommand("symvers", ["symvers.gz", ...words], {
			cwd: folder,
		});
		assert.equal(ended.status, 0, ended.stderr);
		assert.ok(existsSync(join(folder, "content/exports/6.1.txt")));
	});
});

const refused: readonly [
	name: string,
	make: (file: string) => void,
	release: string,
	status: number,
	said: string,
][] = [
	[
		"a list of 200 MB",
		(file) => {
			writeFileSync(file, "");
			truncateSync(file, 200 * 1024 * 1024);
		},
		"6.1",
		2,
		"list holds more than 32 MB, and no list of exports is that long.\n  fix: name the Module.symvers of a kernel build\n",
	],
	[
		"a small file that unpacks to 200 MB",
		(file) => writeFileSync(file, gzipSync(Buffer.alloc(200 * 1024 * 1024))),
		"6.1",
		2,
		"list holds more than 32 MB, and no list of exports is that long.\n  fix: name the Module.symvers of a kernel build\n",
	],
	[
		"a picture",
		(file) => writeFileSync(file, Buffer.from("89504e470d0a1a0a0000", "hex")),
		"6.1",
		2,
		"list is no text.\n  fix: name the Module.symvers of a kernel build\n",
	],
	[
		"a compressed list that is cut off",
		(file) => writeFileSync(file, gzipSync(list).subarray(0, 40)),
		"6.1",
		2,
		"list can't be unpacked: it is damaged or cut off.\n  fix: fetch it again\n",
	],
	[
		"an empty list",
		(file) => writeFileSync(file, ""),
		"6.1",
		1,
		"list:1:1: Unexpected empty file, expected a symbol in each line\n",
	],
	[
		"a release that is none",
		(file) => writeFileSync(file, list),
		"../../x",
		2,
		"--release ../../x is no release of the kernel.\n  fix: write it such as --release 6.1\n",
	],
	["a list that is not there", () => {}, "6.1", 2, "list is not there.\n"],
];
for (const [name, make, release, status, said] of refused) {
	test(`${name} is refused, and nothing is stored`, async () => {
		await inFolder({}, async (folder) => {
			make(join(folder, "list"));
			const ended = await runCommand(
				"symvers",
				["list", "--release", release, "--content", "content"],
				{ cwd: folder },
			);
			assert.equal(ended.status, status);
			assert.ok(ended.stderr.includes(said.split("\n")[0] ?? ""), ended.stderr);
			assert.ok(!ended.stderr.includes("    at "), ended.stderr);
			assert.ok(!existsSync(join(folder, "content")));
		});
	});
}
