// The last build into a folder: what it was made of and what it wrote, so that the same is not built again.
import { createHash } from "node:crypto";
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { inputsOf } from "./fingerprint.ts";
import { type States, statesIn, sumOfStates } from "./states.ts";

const count = z.number().int().nonnegative();

/** What a build did, for its summary. */
const summarySchema = z.strictObject({
	articles: count,
	pages: count,
	words: count,
	leftOut: z.strictObject({ drafts: count, future: count }),
});
export type BuildSummary = z.output<typeof summarySchema>;

const recordSchema = z.strictObject({
	inputs: z.string(),
	files: z.string(),
	summary: summarySchema,
});

/** How many folders are remembered: an archive is built into one or two. */
const mostRecords = 20;

/** What decides whether a build would give the same again. */
export interface Inputs {
	/** The content folder, the project's folder and the folder that is published, as absolute paths. */
	readonly content: string;
	readonly project: string;
	readonly out: string;
	/** Whatever else decides what is built, as JSON would write it. */
	readonly options: unknown;
}

export interface LastBuild {
	/** What the last build did, where it was the same and its folder is as it left it; else undefined. */
	readonly summary: BuildSummary | undefined;
	/** How the files of the folder stand, where they are as the last build left them, whatever that built; else undefined. */
	readonly states: States | undefined;
	/**
	 * Remembers a build for the next one, when it has been published and the version before has gone: some files may be both
	 * versions', and tell when one of them is removed.
	 * @param inode the number of its folder, by which another build is told that has been published since
	 * @param states how its files stand, where that is known
	 */
	remember(summary: BuildSummary, inode: number, states?: States): void;
}

/**
 * Gives what is known of the last build into a folder. Its record can be deleted, damaged or kept from being written at
 * any time: that only costs the time of another build.
 * @param cache the folder of the records, as an absolute path; without one nothing is remembered
 */
export function lastBuild(
	cache: string | undefined,
	{ content, project, out, options }: Inputs,
): LastBuild {
	const inputs =
		cache === undefined
			? undefined
			: unlessItFails(() => inputsOf(content, project, options));
	if (cache === undefined || inputs === undefined)
		return { summary: undefined, states: undefined, remember() {} };
	const name = createHash("sha256").update(out).digest("hex").slice(0, 16);
	const file = join(cache, `${name}.json`);
	const record = unlessItFails(() =>
		recordSchema.parse(JSON.parse(readFileSync(file, "utf8"))),
	);
	const found = record && unlessItFails(() => statesIn(out));
	const states =
		found && sumOfStates(found) === record.files ? found : undefined;
	return {
		summary: record?.inputs === inputs && states ? record.summary : undefined,
		states,
		remember(summary, inode, written) {
			unlessItFails(() => {
				mkdirSync(cache, { recursive: true });
				const files = sumOfStates(written ?? statesIn(out));
				const text = JSON.stringify({ inputs, files, summary });
				if (statSync(out).ino !== inode) return;
				// Two builds may write at once: each record is there as a whole or not at all.
				const beside = `${file}.${process.pid}`;
				writeFileSync(beside, text);
				renameSync(beside, file);
				dropOldest(cache);
			});
		},
	};
}

function dropOldest(cache: string): void {
	const oldestLast = readdirSync(cache)
		.map((name) => join(cache, name))
		.map((file) => ({ file, time: statSync(file).mtimeMs }))
		.sort((a, b) => b.time - a.time);
	for (const { file } of oldestLast.slice(mostRecords))
		rmSync(file, { recursive: true, force: true });
}

/** Gives what some work with files gives, or undefined where it fails, for whatever reason. */
function unlessItFails<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
