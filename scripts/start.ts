// `npm start`: shows the archive while it is being written, and builds it.
import { spawn } from "node:child_process";
import { join, relative } from "node:path";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { watchFolders } from "../src/preview/watch.ts";
import {
	calledIn,
	command,
	contentFolder,
	contentOption,
	overrides,
	project,
	run,
} from "./command.ts";
import { bundled } from "./start/options.ts";
import { ServingProcesses } from "./start/processes.ts";

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
	.option(
		"--editor <address>",
		"what opens a mistake's place, with {path}, {line} and {column}",
		"vscode://file/{path}:{line}:{column}",
	)
	.option("--no-build", "only show it, without building _site/")
	.parse();

const given = program.opts<{
	content: string;
	port?: string;
	host: string;
	base?: string;
	editor: string;
	build: boolean;
}>();
const content = contentFolder(given.content);

/** The folders with the code of the site: when it changes, a process that has loaded it takes over. */
const code = ["src", "layouts", "scripts"].map((folder) =>
	join(project, folder),
);

await run(
	async () => {
		const { base } = overrides(given);
		const processes = new ServingProcesses(
			join(project, "scripts/start/process.mjs"),
			project,
			{
				content,
				ports: portsFrom(given.port),
				host: given.host,
				base,
				editor: given.editor,
				calledAt: performance.timeOrigin,
			},
		);
		const renew = async () => {
			const refused = await processes.renew();
			if (refused?.length === 0) console.log("The new code is used.");
		};
		const watcher = watchFolders(code, renew, bundled);
		const endings: (() => unknown)[] = [
			() => processes.end(),
			() => watcher.close(),
		];
		const asked = new Promise<void>((end) => {
			for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
				process.once(name, () => end());
		});
		try {
			await processes.begin((isGood) => {
				if (!given.build || !isGood) return;
				const building = buildBeside();
				endings.push(() => building.kill());
			});
			console.log(
				`Watching ${[content, ...code].map((folder) => `${relative(calledIn, folder) || "."}/`).join(", ")}; Ctrl-C ends.`,
			);
			await Promise.race([asked, processes.failed]);
			console.log("\nEnding.");
		} finally {
			// What would keep the process from ending; the last that was begun goes first.
			for (const end of endings.reverse()) await end();
		}
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
		[...process.execArgv, join(project, "scripts/run.mjs"), "build", ...words],
		{ cwd: calledIn, stdio: "inherit" },
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
