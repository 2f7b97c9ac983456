// The licences as FSFE's tool sees them (https://reuse.software): `reuse lint` finds each file's, and each in full.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { installDebianPackages } from "../../scripts/debian.ts";
import { inFolder } from "../archive.ts";
import { project } from "../command.ts";
import { keptFiles, licensesOf } from "./reuse.ts";

const reuse = (words: readonly string[], cwd: string) =>
	spawnSync("reuse", words, { cwd, encoding: "utf8" });

/** The first version that reads REUSE.toml. */
const readsToml = 4;

/** Says in the older form (`.reuse/dep5`) what REUSE.toml says, for a tool that does not know it; what a text tells of licences is not its own. */
function inOlderForm(folder: string, files: readonly string[]): void {
	rmSync(join(folder, "REUSE.toml"));
	const own = files.filter(
		(path) => path !== "REUSE.toml" && licensesOf(path).length > 0,
	);
	for (const path of own) {
		const text = readFileSync(join(folder, path), "latin1");
		writeFileSync(
			join(folder, path),
			text.replace(
				/SPDX-(?=License-Identifier|FileCopyrightText)|[Cc]opyright|©/g,
				"-",
			),
			"latin1",
		);
	}
	const paragraphs = own.map(
		(path) =>
			`Files: ${path}\nCopyright: 2026 the authors\nLicense: ${licensesOf(path).at(-1)}\n`,
	);
	mkdirSync(join(folder, ".reuse"));
	writeFileSync(
		join(folder, ".reuse/dep5"),
		[
			"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n",
			...paragraphs,
		].join("\n"),
	);
}

test("reuse lint finds the licence of every file that is kept, and finds a file that has none", async (t) => {
	if (reuse(["--version"], project).status !== 0)
		installDebianPackages("reuse");
	const { status, stdout } = reuse(["--version"], project);
	if (status !== 0) {
		t.skip("reuse is not installed and could not be");
		return;
	}
	const version = Number(/\d+/.exec(stdout)?.[0]);
	await inFolder({}, (folder) => {
		const files = keptFiles();
		for (const path of files) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			cpSync(join(project, path), join(folder, path));
		}
		if (version < readsToml) inOlderForm(folder, files);
		const found = reuse(["lint"], folder);
		assert.equal(found.status, 0, found.stdout + found.stderr);
		mkdirSync(join(folder, "firmware"));
		writeFileSync(join(folder, "firmware/blob.txt"), "Nobody's.");
		const worse = reuse(["lint"], folder);
		assert.equal(worse.status, 1);
		assert.match(worse.stdout, /firmware\/blob\.txt/);
	});
});
