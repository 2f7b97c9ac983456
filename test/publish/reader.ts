// A reader who opens one file over and over, in a thread of its own, while something is done to the folder that it is in.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface Reading {
	/** How often the file was read. */
	readonly times: number;
	/** What kept it from being read, each error once. */
	readonly failures: readonly string[];
	/** What was read, as it changed. */
	readonly texts: readonly string[];
}

const program = `
const { readFileSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const failures = new Set();
const texts = [];
let times = 0;
parentPort.on("message", () => parentPort.postMessage({ times, failures: [...failures], texts }));
const read = () => {
	const until = Date.now() + workerData.busy;
	do {
		try {
			const text = readFileSync(workerData.file, "utf8");
			if (texts.at(-1) !== text) texts.push(text);
		} catch (error) {
			failures.add(error.message);
		}
		times++;
	} while (Date.now() < until);
	setTimeout(read, 1);
};
read();
`;

/**
 * Reads a file all the time while `use` runs, which may ask how it went so far.
 * @param busy how many milliseconds it reads without a rest of one
 */
export async function whileReading(
	file: string,
	use: (reading: () => Promise<Reading>) => Promise<void>,
	busy = 0,
): Promise<void> {
	const worker = new Worker(program, {
		eval: true,
		workerData: { file, busy },
	});
	try {
		await once(worker, "online");
		await use(async () => {
			const answer = once(worker, "message");
			worker.postMessage("so far?");
			const [reading] = (await answer) as [Reading];
			return reading;
		});
	} finally {
		await worker.terminate();
	}
}
