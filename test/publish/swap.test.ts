// The swap of two versions: nobody finds a gap, and one that is killed between any two of its steps is mended.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exchange } from "../../src/publish/exchange.ts";
import { mendFolder, openStaging } from "../../src/publish/folders.ts";
import { inFolder } from "../archive.ts";
import { project } from "../command.ts";
import { whileReading } from "./reader.ts";

const onLinux =
	process.platform === "linux" ? false : "Linux alone exchanges folders";

test(
	"two folders are exchanged in one step, on Linux by a program that it has",
	{
		skip: onLinux,
	},
	() =>
		inFolder({ "a/name": "a", "b/name": "b" }, (folder) => {
			assert.equal(exchange(join(folder, "a"), join(folder, "b")), true);
			assert.equal(readFileSync(join(folder, "a/name"), "utf8"), "b");
			assert.equal(readFileSync(join(folder, "b/name"), "utf8"), "a");
		}),
);

test("what can't be exchanged is left as it is", () =>
	inFolder({ "a/name": "a", "b/name": "b" }, (folder) => {
		const path = process.env.PATH;
		process.env.PATH = "";
		try {
			assert.equal(exchange(join(folder, "a"), join(folder, "b")), false);
		} finally {
			process.env.PATH = path;
		}
		assert.equal(readFileSync(join(folder, "a/name"), "utf8"), "a");
	}));

test(
	"who reads a file all the time finds one version or the next, and never none",
	{
		skip: onLinux,
	},
	() =>
		inFolder({ "out/page": "1" }, async (folder) => {
			const out = join(folder, "out");
			const versions = 200;
			await whileReading(
				join(out, "page"),
				async (reading) => {
					for (let version = 2; version <= versions; version++) {
						const staging = openStaging(out);
						writeFileSync(join(staging.folder, "page"), `${version}`);
						staging.publish();
					}
					const { failures, texts } = await reading();
					assert.deepEqual(failures, []);
					const seen = texts.map(Number);
					assert.ok(seen.length > 10, `${seen.length} versions were seen`);
					assert.deepEqual(
						seen,
						[...seen].sort((a, b) => a - b),
					);
				},
				5,
			);
			assert.deepEqual(readdirSync(folder), ["out"]);
		}),
);

/**
 * Publishes "new" into `out` in a process of its own.
 * @param before JavaScript that runs before each change of a name, and each removal, of what is there
 */
function publishing(out: string, before: string, env: NodeJS.ProcessEnv = {}) {
	const folders = join(project, "src/publish/folders.ts");
	const program = `
		import fs from "node:fs";
		import { syncBuiltinESMExports } from "node:module";
		const out = ${JSON.stringify(out)};
		let step = 0;
		for (const name of ["renameSync", "rmSync"]) {
			const real = fs[name];
			fs[name] = (...words) => {
				if (fs.existsSync(words[0])) {
					${before};
					step++;
				}
				return real(...words);
			};
		}
		syncBuiltinESMExports();
		const { openStaging } = await import(${JSON.stringify(folders)});
		const staging = openStaging(out);
		fs.writeFileSync(staging.folder + "/page", "new");
		staging.publish();
	`;
	return spawnSync(
		process.execPath,
		["--import", "tsx", "--input-type=module", "--eval", program],
		{ cwd: project, env: { ...process.env, ...env }, encoding: "utf8" },
	);
}

for (const [way, env] of [
	["by an exchange", {}],
	["by two renames, where the system has no exchange", { PATH: "" }],
] as const) {
	test(`a swap ${way} that is killed before any of its steps leaves what the next build mends`, async () => {
		let step = 0;
		for (let isKilled = true; isKilled; step++) {
			await inFolder({ "out/page": "old" }, (folder) => {
				const out = join(folder, "out");
				const kill = `if (step === ${step}) process.kill(process.pid, "SIGKILL")`;
				const { signal, status, stderr } = publishing(out, kill, env);
				isKilled = signal === "SIGKILL";
				assert.ok(isKilled || status === 0, stderr);
				mendFolder(out);
				assert.deepEqual(readdirSync(folder), ["out"]);
				assert.deepEqual(readdirSync(out), ["page"]);
				assert.match(readFileSync(join(out, "page"), "utf8"), /^(old|new)$/);
				if (!isKilled)
					assert.equal(readFileSync(join(out, "page"), "utf8"), "new");
			});
		}
		assert.ok(step > 1);
	});
}

test("what a build that is still running has beside the folder is left alone", () =>
	inFolder({ "out/page": "old" }, (folder) => {
		const beside = join(folder, `out.building-${process.ppid}`);
		mkdirSync(beside);
		mendFolder(join(folder, "out"));
		assert.ok(existsSync(beside));
	}));

test("of two first builds into one folder the slower says that the other was published, and leaves it", () =>
	inFolder({}, (folder) => {
		const out = join(folder, "out");
		const { status, stderr } = publishing(
			out,
			'fs.mkdirSync(out); fs.writeFileSync(out + "/page", "faster")',
		);
		assert.equal(status, 1);
		assert.ok(
			stderr.includes(
				`Problem: Another build has been published as ${out} meanwhile.`,
			),
			stderr,
		);
		assert.equal(readFileSync(join(out, "page"), "utf8"), "faster");
	}));
