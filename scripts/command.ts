// What every command shares: how it is named and helped, how it ends, and what it says when something is wrong.
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { Command, Option } from "commander";
import type { Overrides } from "../src/content/settings.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { Mistakes } from "../src/diagnostics/mistakes.ts";
import { printable } from "../src/diagnostics/printable.ts";
import {
	exitStatus,
	Problem,
	problemOf,
	problemText,
} from "../src/diagnostics/problem.ts";
import { report } from "../src/diagnostics/report.ts";
import { CachedMemory } from "../src/publish/parse-cache.ts";

/** The project's folder. */
export const project = resolve(fileURLToPath(new URL("..", import.meta.url)));

/** Where the command was called: what paths on the command line are meant from. */
export const calledIn = process.cwd();

// Pagefind and others look for settings, and Eleventy for code, where a process runs: never in a folder that somebody else filled.
process.chdir(project);

// Who reads through a pipe, such as `head`, may have seen enough: the rest is said to nobody, and the work goes on.
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
}

/** What npm may have been told for itself, perhaps in its own settings. */
const ofNpm = ["--cache", "--editor", "--yes"];

/** A command that does not pass over in silence what npm took for an option of its own, as it does where no `--` stands before. */
class NpmCommand extends Command {
	override createCommand(name?: string): Command {
		return new NpmCommand(name);
	}

	override parseOptions(words: string[]) {
		for (const { long } of this.options) {
			if (!long || ofNpm.includes(long) || words.includes(long)) continue;
			const name = long.slice("--".length).replaceAll("-", "_");
			if (process.env[`npm_config_${name}`])
				this.error(
					`npm took ${long} for an option of its own.\n  fix: write -- before the options, such as npm run build -- --no-search`,
				);
		}
		return super.parseOptions(words);
	}
}

/** A command as it is called: `npm run build -- --help`. */
export function command(name: string, description: string): Command {
	return new NpmCommand(
		name === "start" || name === "test"
			? `npm ${name} --`
			: `npm run ${name} --`,
	)
		.description(description)
		.allowExcessArguments(false)
		.showHelpAfterError("(--help lists what there is)")
		.configureOutput({ outputError: (text, write) => write(text) })
		.exitOverride(({ code }) => {
			process.exit(
				code.startsWith("commander.help")
					? exitStatus.done
					: exitStatus.environment,
			);
		});
}

/** `--content`: which archive. */
export const contentOption = () =>
	new Option("--content <dir>", "the content folder").default(
		resolve(project, "content"),
		"content/ of this project",
	);

/** The folder that is published where a command is told of no other: that of the project for who calls it in a folder of it. */
export const publishedFolder = resolve(
	`${calledIn}${sep}`.startsWith(`${project}${sep}`) ? project : calledIn,
	"_site",
);

/** The content folder that a command was given, as an absolute path. */
export function contentFolder(given: string): string {
	return resolve(calledIn, given);
}

/**
 * Where builds are remembered: BUILD_CACHE, or else a folder of this project. It can be deleted at any time, which costs
 * no more than the time of the next build.
 */
export function cacheFolder(): string {
	return process.env.BUILD_CACHE
		? fromCall(process.env.BUILD_CACHE)
		: resolve(project, "node_modules/.cache/kernel-licensing-archive");
}

/** What earlier commands found in the files of an archive. */
export function cachedMemory(): CachedMemory {
	return new CachedMemory(cacheFolder(), project);
}

/** A path of the command line, as an absolute one. */
export function fromCall(path: string): string {
	return resolve(calledIn, path);
}

/** `--url` and `--base`, checked. */
export function overrides(options: { url?: string; base?: string }): Overrides {
	const { url, base } = options;
	if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url))) {
		throw new Problem(
			`--url ${url} is no address.`,
			"write it whole, such as --url https://example.org",
		);
	}
	if (base !== undefined && !isBase(base)) {
		throw new Problem(
			`--base ${base} is no folder of a site.`,
			"write it such as --base /licensing/",
		);
	}
	return { url, base };
}

/** Whether a text is folders joined by slashes, none of which leads up or nowhere. */
function isBase(text: string): boolean {
	return (
		/^\/?([\w.~-]+(\/[\w.~-]+)*)?\/?$/.test(text) &&
		!/(^|\/)\.+(\/|$)|\/\//.test(text)
	);
}

/** The last second of the year 9999, beyond which a day has no form of its own. */
const lastSecond = 253_402_300_799;

/**
 * The day of the build in UTC; SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) goes first.
 * @throws Problem where SOURCE_DATE_EPOCH is no number of seconds
 */
export function today(): string {
	const given = process.env.SOURCE_DATE_EPOCH;
	if (given && !(/^\d+$/.test(given) && Number(given) <= lastSecond)) {
		throw new Problem(
			`SOURCE_DATE_EPOCH=${given} is no number of seconds since 1970.`,
			"set it such as SOURCE_DATE_EPOCH=1767225600, or unset it",
		);
	}
	const now = given ? new Date(Number(given) * 1000) : new Date();
	return now.toISOString().slice(0, 10);
}

/** What stands before a path of the content folder so that it can be clicked where the command was called. */
export function pathPrefix(content: string): string {
	const relative = content.startsWith(calledIn + sep)
		? content.slice(calledIn.length + 1)
		: content;
	return `${relative.replaceAll(sep, "/")}/`;
}

/** Whether what is printed to a stream may have colours (https://no-color.org). */
export function usesColour(stream: { isTTY?: boolean }): boolean {
	return stream.isTTY === true && process.env.NO_COLOR === undefined;
}

/** Prints a diff as errors are printed, so that what a program reads stays clean. */
export function printDiff(lines: readonly string[]): void {
	const colours = { "-": "red", "+": "green", "@": "cyan" } as const;
	for (const line of lines) {
		const colour = colours[line.charAt(0) as keyof typeof colours];
		console.error(
			colour && usesColour(process.stderr) ? styleText(colour, line) : line,
		);
	}
}

/** Prints diagnostics so that their paths can be clicked where the command was called. */
export function printDiagnostics(
	diagnostics: readonly Diagnostic[],
	content: string,
): void {
	console.error(
		report(diagnostics, {
			prefix: pathPrefix(content),
			colour: usesColour(process.stderr),
		}),
	);
}

/** Runs a command to its end and sets the exit status; what goes wrong is said in a sentence. */
export async function run(
	work: () => Promise<number>,
	content: () => string,
): Promise<void> {
	try {
		process.exitCode = await work();
	} catch (error) {
		if (error instanceof Mistakes) {
			printDiagnostics(error.diagnostics, content());
			process.exitCode = exitStatus.mistakes;
			return;
		}
		const problem = problemOf(error);
		if (!problem) {
			// A fault of ours keeps its stack trace, which is what mends it.
			console.error(error);
			process.exitCode = exitStatus.environment;
			return;
		}
		const said = problemText(problem, pathPrefix(content()));
		console.error(printable(said, "\n\t"));
		process.exitCode = exitStatus.environment;
	}
}
