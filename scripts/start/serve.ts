// What the process that serves the preview does: loads the archive, answers, and follows what is saved.
import { setTimeout as afterwards } from "node:timers";
import { setTimeout } from "node:timers/promises";
import { bundleAssets, bundleScript } from "../../src/assets/bundle.ts";
import { pictureDrawer } from "../../src/assets/picture.ts";
import { codeMistakes } from "../../src/diagnostics/code-mistake.ts";
import {
	exitStatus,
	problemOf,
	problemText,
} from "../../src/diagnostics/problem.ts";
import { PreviewFollower } from "../../src/preview/follower.ts";
import { previewUrl } from "../../src/preview/host.ts";
import { PreviewLoader } from "../../src/preview/loader.ts";
import { PreviewSearch } from "../../src/preview/search.ts";
import { PreviewServer } from "../../src/preview/server.ts";
import { PreviewState, type Refused } from "../../src/preview/state.ts";
import { watchFolders } from "../../src/preview/watch.ts";
import type { LoadedSite } from "../../src/publish/load.ts";
import { searchCache } from "../../src/publish/search-cache.ts";
import { writeSearchBundle } from "../../src/search/bundle.ts";
import {
	cachedMemory,
	cacheFolder,
	calledIn,
	overrides,
	pathPrefix,
	printDiagnostics,
	project,
	today,
} from "../command.ts";
import {
	bundled,
	type FromServing,
	type ServingOptions,
	type ToServing,
} from "./options.ts";

/** How many text files are read before a first page is answered; more are read meanwhile. */
const readFirst = 1000;

/** How long the watcher may take until reading begins, in milliseconds. */
const mostWatching = 300;

/**
 * How long nothing has to be loaded until search is made, as a multiple of the time that loading took, and at most, in
 * milliseconds: an author who saves again soon is not kept waiting by it.
 */
const searchPause = 2;
const longestSearchPause = 3000;

/** The files whose changes show in the bytes of pages. */
const isText = /\.(md|ya?ml|txt|lock|css|ts)$/;

/** Serves the preview until it is told to end. @throws Problem where it can't */
export async function serve({
	content,
	host,
	ports,
	base,
	editor,
	calledAt,
}: ServingOptions): Promise<void> {
	const options = {
		content,
		overrides: overrides({ ...(base === undefined ? {} : { base }) }),
		drafts: true,
		today: today(),
		preview: true,
		memory: cachedMemory(),
	};
	const state = new PreviewState(pathPrefix(content));
	const kept = searchCache(cacheFolder(), project, content);
	const search = new PreviewSearch((archive, folder) =>
		writeSearchBundle(archive, folder, undefined, kept),
	);
	process.on("exit", () => search.remove());
	const [assets, reloader] = await Promise.all([
		bundleAssets(project),
		bundleScript(project, "src/browser/reload.ts"),
	]);
	const loader = new PreviewLoader(options, assets);
	const mistakesOf = (error: unknown): string[] => {
		const { stack = "" } = error as Error;
		const problem = problemOf(error);
		return problem
			? [problemText(problem, pathPrefix(content))]
			: codeMistakes(stack, project.replaceAll("\\", "/"));
	};
	let announce = () => {};
	const refuse = (what: Refused, mistakes: readonly string[]) => {
		for (const one of mistakes) console.error(one);
		state.refuse(what, mistakes);
		announce();
	};
	let searching: NodeJS.Timeout | undefined;
	const follower: PreviewFollower = new PreviewFollower({
		state,
		loader,
		announce: () => announce(),
		loaded(loaded) {
			state.refuse("content", []);
			tell(loaded, content);
			clearTimeout(searching);
			if (loaded.diagnostics.length === 0)
				searching = afterwards(
					() => search.index(loaded.site.archive),
					Math.min(follower.took * searchPause, longestSearchPause),
				);
		},
		failed: (error) => refuse("content", mistakesOf(error)),
	});
	const refresh = async (files: readonly string[]) => {
		if (files.some((file) => !file.startsWith(content))) {
			try {
				loader.use(await bundleAssets(project));
				state.refuse("assets", []);
			} catch (error) {
				refuse("assets", mistakesOf(error));
			}
		}
		if (files.some((file) => !isText.test(file))) state.noteUnseen();
		await follower.changed(files);
	};
	// Watching begins before reading, so that nothing that is saved meanwhile is missed.
	const watcher = watchFolders([content, ...bundled], refresh);
	const isWatching = await Promise.race([
		watcher.ready.then(() => true),
		setTimeout(mostWatching, false),
	]);
	const first = follower.begin();
	// In a large archive, what was saved before its folder was watched may have been missed.
	if (!isWatching) watcher.ready.then(() => follower.changed([content]));
	// A process that takes over is only begun with when it has everything.
	if (calledAt === undefined || loader.size <= readFirst) await first;
	const server = new PreviewServer({
		state,
		content,
		base: () => loader.base,
		reloadScript: `globalThis.previewEditor=${JSON.stringify(editorAddress(content, editor))};\n${reloader}`,
		searchFolder: search.folder,
		draw: pictureDrawer(),
		host,
		alone: (url) => loader.alone(url),
		mistakesOf,
	});
	announce = () => server.announce();
	const end = async () => {
		await server.close();
		await watcher.close();
		await search.close();
		process.exit(exitStatus.done);
	};
	process.on("message", (message: ToServing) => {
		if (message === "end") end();
		else refuse("code", message.refused);
	});
	// These reach every process of a terminal; when to end is for the one that began this one to say.
	for (const name of ["SIGINT", "SIGHUP"]) process.on(name, () => {});
	const port = await server.listen(ports);
	if (calledAt !== undefined) {
		const shown = previewUrl(host, port, loader.base);
		const seconds = ((Date.now() - calledAt) / 1000).toFixed(2);
		console.log(`${shown}  (ready in ${seconds} s)`);
	}
	send({ serving: ports.includes(port) ? port : 0 });
	const { diagnostics } = await first;
	send({ isGood: diagnostics.length === 0 });
}

function send(message: FromServing): void {
	process.send?.(message);
}

/** Prints what is wrong with a site. */
function tell({ diagnostics, warnings }: LoadedSite, content: string): void {
	if (diagnostics.length > 0) printDiagnostics(diagnostics, content);
	if (warnings.length > 0) {
		console.error("A build refuses what the preview shows:");
		printDiagnostics(warnings, content);
	}
}

/** The address that opens a place in an editor, whose path is meant from where the preview was started. */
function editorAddress(content: string, template: string): string {
	const isWhole = pathPrefix(content).startsWith("/");
	const folder = calledIn.replaceAll("\\", "/").replace(/^\//, "");
	return template.replace("{path}", isWhole ? "{path}" : `${folder}/{path}`);
}
