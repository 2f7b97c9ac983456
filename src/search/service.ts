// Pagefind's process, and what is asked of it.
//
// It is spoken to as its own library for Node does (lib/service.js of pagefind 1.6): that waits for ever for a process that
// has ended, and prints a stack trace where it can't write to it.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { arch, availableParallelism } from "node:os";
import type { Readable, Writable } from "node:stream";
import { Problem, problemOf } from "../diagnostics/problem.ts";

/** What Pagefind answers where an index is begun. */
export interface NewIndex {
	readonly index_id: number;
}

/** What Pagefind answers where it can't do what was asked. */
export class Refused extends Error {}

interface Waiting {
	readonly resolve: (answer: unknown) => void;
	readonly reject: (error: Error) => void;
}

interface Message {
	readonly message_id: number | null;
	readonly payload: { readonly type: string; readonly message?: string };
}

/** The streams of a process, which one that could not be begun may be without. */
type Streams = Partial<
	Pick<ChildProcessByStdio<Writable, Readable, null>, "stdin" | "stdout">
>;

/** A process of Pagefind's. Node does not stay for its sake, except while something is asked of it. */
export class Service {
	readonly #process: ChildProcessByStdio<Writable, Readable, null>;
	readonly #waiting = new Map<number, Waiting>();
	#asked = 0;
	/** What has been read of a message that is not whole yet. */
	#begun = "";
	#ended: Problem | undefined;

	constructor() {
		this.#process = spawn(program ?? programPath(), ["--service"], {
			windowsHide: true,
			stdio: ["pipe", "pipe", "inherit"],
		});
		this.#process.on("error", (error) =>
			this.#end(problemOf(error) ?? ended(error.message)),
		);
		this.#process.once("exit", (code, signal) =>
			this.#end(ended(signal ?? code)),
		);
		// Where too many files are open, Node gives a process without streams, and tells the error afterwards.
		const { stdin, stdout }: Streams = this.#process;
		stdout?.setEncoding("utf8").on("data", (text: string) => this.#read(text));
		// What can't be written is told of by the end of the process.
		stdin?.on("error", () => {});
		for (const one of [this.#process, stdin, stdout]) unref(one);
	}

	/**
	 * Asks for something; types/internal.d.ts of pagefind 1.6 has what may be asked, and what is answered.
	 * @throws Refused where Pagefind can't do it, Problem where its process has ended
	 */
	ask<Answer = unknown>(type: string, asks: object): Promise<Answer> {
		return new Promise((resolve, reject) => {
			if (this.#ended) return reject(this.#ended);
			const id = ++this.#asked;
			this.#waiting.set(id, {
				resolve: (answer) => resolve(answer as Answer),
				reject,
			});
			this.#process.ref();
			const message = { message_id: id, payload: { type, ...asks } };
			const { stdin }: Streams = this.#process;
			stdin?.write(`${inBase64(message)},`);
		});
	}

	/** Kills the process, and waits until it has ended: until then it may write. */
	async end(): Promise<void> {
		if (this.#ended) return;
		const ended = once(this.#process, "exit");
		this.#process.ref();
		this.#process.kill("SIGKILL");
		// One that could not be begun tells that instead.
		await ended.catch(() => {});
	}

	#read(text: string): void {
		const [first = "", ...rest] = text.split(",");
		this.#begun += first;
		for (const next of rest) {
			this.#answer(fromBase64(this.#begun));
			this.#begun = next;
		}
	}

	/** What names no question is said of all that are asked: Pagefind could not read one of them. */
	#answer({ message_id, payload }: Message): void {
		const ids = message_id === null ? this.#waiting.keys() : [message_id];
		for (const id of [...ids]) {
			const waiting = this.#waiting.get(id);
			this.#waiting.delete(id);
			if (payload.type === "Error")
				waiting?.reject(new Refused(payload.message ?? ""));
			else waiting?.resolve(payload);
		}
		if (this.#waiting.size === 0) this.#process.unref();
	}

	#end(why: Problem): void {
		this.#ended ??= why;
		for (const { reject } of this.#waiting.values()) reject(this.#ended);
		this.#waiting.clear();
	}

	get isRunning(): boolean {
		return this.#ended === undefined;
	}
}

/** How many processes make search bundles: each works on one core, and holds some 250 MB. */
export const processes = Math.min(4, availableParallelism());

function ended(why: string | number | null): Problem {
	return new Problem(
		`Pagefind's process ended before the search bundle was made${why === null ? "" : ` (${why})`}.`,
		"free memory, then run the command again, or leave search out with --no-search",
	);
}

const shared: Service[] = [];

/** How often the processes have been ended. */
let endings = 0;

/**
 * Gives what starts the processes for one search bundle, by their numbers.
 * @throws Problem (when called) where processes have been ended since: a bundle that was under way then starts no other
 */
export function services(): (number: number) => Service {
	const before = endings;
	return (number) => {
		if (endings !== before) throw ended(null);
		return service(number);
	};
}

/** Gives one of the processes that make search bundles, by its number; starts it where it is not running. */
export function service(number = 0): Service {
	const known = shared[number];
	if (known?.isRunning) return known;
	const begun = new Service();
	shared[number] = begun;
	return begun;
}

/** Ends the processes that make search bundles, those that are running. */
export async function endService(): Promise<void> {
	endings++;
	await Promise.all(Object.values(shared).map((one) => one.end()));
}

/** Where Pagefind's program is, looked up while files can still be opened; where it is not there, whoever needs it is told. */
const program = (() => {
	try {
		return programPath();
	} catch {
		return undefined;
	}
})();

/** Where Pagefind's program is: its package for this machine has it, which the package of its library brings. */
function programPath(): string {
	const { PAGEFIND_EXTENDED_BINARY_PATH: given } = process.env;
	if (given) return given;
	const isWindows = process.platform === "win32";
	const machine = `${isWindows ? "windows" : process.platform}-${arch()}`;
	const name = `pagefind_extended${isWindows ? ".exe" : ""}`;
	const library = createRequire(import.meta.resolve("pagefind"));
	return library.resolve(`@pagefind/${machine}/bin/${name}`);
}

/** A stream of a child process is a socket or a pipe, which Node need not wait for. */
function unref(one: object = {}): void {
	if ("unref" in one && typeof one.unref === "function") one.unref();
}

function inBase64(message: unknown): string {
	return Buffer.from(JSON.stringify(message)).toString("base64");
}

function fromBase64(text: string): Message {
	return JSON.parse(Buffer.from(text, "base64").toString()) as Message;
}
