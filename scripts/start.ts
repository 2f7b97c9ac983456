// `npm start`: shows the archive while it is being written, and builds it.
import { spawn } from "node:child_process";
import { join, relative } from "node:path";
import { bundleAssets, bundleScript } from "../src/assets/bundle.ts";
import { pictureDrawer } from "../src/assets/picture.ts";
import { exitStatus, Problem, problemOf } from "../src/diagnostics/problem.ts";
import { previewUrl } from "../src/preview/host.ts";
import { PreviewSearch } from "../src/preview/search.ts";
import { PreviewServer } from "../src/preview/server.ts";
import { PreviewState } from "../src/preview/state.ts";
import { watchFolders } from "../src/preview/watch.ts";
import { type LoadedSite, siteLoader } from "../src/publish/load.ts";
import {
	command,
	contentFolder,
	contentOption,
	overrides,
	pathPrefix,
	printDiagnostics,
	project,
	run,
	today,
} from "./command.ts";

/** The port that is tried first, and how many are tried. */
const firstPort = 8080;
const portsTried = 100;

const program = command(
	"start",
	"Builds the archive, and shows it with live preview; drafts are shown, too.",
)
	.addOption(contentOption())
	.option(
		"--port <number>",
		"the port to listen on (also: PORT); the first free one from 8080",
		process.env.PORT,
	)
	.option("--host <address>", "the address to listen on", "127.0.0.1")
	.option(
		"--base <path>",
		"the folder of the address that the site is published in, such as /licensing/",
	)
	.option("--no-build", "only show it, without building _site/")
	.parse();

const given = program.opts<{
	content: string;
	port?: string;
	host: string;
	base?: string;
	build: boolean;
}>();
const content = contentFolder(given.content);

await run(
	async () => {
		const started = performance.now();
		const styles = join(project, "layouts/styles");
		const scripts = join(project, "src/browser");
		const options = {
			content,
			overrides: overrides(given),
			drafts: true,
			today: today(),
			preview: true,
		};
		const state = new PreviewState(pathPrefix(content));
		const search = new PreviewSearch();
		let load = siteLoader(options, await bundleAssets(project));
		const reload = (): LoadedSite => {
			const loaded = load();
			state.take(loaded);
			if (loaded.diagnostics.length > 0)
				printDiagnostics(loaded.diagnostics, content);
			else search.index(loaded.site.archive);
			return loaded;
		};
		// Watching begins before reading, so that nothing that is saved meanwhile is missed.
		let announce = () => {};
		const refresh = async (paths: readonly string[]) => {
			if (paths.some((path) => !path.startsWith(content))) {
				load = siteLoader(options, await bundleAssets(project));
			}
			reload();
			announce();
		};
		const watcher = watchFolders([content, styles, scripts], (paths) => {
			refresh(paths).catch((error: unknown) => {
				console.error(
					`The last good version is still shown: ${problemOf(error)?.message ?? (error as Error).message}`,
				);
			});
		});
		await watcher.ready;
		const first = reload();
		const server = new PreviewServer({
			state,
			content,
			base: () => (state.version ?? first).site.archive.settings.base,
			reloadScript: await bundleScript(project, "src/browser/reload.ts"),
			searchFolder: search.folder,
			draw: pictureDrawer(),
			host: given.host,
		});
		announce = () => server.announce();
		const port = await server.listen(portsFrom(given.port));
		const address = previewUrl(
			given.host,
			port,
			first.site.archive.settings.base,
		);
		console.log(
			`${address}  (ready in ${((performance.now() - started) / 1000).toFixed(2)} s)`,
		);
		console.log(
			`Watching ${[content, styles, scripts].map((folder) => `${relative(process.cwd(), folder) || "."}/`).join(", ")}; Ctrl-C ends.`,
		);

		const building =
			given.build && first.diagnostics.length === 0 ? buildBeside() : undefined;

		await new Promise<void>((end) => {
			for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
				process.once(name, () => end());
		});
		console.log("\nEnding.");
		building?.kill();
		await watcher.close();
		await server.close();
		await search.close();
		process.exit(exitStatus.done);
	},
	() => content,
);

/** Builds the published site in a process of its own, so that the preview answers meanwhile. */
function buildBeside() {
	const words = [
		"--content",
		content,
		...(given.base === undefined ? [] : ["--base", given.base]),
	];
	return spawn(
		process.execPath,
		[join(project, "scripts/run.mjs"), "build", ...words],
		{
			stdio: "inherit",
		},
	);
}

function portsFrom(port: string | undefined): number[] {
	if (port === undefined)
		return Array.from({ length: portsTried }, (_, n) => firstPort + n);
	if (!/^\d+$/.test(port) || Number(port) > 65535) {
		throw new Problem(
			`--port ${port} is no port.`,
			"write a number from 1 to 65535, such as --port 8080",
		);
	}
	return [Number(port)];
}
