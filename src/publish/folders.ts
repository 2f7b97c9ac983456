// Folders: which one may be written to, and how a new version takes the place of the old one as a whole.
import {
	existsSync,
	mkdirSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Problem } from "../diagnostics/problem.ts";
import { exchange } from "./exchange.ts";
import type { Held } from "./file-writer.ts";
import { listedFiles, versionIn } from "./manifest.ts";
import type { Spare } from "./spare.ts";
import type { States } from "./states.ts";

/**
 * Refuses to publish into a folder where that could destroy something: one that is or contains the content, the project
 * or the home folder, or that lies in the content.
 * @param out absolute path
 * @throws Problem
 */
export function checkOut(out: string, content: string, project: string): void {
	const target = real(out);
	const kept = {
		"the content folder": content,
		"the project": project,
		"the home folder": homedir(),
	};
	for (const [name, folder] of Object.entries(kept)) {
		if (contains(target, real(folder))) {
			throw new Problem(
				`--out ${out} is or contains ${name}, which a build would replace.`,
				"choose a folder of its own, such as --out _site",
			);
		}
	}
	if (contains(real(content), target)) {
		throw new Problem(
			`--out ${out} lies in the content folder, into which a build never writes.`,
			"choose a folder outside it, such as --out _site",
		);
	}
	if (existsSync(target) && !statSync(target).isDirectory()) {
		throw new Problem(
			`--out ${out} is a file.`,
			"choose a folder, such as --out _site",
		);
	}
}

/**
 * Refuses to publish into a folder (absolute path) that holds files which no build wrote.
 * @throws Problem
 */
export function checkFiles(out: string): void {
	const target = real(out);
	if (!existsSync(target)) return;
	const foreign = foreignFile(target);
	if (foreign !== undefined) {
		throw new Problem(
			`--out ${out} holds files that no build wrote, such as ${foreign}.`,
			"choose an empty folder, or empty this one",
		);
	}
}

/** A file of a folder that no build wrote; undefined where builds wrote them all, and where there is none. */
function foreignFile(folder: string): string | undefined {
	const files = listedFiles(folder);
	if (files.length === 0) return undefined;
	const { listed } = versionIn(folder);
	return files.find((path) => !listed.has(path));
}

/** A folder beside the published one, in which a new version is made. */
export interface Staging {
	readonly folder: string;
	/** What it holds of an earlier version. */
	readonly there: Held;
	/**
	 * Puts the new version in the place of the old one.
	 * @param states how the files of the old one stand; where that is not known, it is not kept
	 * @returns whether the old one was removed
	 */
	publish(states?: States): boolean;
	/** Removes what has been written so far, if that can be done; harmless after `publish`. */
	discard(): void;
}

/**
 * Opens a staging folder for `out` (absolute).
 * @param spare where the version that is replaced is kept, and taken from for the next one
 */
export function openStaging(out: string, spare?: Spare): Staging {
	const target = real(out);
	mkdirSync(dirname(target), { recursive: true });
	const folder = `${target}.building-${process.pid}`;
	const remove = () => rmSync(folder, { recursive: true, force: true });
	remove();
	const there = spare?.take(folder);
	if (!there) {
		remove();
		mkdirSync(folder);
	}
	return {
		folder,
		there: there ?? { listed: new Map(), states: new Map() },
		publish(states) {
			const isExchanged = existsSync(target) && exchange(folder, target);
			const before = isExchanged ? folder : replace(target, folder);
			if (!existsSync(before)) return false;
			if (spare && states) return !spare.put(before, states);
			rmSync(before, { recursive: true, force: true });
			return true;
		},
		discard() {
			try {
				remove();
			} catch {
				// Without permission for what it stands in: the next build removes it.
			}
		},
	};
}

/**
 * Puts a folder in the place of another by two renames, where the system can't exchange them: between the two there is
 * none, and a build that is killed there is mended by the next one.
 * @returns where the other stands now, if there was one
 * @throws Problem where another build was faster
 */
function replace(target: string, folder: string): string {
	const previous = `${target}.previous-${process.pid}`;
	if (existsSync(target)) renameSync(target, previous);
	try {
		renameSync(folder, target);
	} catch (error) {
		if (existsSync(previous) && !existsSync(target))
			renameSync(previous, target);
		const { code } = error as NodeJS.ErrnoException;
		if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
		throw new Problem(
			`Another build has been published as ${target} meanwhile.`,
			"run the command again, one at a time",
		);
	}
	return previous;
}

/**
 * Mends what killed builds into `out` (absolute) left: removes the folders of those that are no longer running; an old
 * version that had been moved away is moved back first.
 */
export function mendFolder(out: string): void {
	const target = real(out);
	if (!existsSync(dirname(target))) return;
	const left = new RegExp(
		`^${escapeRegExp(basename(target))}\\.(building|previous)-(\\d+)$`,
	);
	for (const name of readdirSync(dirname(target))) {
		const [, kind, pid] = left.exec(name) ?? [];
		if (pid === undefined || isRunning(Number(pid))) continue;
		const folder = join(dirname(target), name);
		if (kind === "previous" && !existsSync(target)) renameSync(folder, target);
		else rmSync(folder, { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** The real path of a folder that may not exist yet: links above it are followed. */
function real(folder: string): string {
	const path = resolve(folder);
	if (existsSync(path)) return realpathSync(path);
	const parent = dirname(path);
	return parent === path ? path : join(real(parent), basename(path));
}

function contains(outer: string, inner: string): boolean {
	return (
		inner === outer ||
		inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
	);
}

function escapeRegExp(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
