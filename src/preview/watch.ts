// The watcher: says when something that the site is made of has changed, once for changes that come together.
import { existsSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { watch } from "chokidar";

/** How long to wait for further changes, in milliseconds: an editor may write a file in several steps. */
const quiet = 20;

/** How long a file may hold nothing, in milliseconds: many editors empty it, and then write. */
const emptied = 200;

/** How often a folder that has gone is looked for, in milliseconds. */
const lookingForGone = 500;

/**
 * Calls `changed` after each burst of changes below the folders, from when it is `ready` until it is closed.
 * @param besides folders in them that are not watched
 */
export function watchFolders(
	folders: readonly string[],
	changed: (paths: readonly string[]) => void,
	besides: readonly string[] = [],
): { readonly ready: Promise<void>; readonly close: () => Promise<void> } {
	let timer: NodeJS.Timeout | undefined;
	let paths = new Set<string>();
	const roots = new Map(
		folders.map((one) => [existsSync(one) ? realpathSync(one) : one, one]),
	);
	const watcher = watch([...roots.keys()], {
		ignoreInitial: true,
		// A link could lead to everything that this machine has.
		followSymlinks: false,
		// A content folder may be hidden itself.
		ignored: (path) =>
			besides.includes(asGiven(path, roots)) ||
			(!roots.has(path) &&
				/(^|\/)(\.[^/]+|[^/]*~|4913)$/.test(path.slice(path.lastIndexOf("/")))),
	});
	const tell = (hasWaited: boolean) => {
		const together = [...paths];
		if (!hasWaited && together.some(isEmpty)) {
			timer = setTimeout(tell, emptied, true);
			return;
		}
		paths = new Set();
		changed(together);
	};
	const note = (path: string) => {
		paths.add(asGiven(path, roots));
		clearTimeout(timer);
		timer = setTimeout(tell, quiet, false);
	};
	watcher.on("all", (_event, path) => note(path));
	// What watches a folder ends with it: one that comes back, as when git takes another branch, is watched anew.
	const gone = new Set<string>();
	watcher.on("unlinkDir", (path) => {
		if (roots.has(path)) gone.add(path);
	});
	const returning = setInterval(() => {
		for (const root of gone) {
			if (!existsSync(root)) continue;
			gone.delete(root);
			watcher.unwatch(root);
			watcher.add(root);
			note(root);
		}
	}, lookingForGone).unref();
	return {
		ready: new Promise((resolve) => watcher.once("ready", resolve)),
		async close() {
			clearTimeout(timer);
			clearInterval(returning);
			await watcher.close();
		},
	};
}

function isEmpty(path: string): boolean {
	const found = statSync(path, { throwIfNoEntry: false });
	return found?.isFile() === true && found.size === 0;
}

/** A path as it is below the folder that was given, which may be a link. */
function asGiven(path: string, roots: ReadonlyMap<string, string>): string {
	for (const [real, given] of roots)
		if (path === real || path.startsWith(real + sep))
			return given + path.slice(real.length);
	return path;
}
