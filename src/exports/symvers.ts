// Module.symvers: the list of its exports that every build of the kernel leaves behind.
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import {
	type Export,
	type Exports,
	isExportType,
	namespaceName,
	sameExport,
	symbolName,
} from "./export.ts";

/** The largest list that is read, in bytes: some ten times that of a kernel with every driver. */
export const largestSymvers = 32 * 1024 * 1024;

/** How many wrong lines are told of: a file that is something else would have one a line. */
const mostTold = 5;

/**
 * Reads the text of a Module.symvers. Its columns are separated by tabs: CRC, symbol, module, export type, and a
 * namespace where kernels have them; the first that had them (since commit cb9b55d21fe0) wrote it before the module.
 * Gives what is exported, or what is wrong with the list: one that is cut off, or names a symbol twice on different
 * terms, is refused as a whole.
 */
export function parseSymvers(
	path: string,
	text: string,
): { exports: Exports } | { diagnostics: Diagnostic[] } {
	const found = new Map<string, Export>();
	const diagnostics: Diagnostic[] = [];
	const refuse = (line: number, unexpected: string, expected: string) => {
		if (diagnostics.length < mostTold) {
			diagnostics.push({
				path,
				at: line === 0 ? fileStart : { line, column: 1 },
				unexpected,
				expected,
				fix: "name the Module.symvers of a finished kernel build, or of a distribution's header package",
			});
		}
	};
	// A list that passed through another system may have its line ends and its byte order mark.
	const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
	const last = lines.pop();
	if (last !== "") {
		refuse(lines.length + 1, "end of the file in a line", "a whole last line");
	}
	for (const [n, line] of lines.entries()) {
		const read = parseLine(line);
		if (read === undefined) {
			refuse(
				n + 1,
				`line ${quote(line)}`,
				"CRC, symbol, module, export type and perhaps a namespace, separated by tabs",
			);
			continue;
		}
		const { symbol, ...terms } = read;
		const before = found.get(symbol);
		if (before && !sameExport(before, terms)) {
			refuse(n + 1, `second export of ${symbol}`, "each symbol once");
		}
		found.set(symbol, terms);
	}
	if (lines.length === 0 && last === "")
		refuse(0, "empty file", "a symbol in each line");
	return diagnostics.length > 0
		? { diagnostics }
		: {
				exports: new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))),
			};
}

function parseLine(line: string): ({ symbol: string } & Export) | undefined {
	const columns = line.split("\t");
	const [crc, symbol] = columns;
	if (columns.length < 4 || columns.length > 5) return undefined;
	if (!/^0x[0-9a-f]{8}$/.test(crc ?? "") || !symbolName.test(symbol ?? ""))
		return undefined;
	// Until 5.5 the type stands last, and a namespace between the symbol and the module.
	const [type, namespace] = isExportType(columns[3] ?? "")
		? [columns[3], columns[4]]
		: [columns[4], columns[2]];
	return symbol !== undefined &&
		type !== undefined &&
		isExportType(type) &&
		(!namespace || namespaceName.test(namespace))
		? { symbol, type, ...(namespace ? { namespace } : {}) }
		: undefined;
}
