// A real terminal for commands that ask: `script` of util-linux gives them one, a test reads the screen and types.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { project } from "../command.ts";
import { soon } from "../preview/soon.ts";

/** Why no terminal can be had; false where one can. */
export const noTerminal: string | false =
	spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes(
		"util-linux",
	) === true
		? false
		: "script of util-linux is not installed";

/** Keys by what they are called. */
export const key = {
	enter: "\r",
	tab: "\t",
	down: "\u001b[B",
	interrupt: "\u0003",
	backspace: "\u007f",
} as const;

export interface Terminal {
	/** Waits until what matches is shown after what was waited for before. */
	readonly shows: (pattern: RegExp) => Promise<string>;
	readonly types: (keys: string) => void;
	/** Waits for the end of the command and gives its status. */
	readonly ends: () => Promise<number | null>;
}

/** Runs a command on a terminal while `use` runs. */
export async function onTerminal(
	name: string,
	words: readonly string[],
	cwd: string,
	use: (terminal: Terminal) => Promise<void>,
	env: Readonly<Record<string, string>> = {},
): Promise<void> {
	const command = [
		process.execPath,
		join(project, "scripts/run.mjs"),
		name,
		...words,
	]
		.map((word) => `'${word.replaceAll("'", "'\\''")}'`)
		.join(" ");
	const child = spawn(
		"script",
		[
			"--quiet",
			"--flush",
			"--return",
			"--command",
			// The shell gives way to the command: dash would answer for a Ctrl-C itself, bash would not.
			`stty cols 100 rows 40; exec ${command}`,
			"/dev/null",
		],
		{
			cwd,
			env: {
				...process.env,
				SHELL: "/bin/sh",
				SOURCE_DATE_EPOCH: "1795305600",
				...env,
			},
		},
	);
	let shown = "";
	let seen = 0;
	let wake = () => {};
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (data: Buffer) => {
			shown += data.toString();
			wake();
		});
	}
	const ended = new Promise<number | null>((resolve) =>
		child.on("close", (status) => {
			resolve(status);
			wake();
		}),
	);
	try {
		await use({
			async shows(pattern) {
				for (;;) {
					const text = stripVTControlCharacters(shown).slice(seen);
					const found = pattern.exec(text);
					if (found) {
						seen += found.index + found[0].length;
						return found[0];
					}
					assert.equal(child.exitCode, null, `It ended and showed:\n${text}`);
					await soon(
						new Promise<void>((resolve) => {
							wake = resolve;
						}),
						`${pattern} after:\n${text}`,
					);
				}
			},
			types: (keys) => child.stdin.write(keys),
			ends: () => soon(ended, "the end of the command"),
		});
	} finally {
		child.kill("SIGKILL");
		await ended;
	}
}
