// Changes of many files of a content folder at once: all of them are made or none, even if the process is killed.
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join, sep } from "node:path";
import { z } from "zod";
import { changingFolder } from "../content/read.ts";
import { Problem } from "../diagnostics/problem.ts";
import type { Change } from "./diff.ts";
import { removeBeside, writeWhole } from "./write.ts";

/** What the journal holds: which process is changing what, so that it can be undone. */
const journalSchema = z.strictObject({
	process: z.number(),
	changes: z.array(
		z.strictObject({ path: z.string(), old: z.string(), new: z.string() }),
	),
});

type Journal = z.output<typeof journalSchema>;

/**
 * Makes changes. Before the first, all the old texts are in a journal beside them; a command that was killed leaves it, and
 * so does one that can't take back what it had changed. Nothing is read from the folder while it is there, and
 * `undoInterrupted` takes the changes back.
 * @param write writes one file; another is given in tests
 * @throws Problem where another command is changing the folder, or a file is not as it was when the change was worked out
 */
export function makeChanges(
	content: string,
	changes: readonly Change[],
	write: (file: string, text: string) => void = writeWhole,
): void {
	if (changes.length === 0) return;
	begin(content, [...changes]);
	const resume = holdSignals();
	const made: Change[] = [];
	const end = () =>
		rmSync(join(content, changingFolder), { recursive: true, force: true });
	try {
		for (const change of changes) {
			const file = realpathSync(join(content, change.path));
			if (readFileSync(file, "utf8") !== change.old) {
				throw new Problem(
					`${change.path} was changed meanwhile; nothing has been changed.`,
					"run the command again",
				);
			}
			made.push(change);
			write(file, change.new);
		}
		end();
	} catch (error) {
		for (const { path, old } of made) {
			writeWhole(realpathSync(join(content, path)), old);
		}
		end();
		throw error;
	} finally {
		resume();
	}
}

/**
 * Takes back what a killed command had changed.
 * @returns whether there was anything to take back
 * @throws Problem where that command still runs, a file was changed since, or the journal is none of ours: a folder that
 * was obtained elsewhere may hold one that names files outside of it
 */
export function undoInterrupted(content: string): boolean {
	const folder = join(content, changingFolder);
	sweep(content);
	if (!existsSync(folder)) return false;
	const journal = readJournal(content, folder);
	if (isRunning(journal.process)) throw busy(journal.process);
	const left = journal.changes.flatMap((change) => {
		const file = join(content, change.path);
		const now = existsSync(file) ? readFileSync(file, "utf8") : undefined;
		return now === change.old ? [] : [{ ...change, file, now }];
	});
	const foreign = left.find((change) => change.now !== change.new);
	if (foreign) {
		throw new Problem(
			`${foreign.path} was changed after a command that changes many files had been killed; its old text is in ${join(folder, journalName)}.`,
			`put the file right, then remove ${folder}`,
		);
	}
	for (const file of journal.changes.map(({ path }) => join(content, path)))
		if (existsSync(file)) removeBeside(realpathSync(file), journal.process);
	for (const { file, old } of left) writeWhole(realpathSync(file), old);
	rmSync(folder, { recursive: true, force: true });
	return left.length > 0;
}

/** Removes the journals that killed commands had not yet put in their place: nothing was changed by them. */
function sweep(content: string): void {
	if (!existsSync(content)) return;
	for (const name of readdirSync(content)) {
		const id = name.startsWith(`${changingFolder}-`)
			? Number(name.slice(changingFolder.length + 1))
			: Number.NaN;
		if (Number.isInteger(id) && id > 0 && !isRunning(id))
			rmSync(join(content, name), { recursive: true, force: true });
	}
}

const journalName = "journal.json";

function readJournal(content: string, folder: string): Journal {
	const file = join(folder, journalName);
	const inside = `${realpathSync(content)}${sep}`;
	const leadsOut = ({ path }: Change) => {
		const changed = join(content, path);
		// Hidden files are no content: a journal that came with an archive must not change what git runs, for example.
		if (/(^|\/)\./.test(path)) return true;
		return existsSync(changed) && !realpathSync(changed).startsWith(inside);
	};
	const journal = existsSync(file)
		? parseJournal(readFileSync(file, "utf8"))
		: undefined;
	if (journal === undefined || journal.changes.some(leadsOut)) {
		throw new Problem(
			`${file} is not what a command that changes many files leaves behind.`,
			`remove ${folder}`,
		);
	}
	return journal;
}

function parseJournal(text: string): Journal | undefined {
	try {
		return journalSchema.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}

/** Puts the journal where it is looked for, whole, unless there is one already. */
function begin(content: string, changes: Change[]): void {
	const folder = join(content, changingFolder);
	const beside = `${folder}-${process.pid}`;
	const journal: Journal = { process: process.pid, changes };
	try {
		mkdirSync(beside);
		writeFileSync(join(beside, journalName), JSON.stringify(journal), {
			flush: true,
		});
		renameSync(beside, folder);
	} catch (error) {
		rmSync(beside, { recursive: true, force: true });
		if (existsSync(folder)) throw busy();
		throw error;
	}
}

function busy(id?: number): Problem {
	return new Problem(
		`Another command${id === undefined ? "" : ` (process ${id})`} is changing this archive.`,
		"wait until it has ended, then run this one again",
	);
}

function isRunning(id: number): boolean {
	if (id === process.pid) return false;
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** Lets Ctrl-C and its like wait until all files are written. */
function holdSignals(): () => void {
	const held = new Set<NodeJS.Signals>();
	const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
	const hold = (name: NodeJS.Signals) => held.add(name);
	for (const name of names) process.on(name, hold);
	return () => {
		// Signals that came meanwhile are delivered once the work gives way.
		setImmediate(() => {
			for (const name of names) process.off(name, hold);
			for (const name of held) process.kill(process.pid, name);
		});
	};
}
