// The processes that serve a preview in turn: when code changes another is begun with it, and takes over once it serves.
import cluster, { type Worker } from "node:cluster";
import { codeMistakes } from "../../src/diagnostics/code-mistake.ts";
import { Problem, problemText } from "../../src/diagnostics/problem.ts";
import { calledIn, pathPrefix } from "../command.ts";
import type {
	Failure,
	FromServing,
	ServingOptions,
	ToServing,
} from "./options.ts";

/** How long a process that is to end may take, in milliseconds. */
const patience = 3000;

/**
 * Processes of which one serves. Node's cluster lets two listen on one port while the one takes over from the other, so
 * that no request finds nobody (https://nodejs.org/docs/latest-v20.x/api/cluster.html).
 */
export class ServingProcesses {
	readonly #root: string;
	#options: ServingOptions;
	#serving: Worker | undefined;
	#next: Worker | undefined;
	#isEnding = false;
	#fail = (_error: unknown) => {};
	/** Fails when the process that serves ends although nobody asked it to. */
	readonly failed = new Promise<never>((_resolve, reject) => {
		this.#fail = reject;
	});

	/**
	 * @param exec the module that each process runs
	 * @param root the project's folder
	 */
	constructor(exec: string, root: string, options: ServingOptions) {
		this.#root = root.replaceAll("\\", "/");
		this.#options = options;
		this.failed.catch(() => {});
		cluster.setupPrimary({ exec, cwd: calledIn });
	}

	/**
	 * Begins the first process.
	 * @param loaded called when it has loaded the archive, with whether that has no mistakes
	 * @throws what it throws
	 */
	async begin(loaded: (isGood: boolean) => void): Promise<void> {
		const { worker, serving } = this.#begun(loaded);
		this.#next = worker;
		const port = await serving;
		this.#options = { ...this.#options, ports: [port], calledAt: undefined };
		this.#serves(worker);
	}

	/**
	 * Begins a process with the code as it is now; the one that serves goes on until that one does, and says which mistakes keep
	 * it from serving.
	 * @returns the mistakes; nothing where yet newer code is being loaded
	 */
	async renew(): Promise<readonly string[] | undefined> {
		this.#next?.process.kill("SIGKILL");
		const { worker, serving } = this.#begun();
		this.#next = worker;
		try {
			await serving;
			if (this.#next !== worker || this.#isEnding) return undefined;
			const before = this.#serving;
			this.#serves(worker);
			if (before) await ended(before);
			return [];
		} catch (error) {
			if (this.#next !== worker || this.#isEnding) return undefined;
			this.#next = undefined;
			const refused =
				error instanceof Problem
					? [problemText(error, pathPrefix(this.#options.content))]
					: codeMistakes((error as Error).stack ?? "", this.#root);
			tell(this.#serving, { refused });
			return refused;
		}
	}

	/** Ends all of them. */
	async end(): Promise<void> {
		this.#isEnding = true;
		this.#next?.process.kill("SIGKILL");
		if (this.#serving) await ended(this.#serving);
	}

	#serves(worker: Worker): void {
		this.#next = undefined;
		this.#serving = worker;
		worker.once("exit", (status, signal) => {
			if (worker === this.#serving && !this.#isEnding)
				this.#fail(
					new Problem(
						`The process that serves the preview ended (${signal ?? status}).`,
						"start it again",
					),
				);
		});
	}

	#begun(loaded = (_isGood: boolean) => {}): {
		worker: Worker;
		serving: Promise<number>;
	} {
		cluster.setupPrimary({ args: [JSON.stringify(this.#options)] });
		const worker = cluster.fork();
		const serving = new Promise<number>((resolve, reject) => {
			worker.on("message", (message: FromServing) => {
				if ("serving" in message) resolve(message.serving);
				else if ("isGood" in message) loaded(message.isGood);
				else reject(errorOf(message.failure));
			});
			worker.once("exit", (status, signal) =>
				reject(
					new Problem(
						`The process that serves the preview did not begin (${signal ?? status}).`,
					),
				),
			);
		});
		return { worker, serving };
	}
}

function tell(worker: Worker | undefined, message: ToServing): void {
	if (worker?.isConnected()) worker.send(message);
}

/** Ends a process, at the latest when it has had time to. */
function ended(worker: Worker): Promise<void> {
	if (worker.isDead()) return Promise.resolve();
	tell(worker, "end");
	const timer = setTimeout(() => worker.process.kill("SIGKILL"), patience);
	return new Promise((resolve) =>
		worker.once("exit", () => {
			clearTimeout(timer);
			resolve();
		}),
	);
}

/** The error that a process has told of. */
function errorOf({ name, message, stack, code, path, fix }: Failure): Error {
	return name === "Problem"
		? new Problem(message, fix)
		: Object.assign(new Error(message), { stack, code, path });
}
