// Runs a command of this project as a user does, and gives what it printed and how it ended.
import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("..", import.meta.url));

export interface Ended {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
	/** The number that the process had. */
	readonly pid: number;
}

export interface RunOptions {
	readonly cwd?: string;
	readonly env?: Record<string, string>;
	/** Shell commands to run first, such as `ulimit -f 1;`. */
	readonly shell?: string;
	/** Called with all that was printed as errors so far, whenever there is more. */
	readonly onError?: (stderr: string, child: ChildProcess) => void;
	/** Called when it has begun. */
	readonly onStart?: (child: ChildProcess) => void;
}

/** Runs `npm run NAME -- WORDS` without npm, to its end. */
export function runCommand(
	name: string,
	words: readonly string[],
	options: RunOptions = {},
): Promise<Ended> {
	const script = fileURLToPath(new URL("../scripts/run.mjs", import.meta.url));
	const {
		npm_lifecycle_event: _,
		INIT_CWD: __,
		PORT: ___,
		...inherited
	} = process.env;
	const BUILD_CACHE = join(tmpdir(), "archive-test-cache");
	const env = { ...inherited, BUILD_CACHE, ...options.env };
	const all = [script, name, ...words];
	const child = options.shell
		? spawn(
				"bash",
				["-c", `${options.shell} exec "$0" "$@"`, process.execPath, ...all],
				{ cwd: options.cwd, env },
			)
		: spawn(process.execPath, all, { cwd: options.cwd, env });
	options.onStart?.(child);
	let stdout = "";
	let stderr = "";
	child.stdout.on("data", (data: Buffer) => {
		stdout += data.toString();
	});
	child.stderr.on("data", (data: Buffer) => {
		stderr += data.toString();
		options.onError?.(stderr, child);
	});
	return new Promise((resolve) => {
		child.on("close", (status) =>
			resolve({ status, stdout, stderr, pid: child.pid ?? 0 }),
		);
	});
}
