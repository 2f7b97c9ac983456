// `npm run symvers`: stores what a kernel release exports, read from the Module.symvers of its build.
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { madeFolder, writeWhole } from "../src/authoring/write.ts";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { report } from "../src/diagnostics/report.ts";
import { parseBuild } from "../src/exports/build.ts";
import { countsOf } from "../src/exports/changes.ts";
import { type Exports, releaseName } from "../src/exports/export.ts";
import { formatRelease } from "../src/exports/file.ts";
import {
	type PatchedExports,
	patchedExports,
	patchesOfSeries,
} from "../src/exports/patches.ts";
import { largestSymvers, parseSymvers } from "../src/exports/symvers.ts";
import {
	command,
	contentFolder,
	contentOption,
	fromCall,
	run,
	usesColour,
} from "./command.ts";

const program = command(
	"symvers",
	"Stores what a kernel release exports, from the Module.symvers that its build leaves behind.",
)
	.argument("<file>", "a Module.symvers, perhaps compressed by gzip")
	.requiredOption("--release <number>", "the release, such as 6.1")
	.option(
		"--build <version>",
		"the version that was built, and by which distribution, such as '6.1.192 (Debian)'",
	)
	.option(
		"--patches <file>",
		"the distribution's patches: one, or their series, such as debian/patches/series; what they add is kept apart",
	)
	.option(
		"--source <text>",
		"which build it is, such as 'Debian linux-headers-6.1.0-56-amd64'",
	)
	.addOption(contentOption())
	.parse();

const file = program.args[0] ?? "";
const given = program.opts<{
	release: string;
	build?: string;
	patches?: string;
	source?: string;
	content: string;
}>();

await run(
	async () => {
		if (!releaseName.test(given.release)) {
			throw new Problem(
				`--release ${given.release} is no release of the kernel.`,
				"write it such as --release 6.1",
			);
		}
		const source = given.source ?? "a build of this release";
		if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(source)) {
			throw new Problem("--source has more than one line.", "shorten it");
		}
		const build = parseBuild(given.build ?? given.release, given.release);
		if (build === undefined) {
			throw new Problem(
				`--build ${given.build} is no version of ${given.release}.`,
				`write it such as --build '${given.release}.1 (Debian)'`,
			);
		}
		const parsed = parseSymvers(file, textOf(fromCall(file)));
		if ("diagnostics" in parsed) {
			console.error(
				report(parsed.diagnostics, {
					prefix: "",
					colour: usesColour(process.stderr),
				}),
			);
			return exitStatus.mistakes;
		}
		const stored = `exports/${given.release}.txt`;
		const folder = madeFolder(contentFolder(given.content), "exports");
		const value = {
			release: given.release,
			...build,
			source,
			...apart(parsed.exports, patchesNamed(given.patches)),
		};
		writeWhole(join(folder, `${given.release}.txt`), formatRelease(value));
		const { total, plain, gpl } = countsOf(value);
		console.log(
			`${stored}: ${counted(total, "symbol")} of Linux ${given.release}, ${plain.total} for all modules, ${gpl.total} GPL-only, ${plain.namespaced + gpl.namespaced} of these in a namespace${value.patched.size > 0 ? `; besides ${value.patched.size} by patches` : ""}`,
		);
		return exitStatus.done;
	},
	() => contentFolder(given.content),
);

/** Keeps what patches add apart from what Linux exports; says which of it the list has not. */
function apart(
	exports: Exports,
	{ added, changed }: PatchedExports,
): { exports: Exports; patched: Exports } {
	if (changed.size > 0) {
		throw new Problem(
			`The patches take the export of ${[...changed].join(", ")} away or change it, so the list does not tell how Linux exports that.`,
			"name the Module.symvers of a build without these patches",
		);
	}
	const others = [...added].filter((symbol) => !exports.has(symbol));
	if (others.length > 0)
		console.log(
			`The patches export what this list has not: ${others.join(", ")}`,
		);
	const some = [...exports];
	return {
		exports: new Map(some.filter(([symbol]) => !added.has(symbol))),
		patched: new Map(some.filter(([symbol]) => added.has(symbol))),
	};
}

/** What the patches do that were named; nothing where none were. */
function patchesNamed(path: string | undefined): PatchedExports {
	if (path === undefined) return patchedExports([]);
	const given = fromCall(path);
	const text = readFileSync(given, "utf8");
	return patchedExports(
		basename(given) === "series"
			? patchesOfSeries(text).map((patch) =>
					readFileSync(join(dirname(given), patch), "utf8"),
				)
			: [text],
	);
}

/** The text of a list; one that is compressed is unpacked, but never beyond the largest that is read. */
function textOf(path: string): string {
	const tooLarge = new Problem(
		`${file} holds more than ${largestSymvers / 1024 / 1024} MB, and no list of exports is that long.`,
		"name the Module.symvers of a kernel build",
	);
	if (statSync(path).size > largestSymvers) throw tooLarge;
	const bytes = unpacked(readFileSync(path), tooLarge);
	if (bytes.includes(0) || !isUtf8(bytes)) {
		throw new Problem(
			`${file} is no text.`,
			"name the Module.symvers of a kernel build",
		);
	}
	return bytes.toString("utf8");
}

function unpacked(bytes: Buffer, tooLarge: Problem): Buffer {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	try {
		return gunzipSync(bytes, { maxOutputLength: largestSymvers });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
			throw tooLarge;
		throw new Problem(
			`${file} can't be unpacked: it is damaged or cut off.`,
			"fetch it again",
			error,
		);
	}
}
