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

/** Files that every build writes: a folder that holds them, or nothing, may be replaced. */
const signs = ["404.html", "sitemap.xml"];

/**
 * Refuses to publish into a folder where that could destroy something: one that is or contains the content, the project
 * or the home folder, that lies in the content, or that holds files which no build wrote.
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
	if (!existsSync(target)) return;
	if (!statSync(target).isDirectory()) {
		throw new Problem(
			`--out ${out} is a file.`,
			"choose a folder, such as --out _site",
		);
	}
	const files = readdirSync(target);
	const foreign = signs.every((sign) => files.includes(sign))
		? files.find((name) => !isBuilt(target, name))
		: files[0];
	if (foreign !== undefined) {
		throw new Problem(
			`--out ${out} holds files that no build wrote, such as ${foreign}.`,
			"choose an empty folder, or empty this one",
		);
	}
}

/** Whether something at the top of a published folder may be a build's: a page, a file for machines, a folder of pages. */
function isBuilt(target: string, name: string): boolean {
	if (name.startsWith(".")) return false;
	if (!statSync(join(target, name)).isDirectory()) {
		return /\.(html|xml|txt|json)$/.test(name);
	}
	return (
		name === "assets" ||
		name === "pagefind" ||
		readdirSync(join(target, name), { recursive: true }).some((file) =>
			/(^|[\\/])index\.html$/.test(String(file)),
		)
	);
}

/** A folder beside the published one, in which a new version is made. */
export interface Staging {
	readonly folder: string;
	/** Puts the new version in the place of the old one. */
	publish(): void;
	/** Removes what has been written so far; harmless after `publish`. */
	discard(): void;
}

/** Opens a staging folder for `out` (absolute), and mends what a killed build may have left behind. */
export function openStaging(out: string): Staging {
	const target = real(out);
	const parent = dirname(target);
	mkdirSync(parent, { recursive: true });
	recover(target);
	const folder = `${target}.building-${process.pid}`;
	const previous = `${target}.previous-${process.pid}`;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return {
		folder,
		publish() {
			// No turn of the event loop comes between the two renames, so a signal finds one version or the other.
			const replaces = existsSync(target);
			if (replaces) renameSync(target, previous);
			try {
				renameSync(folder, target);
			} catch (error) {
				if (replaces) renameSync(previous, target);
				throw error;
			}
			rmSync(previous, { recursive: true, force: true });
		},
		discard() {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Removes the folders of builds that are no longer running; an old version that was moved away is moved back first. */
function recover(target: string): void {
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
