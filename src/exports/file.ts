// The file `exports/RELEASE.txt` of a content folder: what one release exports, compact and fit for a diff.
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import { buildText, parseBuild } from "./build.ts";
import {
	byRelease,
	type Export,
	type Exports,
	isExportType,
	namespaceName,
	releaseName,
	symbolName,
} from "./export.ts";

/** What one release of the kernel exports, and who says so. */
export interface Release {
	/** The file, relative to the content folder. */
	readonly path: string;
	/** Its number: `6.1`. */
	readonly release: string;
	/** The version that was built, such as the stable release `6.1.192`; the number where it is not known. */
	readonly version: string;
	/** Who built it with patches of their own, such as `Debian`. */
	readonly distribution?: string | undefined;
	/** Which build of the kernel the list comes from. */
	readonly source: string;
	/** What Linux exports. */
	readonly exports: Exports;
	/** What the build exports besides, by patches of its distribution. */
	readonly patched: Exports;
}

const sourceLine = /^# Source: (.+)$/;
const buildLine = /^# Build: (.+)$/;

/** What stands before the export of symbols that patches of a distribution add. */
const patchedMark = "patched ";

/**
 * Writes the file: a first line that names the source, one with the build where it is known, then for each kind of export
 * a line such as `[EXPORT_SYMBOL_GPL DMA_BUF]` and under it its symbols, one a line, sorted; last what patches add, as
 * `[patched EXPORT_SYMBOL_GPL]`.
 */
export function formatRelease({
	release,
	source,
	exports,
	patched,
	...build
}: Omit<Release, "path">): string {
	const name = buildText(build);
	return [
		`# Source: ${source}`,
		...(name === release ? [] : [`# Build: ${name}`]),
		...sectionsOf(exports, ""),
		...sectionsOf(patched, patchedMark),
		"",
	].join("\n");
}

function sectionsOf(exports: Exports, mark: string): string[] {
	const kinds = new Map<string, string[]>();
	for (const [symbol, { type, namespace }] of exports) {
		const kind = namespace === undefined ? type : `${type} ${namespace}`;
		const symbols = kinds.get(kind);
		if (symbols) symbols.push(symbol);
		else kinds.set(kind, [symbol]);
	}
	return [...kinds]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([kind, symbols]) => ["", `[${mark}${kind}]`, ...symbols.sort()]);
}

/** Reads the file that `formatRelease` writes; what was changed by hand and does not fit is a diagnostic. */
export function parseRelease({
	path,
	text,
}: {
	path: string;
	text: string;
}):
	| { value: Release; diagnostics?: undefined }
	| { value?: undefined; diagnostics: Diagnostic[] } {
	const release = path.slice(path.lastIndexOf("/") + 1, -".txt".length);
	const wrong = (
		line: number,
		unexpected: string,
		expected: string,
	): { diagnostics: Diagnostic[] } => ({
		diagnostics: [
			{
				path,
				at: line === 0 ? fileStart : { line, column: 1 },
				unexpected,
				expected,
				fix: npmRun("symvers", [
					"Module.symvers",
					"--release",
					releaseName.test(release) ? release : "6.1",
				]),
			},
		],
	});
	if (!releaseName.test(release)) {
		return wrong(
			0,
			`file name ${quote(`${release}.txt`)}`,
			"the release that the file is of, such as 6.1.txt",
		);
	}
	const [first = "", ...lines] = text.split("\n");
	const source = sourceLine.exec(first)?.[1];
	if (source === undefined) {
		return wrong(1, `line ${quote(first)}`, "# Source: and which build it was");
	}
	const named = buildLine.exec(lines[0] ?? "")?.[1];
	const build = parseBuild(named ?? release, release);
	if (build === undefined) {
		return wrong(
			2,
			`build ${quote(named ?? "")}`,
			`a version of ${release} and perhaps who built it, such as ${release}.1 (Debian)`,
		);
	}
	const exports = new Map<string, Export>();
	const patched = new Map<string, Export>();
	let kind: Export | undefined;
	let under = exports;
	for (const [n, line] of lines.entries()) {
		if (line === "" || (n === 0 && named !== undefined)) continue;
		if (line.startsWith("[")) {
			const isPatched = line.startsWith(`[${patchedMark}`);
			under = isPatched ? patched : exports;
			kind = parseKind(isPatched ? line.replace(patchedMark, "") : line);
			if (kind === undefined) {
				return wrong(
					n + 2,
					`line ${quote(line)}`,
					"an export macro and perhaps a namespace, such as [EXPORT_SYMBOL_GPL DMA_BUF]",
				);
			}
		} else if (kind === undefined || !symbolName.test(line)) {
			return wrong(n + 2, `line ${quote(line)}`, "a symbol under its export");
		} else if (exports.has(line) || patched.has(line)) {
			return wrong(n + 2, `second ${line}`, "each symbol once");
		} else {
			under.set(line, kind);
		}
	}
	return { value: { path, release, ...build, source, exports, patched } };
}

/** Whether a build exports a symbol, be it by a patch of its distribution. */
export function hasExport(
	{ exports, patched }: Release,
	symbol: string,
): boolean {
	return exports.has(symbol) || patched.has(symbol);
}

function parseKind(line: string): Export | undefined {
	const [, type = "", namespace] = /^\[(\w+)(?: (\S+))?\]$/.exec(line) ?? [];
	return isExportType(type) &&
		(namespace === undefined || namespaceName.test(namespace))
		? { type, ...(namespace === undefined ? {} : { namespace }) }
		: undefined;
}

/** Orders releases as they appeared. */
export function inOrder(releases: readonly Release[]): Release[] {
	return [...releases].sort((a, b) => byRelease(a.release, b.release));
}
