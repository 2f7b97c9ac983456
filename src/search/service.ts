// Pagefind's process, watched: its library waits for ever for the answers of a process that has ended.
import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { Problem } from "../diagnostics/problem.ts";

/** The processes that were started, of which one is Pagefind's. */
const started: ChildProcess[] = [];

// Node tells of every process before it has a name: https://nodejs.org/api/diagnostics_channel.html#child-process.
subscribe("child_process", (message) => {
	started.push((message as { process: ChildProcess }).process);
});

/** Pagefind's process; the last one that was started. */
function service(): ChildProcess | undefined {
	return started.findLast(({ spawnfile }) =>
		/pagefind[^/\\]*$/.test(spawnfile ?? ""),
	);
}

/** What the library prints, with a stack trace, when its process does not listen any more: a `Problem` tells of that. */
const lament = "Service stopped";
const print = console.error;
console.error = (...words: unknown[]) => {
	if (words[0] !== lament) print(...words);
};

/** Who waits for each process, to be told of its end. */
const waiting = new Map<ChildProcess, Set<() => void>>();

function whoWaitFor(process: ChildProcess): Set<() => void> {
	const known = waiting.get(process);
	if (known) return known;
	const all = new Set<() => void>();
	waiting.set(process, all);
	process.once("exit", () => {
		waiting.delete(process);
		for (const tell of all) tell();
	});
	return all;
}

/**
 * Waits for work that Pagefind's process does.
 * @throws Problem where the process ends before the work does
 */
export async function whileRunning<T>(work: Promise<T>): Promise<T> {
	const running = service();
	let ended = () => {};
	const end = new Promise<never>((_resolve, reject) => {
		ended = () => reject(endedEarly(running));
		if (running && (running.exitCode ?? running.signalCode) !== null) ended();
		else if (running) whoWaitFor(running).add(ended);
	});
	try {
		return await Promise.race([work, end]);
	} catch (error) {
		// What the library throws once its process does not listen comes before the end of the process is told.
		throw running?.stdin?.destroyed ? endedEarly(running) : error;
	} finally {
		if (running) waiting.get(running)?.delete(ended);
		// The loser of the race may fail later, and has nobody who listens.
		work.catch(() => {});
		end.catch(() => {});
	}
}

/** Kills Pagefind's process, and waits until it has ended: until then it may write. */
export async function endService(): Promise<void> {
	const running = service();
	if (!running || (running.exitCode ?? running.signalCode) !== null) return;
	const ended = once(running, "exit");
	// The library lets Node end before its process has.
	running.ref();
	running.kill("SIGKILL");
	await ended;
}

function endedEarly(process: ChildProcess | undefined): Problem {
	const why = process?.signalCode ?? process?.exitCode ?? undefined;
	return new Problem(
		`Pagefind's process ended before the search bundle was made${why === undefined ? "" : ` (${why})`}.`,
		"free memory, then run the command again, or leave search out with --no-search",
	);
}
