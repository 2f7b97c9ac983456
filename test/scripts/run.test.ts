// What every command starts with: which Node it runs on, and which commands there are.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project } from "../command.ts";

/** Runs `node scripts/run.mjs` as if Node had another version. */
function run(words: readonly string[], version = process.versions.node) {
	const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
	const { status, stderr } = spawnSync(
		process.execPath,
		[
			"--import",
			`data:text/javascript,${encodeURIComponent(pretend)}`,
			join(project, "scripts/run.mjs"),
			...words,
		],
		{ encoding: "utf8" },
	);
	return { status, stderr };
}

const { scripts } = JSON.parse(
	readFileSync(join(project, "package.json"), "utf8"),
) as { scripts: Record<string, string> };

/** The commands, as package.json names them. */
const commands = Object.entries(scripts)
	.filter(([, script]) => /^node (--\S+ )*scripts\/run\.mjs /.test(script))
	.map(([name]) => name);

const usage = `  fix: node scripts/run.mjs with one of ${commands.join(", ")}\n`;

test("without a command, or with one that is not there, the commands are named with status 2", () => {
	assert.deepEqual(run([]), {
		status: 2,
		stderr: `A command is missing.\n${usage}`,
	});
	for (const word of ["biuld", "command", "../scripts/build", "format"]) {
		assert.deepEqual(run([word]), {
			status: 2,
			stderr: `There is no command "${word}".\n${usage}`,
		});
	}
});

test("a version of Node that package.json does not name is refused, one that it names is not", () => {
	const { engines } = JSON.parse(
		readFileSync(join(project, "package.json"), "utf8"),
	) as { engines: { node: string } };
	assert.equal(engines.node, "^20.19.0 || ^22.12.0 || >=24");
	for (const version of ["18.20.8", "20.18.3", "21.7.3", "22.11.0", "23.9.0"]) {
		assert.deepEqual(run([], version), {
			status: 2,
			stderr: `Node ${version} is not supported.
  fix: install Node 24 or later, 22.12 or later of 22, or 20.19 or later of 20
`,
		});
	}
	for (const version of ["20.19.0", "22.12.0", "24.0.0", "25.1.0"]) {
		assert.match(run([], version).stderr, /^A command is missing\./);
	}
});
