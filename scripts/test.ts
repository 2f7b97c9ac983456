// `npm test`: types, lint, and the tests, in a real browser where one is needed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { browserPath } from "./browser.ts";
import { command, project, run } from "./command.ts";
import { chosen, shares } from "./test/files.ts";

const program = command("test", "Checks types and style, and runs the tests.")
	.argument("[names...]", "only the test files whose path holds one of these")
	.option("--slow", "only the slow tests, which are else left out", false)
	.parse();
const names = program.args;
const { slow } = program.opts<{ slow: boolean }>();

const tests = join(project, "test");

await run(
	async () => {
		const CHROME_PATH = await browserPath();
		const bin = (name: string) => join(project, "node_modules/.bin", name);
		const files = readdirSync(tests, { recursive: true, encoding: "utf8" });
		const { taken, left } = chosen(files, { slow, names });
		if (taken.length === 0) {
			throw new Problem(
				`No test file's path holds ${names.join(" or ")}.`,
				"name a part of a path below test/, such as browser",
			);
		}
		const folder = mkdtempSync(join(tmpdir(), "archive-tests-"));
		const steps: [string, string, string[]][] = [
			["types", bin("tsc"), ["-p", "."]],
			["types of browser code", bin("tsc"), ["-p", "src/browser"]],
			["style", bin("biome"), ["check", "--error-on-warnings"]],
			[
				"tests",
				process.execPath,
				[
					"--import",
					"tsx",
					"--test",
					"--test-concurrency=2",
					"--test-reporter=spec",
					...writeShares(folder, taken),
				],
			],
		];
		try {
			for (const [name, program, words] of steps) {
				console.log(`\n${name}`);
				const { status } = spawnSync(program, words, {
					cwd: project,
					stdio: "inherit",
					env: { ...process.env, CHROME_PATH },
				});
				if (status !== 0) return exitStatus.mistakes;
			}
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
		if (names.length === 0 && !slow) {
			console.log(
				`\nLeft out: ${counted(left.length, "file")} of slow tests (npm test -- --slow).`,
			);
		}
		return exitStatus.done;
	},
	() => "",
);

/** Writes a module for each share of the test files that imports them, and gives the modules in the order to run them in. */
function writeShares(folder: string, files: readonly string[]): string[] {
	return shares(files).map(([name, share], n) => {
		const module = join(folder, `${n + 10}-${name}.mjs`);
		const imports = share.map(
			(file) =>
				`import ${JSON.stringify(pathToFileURL(join(tests, file)).href)};\n`,
		);
		writeFileSync(module, imports.join(""));
		return module;
	});
}
