// The states of files: their sizes and times, by which a change is noticed without reading them.
import { hash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How the files of a folder stand, by their paths in it, with slashes. */
export type States = ReadonlyMap<string, string>;

/**
 * Gives how a file stands: its size and its times. The time of its last change can't be set by hand, so nobody alters one
 * unseen; it tells as well when a link to the file comes or goes.
 * @throws Error of the system where there is no such file
 */
export function stateOf(file: string): string {
	const { size, mtimeMs, ctimeMs } = lstatSync(file);
	return `${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * Gives how the files in a folder stand (absolute path).
 * @param counts which files and folders count, by their names
 * @throws Error of the system where there is no such folder
 */
export function statesIn(
	folder: string,
	counts: (name: string) => boolean = () => true,
): Map<string, string> {
	const states = new Map<string, string>();
	const visit = (path: string) => {
		const entries = readdirSync(join(folder, path), { withFileTypes: true });
		for (const entry of entries) {
			if (!counts(entry.name)) continue;
			const inside = path + entry.name;
			if (entry.isDirectory()) visit(`${inside}/`);
			else states.set(inside, stateOf(`${folder}/${inside}`));
		}
	};
	visit("");
	return states;
}

/** Gives the sum (SHA-256) of states, the same in whatever order they stand. */
export function sumOfStates(states: States): string {
	const lines = [...states].map((entry) => JSON.stringify(entry));
	return hash("sha256", lines.sort().join("\n"));
}
