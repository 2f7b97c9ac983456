// Measures a command: how long it takes, and the most memory that it and its children hold at once.
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Measured {
	readonly seconds: number;
	/** The most memory that the whole family of processes held at one moment, in MB; sampled every 20 ms. */
	readonly megabytes: number;
}

/** Runs a command to its end and measures it. @throws Error with what it printed where it fails */
export async function measure(
	program: string,
	words: readonly string[],
	folder: string,
): Promise<Measured> {
	const start = performance.now();
	const child = spawn(program, [...words], {
		cwd: folder,
		stdio: ["ignore", "pipe", "pipe"],
	});
	let printed = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (data: Buffer) => {
			printed += data.toString();
		});
	}
	let most = 0;
	const timer = setInterval(() => {
		most = Math.max(most, familyMemory(child.pid ?? 0));
	}, 20);
	const status = await new Promise<number | null>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	clearInterval(timer);
	if (status !== 0)
		throw new Error(`${program} ended with ${status}:\n${printed}`);
	return { seconds: (performance.now() - start) / 1000, megabytes: most };
}

/** The version that a program says it has; undefined where it is not installed. */
export function versionOf(
	program: string,
	words: readonly string[],
): string | undefined {
	const { status, stdout } = spawnSync(program, [...words], {
		encoding: "utf8",
	});
	return status === 0 ? stdout.trim().split("\n")[0] : undefined;
}

/** Resident memory of a process and all below it in MB, from /proc (Linux); 0 elsewhere. */
function familyMemory(root: number): number {
	try {
		const parents = new Map<number, number>();
		const memory = new Map<number, number>();
		for (const name of readdirSync("/proc")) {
			if (!/^\d+$/.test(name)) continue;
			try {
				const stat = readFileSync(`/proc/${name}/stat`, "utf8");
				const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
				parents.set(Number(name), Number(fields[1]));
				memory.set(Number(name), Number(fields[21]));
			} catch {
				// The process has ended between the two readings.
			}
		}
		let pages = 0;
		for (const [pid, held] of memory) {
			let at: number | undefined = pid;
			while (at !== undefined && at !== root && at > 1) at = parents.get(at);
			if (at === root) pages += held;
		}
		return (pages * 4096) / 1e6;
	} catch {
		return 0;
	}
}
