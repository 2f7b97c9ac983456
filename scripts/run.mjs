// The first thing that every npm command runs: it needs nothing but Node, and installs what the rest needs.
// Plain JavaScript, because Node 20 reads no TypeScript before tsx is there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const command = process.argv[2];

/** Ends with the exit status for a wrong environment. */
function stop(sentence, fix) {
	console.error(`${sentence}\n  fix: ${fix}`);
	process.exit(2);
}

const [major, minor] = process.versions.node.split(".").map(Number);
// The same as `engines` of package.json.
const isSupported =
	major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
if (!isSupported) {
	stop(
		`Node ${process.versions.node} is not supported.`,
		"install Node 24 or later, 22.12 or later of 22, or 20.19 or later of 20",
	);
}

const { scripts } = JSON.parse(
	readFileSync(join(project, "package.json"), "utf8"),
);
const commands = Object.keys(scripts).filter((name) =>
	scripts[name].endsWith(`run.mjs ${name}`),
);
if (!commands.includes(command)) {
	stop(
		command === undefined
			? "A command is missing."
			: `There is no command ${JSON.stringify(command)}.`,
		`node scripts/run.mjs with one of ${commands.join(", ")}`,
	);
}

/** The packages of a lock file by their folder. */
function packages(file) {
	return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/** Whether every locked package is installed in its locked version; packages for other systems may be missing. */
function isInstalled() {
	const installedLock = join(project, "node_modules/.package-lock.json");
	if (!existsSync(installedLock)) return false;
	const installed = packages(installedLock);
	return Object.entries(packages(join(project, "package-lock.json"))).every(
		([folder, { version, optional }]) =>
			folder === "" ||
			installed[folder]?.version === version ||
			(optional && installed[folder] === undefined),
	);
}

if (!isInstalled()) {
	console.error("Installing the locked dependencies (npm ci) …");
	const npm = process.env.npm_execpath;
	const words = [
		"ci",
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	];
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...words], {
				cwd: project,
				stdio: "inherit",
			})
		: spawnSync("npm", words, {
				cwd: project,
				stdio: "inherit",
				shell: process.platform === "win32",
			});
	if (status !== 0) {
		stop(
			"The dependencies could not be installed.",
			"see npm's message above; a package registry must be reachable",
		);
	}
}

// npm runs its scripts in the project's folder and says in INIT_CWD where it was called: paths are meant from there.
if (process.env.npm_lifecycle_event === command && process.env.INIT_CWD) {
	process.chdir(process.env.INIT_CWD);
}
process.env.TSX_TSCONFIG_PATH = join(project, "tsconfig.json");
process.argv.splice(1, 2, join(project, "scripts", `${command}.ts`));
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(join(project, "scripts", `${command}.ts`)).href);
