// The exchange of two folders in one step, which Node has no call for: a program of the system is asked for it.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The number of renameat2(2) by processor, as Linux's tables of system calls have it. */
const renameat2: Partial<Record<NodeJS.Architecture, number>> = {
	x64: 316,
	arm64: 276,
};

/** renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE). */
const perl = "exit(syscall(shift, -100, $ARGV[0], -100, $ARGV[1], 2) != 0)";

/**
 * Exchanges two folders, so that nobody ever finds one of them missing.
 * @param a absolute path
 * @param b absolute path, on the same file system
 * @returns whether it was done: by `mv --exchange` (coreutils 9.5 and later), or by Perl, which most distributions are based on
 */
export function exchange(a: string, b: string): boolean {
	if (process.platform !== "linux") return false;
	const call = renameat2[process.arch];
	const programs = [
		["mv", "--exchange", "--no-target-directory", a, b],
		...(call === undefined ? [] : [["perl", "-e", perl, `${call}`, a, b]]),
	];
	const { ino } = statSync(a);
	return programs.some(([program = "", ...words]) => {
		spawnSync(program, words, { stdio: "ignore" });
		// What was done counts, and not what a program said of it.
		return statSync(b).ino === ino;
	});
}
