// `npm run symvers`: stores what a kernel release exports, read from the Module.symvers of its build.
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { madeFolder, writeWhole } from "../src/authoring/write.ts";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { report } from "../src/diagnostics/report.ts";
import { countsOf } from "../src/exports/changes.ts";
import { releaseName } from "../src/exports/export.ts";
import { formatRelease } from "../src/exports/file.ts";
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
		"--source <text>",
		"which build it is, such as 'Debian linux-headers-6.1.0-56-amd64'",
	)
	.addOption(contentOption())
	.parse();

const file = program.args[0] ?? "";
const given = program.opts<{
	release: string;
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
		const value = { path: stored, release: given.release, source, ...parsed };
		writeWhole(join(folder, `${given.release}.txt`), formatRelease(value));
		const { total, plain, gpl } = countsOf(value);
		console.log(
			`${stored}: ${counted(total, "symbol")} of Linux ${given.release}, ${plain.total} for all modules, ${gpl.total} GPL-only, ${plain.namespaced + gpl.namespaced} of these in a namespace`,
		);
		return exitStatus.done;
	},
	() => contentFolder(given.content),
);

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
