// Measures a command: how long it takes, and the most memory that it and its children hold at once.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Measured {
	readonly seconds: number;
	/** The time that the whole family of processes computed, on however many cores: what a busy machine tells apart least badly. */
	readonly cpuSeconds: number;
	/** The most memory that the family held at one moment, in MB; sampled every 100 ms, like the time of its processors. */
	readonly megabytes: number;
}

/** A command as it is called. */
export interface Call {
	readonly program: string;
	readonly words: readonly string[];
	/** The folder that it runs in. */
	readonly folder: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end and measures it. @throws Error with what it printed where it fails */
export async function measure(call: Call): Promise<Measured> {
	const start = performance.now();
	const { child, printed } = started(call);
	const used = watch(child);
	const status = await new Promise<number | null>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	const seconds = (performance.now() - start) / 1000;
	const usage = used();
	if (status !== 0)
		throw new Error(`${call.program} ended with ${status}:\n${printed()}`);
	return { seconds, ...usage };
}

/** A server that runs until it is ended. */
export interface Server {
	/** How long it took until it said that it is ready. */
	readonly ready: Measured;
	end(): Promise<void>;
}

/** Starts a server and waits until what it prints says that it is ready. @throws Error where it ends before */
export async function serve(call: Call, isReady: RegExp): Promise<Server> {
	const start = performance.now();
	const { child, printed } = started(call);
	const used = watch(child);
	const ended = new Promise<void>((resolve) => child.on("close", resolve));
	await new Promise<void>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", () =>
			reject(new Error(`${call.program} ended early:\n${printed()}`)),
		);
		const look = () => {
			if (isReady.test(printed())) resolve();
		};
		child.stdout?.on("data", look);
		child.stderr?.on("data", look);
	}).catch((error: unknown) => {
		used();
		throw error;
	});
	return {
		ready: { seconds: (performance.now() - start) / 1000, ...used() },
		async end() {
			child.kill("SIGTERM");
			await ended;
		},
	};
}

function started({ program, words, folder, env }: Call) {
	const child = spawn(program, [...words], {
		cwd: folder,
		env: { ...process.env, ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let text = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (data: Buffer) => {
			text += data.toString();
		});
	}
	return { child, printed: () => text };
}

type Usage = Pick<Measured, "cpuSeconds" | "megabytes">;

/** Watches a process and its children; what it gives ends the watch and says what they used. */
function watch(child: ChildProcess): () => Usage {
	let most: Usage = { cpuSeconds: 0, megabytes: 0 };
	const timer = setInterval(() => {
		const now = usageOf(child.pid ?? 0);
		most = {
			cpuSeconds: Math.max(most.cpuSeconds, now.cpuSeconds),
			megabytes: Math.max(most.megabytes, now.megabytes),
		};
	}, 100);
	return () => {
		clearInterval(timer);
		return most;
	};
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

/** Ticks of the clock in a second, as Linux counts them for programs (`getconf CLK_TCK`). */
const ticks = 100;

/** What a process and all below it have used and hold, from /proc (Linux); nothing elsewhere. */
function usageOf(root: number): Usage {
	const usage = { cpuSeconds: 0, megabytes: 0 };
	try {
		const parents = new Map<number, number>();
		const stats = new Map<number, number[]>();
		for (const name of readdirSync("/proc")) {
			if (!/^\d+$/.test(name)) continue;
			try {
				const stat = readFileSync(`/proc/${name}/stat`, "utf8");
				// What follows the name, which may hold anything: see proc_pid_stat(5), from the third field on.
				const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
				parents.set(Number(name), Number(fields[1]));
				stats.set(Number(name), fields.map(Number));
			} catch {
				// The process has ended between the two readings.
			}
		}
		for (const [pid, fields] of stats) {
			let at: number | undefined = pid;
			while (at !== undefined && at !== root && at > 1) at = parents.get(at);
			if (at !== root) continue;
			// Its own time in user and system mode, and that of its children that have ended.
			const [user = 0, system = 0, ofUser = 0, ofSystem = 0] = fields.slice(11);
			usage.cpuSeconds += (user + system + ofUser + ofSystem) / ticks;
			usage.megabytes += ((fields[21] ?? 0) * 4096) / 1e6;
		}
	} catch {
		// There is no /proc.
	}
	return usage;
}
