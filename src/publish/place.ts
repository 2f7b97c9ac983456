// A place to deploy to: a folder of this machine, or of another one that is reached over ssh, with rsync to copy.
import { spawn } from "node:child_process";
import { Problem } from "../diagnostics/problem.ts";

/** Where releases are kept: `/srv/archive`, or `user@host:/srv/archive`. */
export interface Place {
	/** As rsync and ssh name the machine; undefined for this one. */
	readonly host: string | undefined;
	/** The folder's absolute path there. */
	readonly folder: string;
}

/**
 * Reads a target as it is written on the command line.
 * @param absolute makes a path of this machine absolute
 * @throws Problem where it is none
 */
export function placeOf(
	target: string,
	absolute: (path: string) => string,
): Place {
	const [, host, folder = target] = /^([^/:]+):(.*)$/.exec(target) ?? [];
	if (
		host?.startsWith("-") ||
		(host !== undefined && !folder.startsWith("/"))
	) {
		throw new Problem(
			`${target} is no place to deploy to.`,
			"name a folder, or one of another machine by its whole path, such as user@host:/srv/archive",
		);
	}
	return { host, folder: host === undefined ? absolute(folder) : folder };
}

/**
 * Runs a script of the shell at a place, in its folder, and gives what it printed. The script gets its words as `$1`, `$2` …
 * @throws Problem with what was printed as errors, where the script fails or the place can't be reached
 */
export function runAt(
	{ host, folder }: Place,
	script: string,
	...words: readonly string[]
): Promise<string> {
	const whole = `set -eu; mkdir -p ${quoted(folder)}; cd ${quoted(folder)}; set -- ${words.map(quoted).join(" ")}; ${script}`;
	return host === undefined
		? runProgram("sh", ["-c", whole])
		: runProgram("ssh", [...sshOptions, host, whole]);
}

/**
 * Copies what a folder of this machine holds into a folder below a place. What stands unchanged in `like` is linked and not
 * sent. A copy that was broken off is gone on with.
 */
export async function copyTo(
	{ host, folder }: Place,
	from: string,
	to: string,
	like: string | undefined,
): Promise<void> {
	const path = `${folder}/${to}/`;
	await runProgram("rsync", [
		"--recursive",
		"--links",
		"--checksum",
		"--delete",
		"--delay-updates",
		"--chmod=D755,F644",
		...(like === undefined ? [] : [`--link-dest=${folder}/${like}`]),
		...(host === undefined ? [] : ["--rsh", ["ssh", ...sshOptions].join(" ")]),
		`${from}/`,
		host === undefined ? path : `${host}:${path}`,
	]);
}

/** Nobody is asked anything, so that a script never waits for an answer. */
const sshOptions = ["-o", "BatchMode=yes"];

/** A word of the shell that means itself. */
function quoted(word: string): string {
	return `'${word.replaceAll("'", "'\\''")}'`;
}

/** What rsync adds to a cause: that the other side has gone as well, and which of its own statuses it ends with. */
const consequence =
	/^rsync error: |^rsync: connection unexpectedly closed|Broken pipe/;

/** Gives the line that tells why a program failed, of all that it printed as errors. */
export function causeIn(errors: string): string {
	const lines = errors.trim().split("\n");
	const causes = lines.filter((line) => !consequence.test(line));
	return causes.at(-1) ?? lines.at(-1) ?? "";
}

function runProgram(
	program: string,
	words: readonly string[],
): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
		let printed = "";
		let errors = "";
		child.stdout.on("data", (data: Buffer) => {
			printed += data.toString();
		});
		child.stderr.on("data", (data: Buffer) => {
			errors += data.toString();
		});
		child.once("error", () =>
			reject(
				new Problem(
					`${program} is not installed, and deploying needs it.`,
					`install ${program} (Debian: apt-get install ${program === "ssh" ? "openssh-client" : program})`,
				),
			),
		);
		child.once("close", (status, signal) => {
			if (status === 0) resolve(printed);
			else {
				reject(
					new Problem(
						`${program} ended with ${status ?? signal}: ${causeIn(errors)}`,
						"what is published has not changed; mend this, then run the command again",
					),
				);
			}
		});
	});
}
