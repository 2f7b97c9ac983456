// `npm test`: types, lint, and every test, in a real browser where one is needed.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { browserPath } from "./browser.ts";
import { command, project, run } from "./command.ts";

const program = command("test", "Checks types and style, and runs the tests.")
	.argument("[names...]", "only the test files whose path holds one of these")
	.parse();
const names = program.args;

await run(
	async () => {
		const CHROME_PATH = await browserPath();
		const bin = (name: string) => join(project, "node_modules/.bin", name);
		const files = readdirSync(join(project, "test"), {
			recursive: true,
			encoding: "utf8",
		})
			.filter((file) => file.endsWith(".test.ts") || file.endsWith(".test.tsx"))
			.filter(
				(file) =>
					names.length === 0 || names.some((name) => file.includes(name)),
			)
			.sort()
			.map((file) => join("test", file));
		if (files.length === 0) {
			throw new Problem(
				`No test file's path holds ${names.join(" or ")}.`,
				"name a part of a path below test/, such as browser",
			);
		}
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
					...files,
				],
			],
		];
		for (const [name, program, words] of steps) {
			console.log(`\n${name}`);
			const { status } = spawnSync(program, words, {
				cwd: project,
				stdio: "inherit",
				env: { ...process.env, CHROME_PATH },
			});
			if (status !== 0) return exitStatus.mistakes;
		}
		return exitStatus.done;
	},
	() => "",
);
