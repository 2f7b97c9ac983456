// Progress: a moving line on a terminal, one plain line a phase elsewhere, nothing when quiet.
import type { WriteStream } from "node:tty";
import createSpinner from "yocto-spinner";
import { format } from "../diagnostics/counted.ts";

/** The phases of a build, in the order in which they begin (rendering and search go on side by side), and those of a deployment. */
const phases = [
	"read",
	"render",
	"search",
	"merge",
	"pack",
	"compress",
	"publish",
	"verify",
	"compare",
	"send",
	"remove",
] as const;

export type PhaseName = (typeof phases)[number];

/** One phase while it runs. */
export interface Phase {
	/** Says how far it has come. */
	at(done: number, total: number): void;
	/** Ends it, with what was done: "63 articles". */
	end(done: string): void;
}

export interface Progress {
	begin(name: PhaseName): Phase;
	/** Takes the moving line away, so that something else can be printed. */
	stop(): void;
	/** The seconds that each ended phase took. */
	readonly seconds: ReadonlyMap<PhaseName, number>;
}

/**
 * Gives a progress display for a stream.
 * @param quiet whether to time phases without printing anything
 * @param handleSignals whether Ctrl-C ends the process from here; false where the caller has more to do then
 */
export function showProgress(
	stream: WriteStream,
	quiet: boolean,
	handleSignals = true,
): Progress {
	const seconds = new Map<PhaseName, number>();
	const running = new Map<
		PhaseName,
		{ since: number; done: number; total: number }
	>();
	const moves = stream.isTTY && !quiet;
	const spinner = createSpinner({ stream, handleSignals });

	const draw = () => {
		if (!moves) return;
		spinner.text = [...running]
			.map(([name, { since, done, total }]) => {
				const count = total > 0 ? ` ${format(done)} of ${format(total)}` : "";
				const left = timeLeft(performance.now() - since, done, total);
				return `${name}${count} ${secondsSince(since)} s${left && `, ${left} left`}`;
			})
			.join(" · ");
	};
	const timer = moves ? setInterval(draw, 200) : undefined;
	timer?.unref();
	if (moves) spinner.start("starting");

	return {
		get seconds() {
			return new Map(
				[...seconds].sort(([a], [b]) => phases.indexOf(a) - phases.indexOf(b)),
			);
		},
		begin(name) {
			const phase = { since: performance.now(), done: 0, total: 0 };
			running.set(name, phase);
			draw();
			return {
				at(done, total) {
					phase.done = done;
					phase.total = total;
				},
				end(done) {
					running.delete(name);
					seconds.set(name, (performance.now() - phase.since) / 1000);
					if (quiet) return;
					if (moves) spinner.clear();
					stream.write(`${name}: ${done} in ${secondsSince(phase.since)} s\n`);
					draw();
				},
			};
		},
		stop() {
			clearInterval(timer);
			if (moves) spinner.stop();
		},
	};
}

/** Works that follow one another. */
export interface Works<Name extends PhaseName> {
	/** Says how far one of them has come; the one before has then ended. */
	at(name: Name, done: number, total: number): void;
	/** Ends the last one. */
	end(): void;
}

/**
 * Shows works that follow one another as phases.
 * @param said says what each has done, by how many there were: "63 articles"
 */
export function inTurn<Name extends PhaseName>(
	progress: Progress,
	said: Readonly<Record<Name, (total: number) => string>>,
): Works<Name> {
	let running: { name: Name; total: number; phase: Phase } | undefined;
	const end = () => running?.phase.end(said[running.name](running.total));
	return {
		at(name, done, total) {
			if (running?.name !== name) {
				end();
				running = { name, total, phase: progress.begin(name) };
			}
			running.total = total;
			running.phase.at(done, total);
		},
		end,
	};
}

/** How long a phase must have run before it can be told how long it will go on, in milliseconds. */
const soonest = 3000;

/**
 * Says how long a phase will still take if it goes on as it has so far: "about 40 s", "about 3 min".
 * @param elapsed milliseconds since it began
 * @returns an empty text where that can't be told yet, or is over in a moment
 */
export function timeLeft(elapsed: number, done: number, total: number): string {
	if (elapsed < soonest || done === 0) return "";
	const seconds = Math.round((elapsed / 1000 / done) * (total - done));
	if (seconds < 1) return "";
	return seconds < 100
		? `about ${seconds} s`
		: `about ${Math.round(seconds / 60)} min`;
}

function secondsSince(start: number): string {
	return ((performance.now() - start) / 1000).toFixed(2);
}
