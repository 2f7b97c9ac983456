// The watcher: says when something that the site is made of has changed, once for changes that come together.
import { watch } from "chokidar";

/** How long to wait for further changes, in milliseconds: an editor may write a file in several steps. */
const quiet = 60;

/** Calls `changed` after each burst of changes below the folders, from when it is `ready` until it is closed. */
export function watchFolders(
	folders: readonly string[],
	changed: (paths: readonly string[]) => void,
): { readonly ready: Promise<void>; readonly close: () => Promise<void> } {
	let timer: NodeJS.Timeout | undefined;
	let paths = new Set<string>();
	const watcher = watch([...folders], {
		ignoreInitial: true,
		// A content folder may be hidden itself.
		ignored: (path) =>
			!folders.includes(path) &&
			/(^|\/)(\.[^/]+|[^/]*~|4913)$/.test(path.slice(path.lastIndexOf("/"))),
	});
	watcher.on("all", (_event, path) => {
		paths.add(path);
		clearTimeout(timer);
		timer = setTimeout(() => {
			const together = [...paths];
			paths = new Set();
			changed(together);
		}, quiet);
	});
	return {
		ready: new Promise((resolve) => watcher.once("ready", resolve)),
		async close() {
			clearTimeout(timer);
			await watcher.close();
		},
	};
}
