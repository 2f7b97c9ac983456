// The list of symbols of `symbols.yml`, with the place of each name.
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import { symbolsSchema } from "./schema/symbols.ts";
import type { Source } from "./source.ts";
import { typesetIfAny } from "./typography.ts";
import type { Checked } from "./validate.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** The file, relative to the content folder. */
export const symbolListPath = "symbols.yml";

/** A symbol of the list. */
export interface ListedSymbol {
	readonly name: string;
	readonly at: Position;
	/** Names that it had before. */
	readonly formerly: readonly string[];
	/** When it came into the kernel. */
	readonly since?: string | undefined;
	readonly note?: string | undefined;
	/** Why releases have no export of it. */
	readonly noExport?: string | undefined;
}

export interface SymbolList {
	readonly symbols: readonly ListedSymbol[];
	/** Names in code that look like symbols and are none. */
	readonly ignored: ReadonlySet<string>;
}

export const noSymbolList: SymbolList = { symbols: [], ignored: new Set() };

/** Reads the list. A name that stands twice, as a symbol or as what one was called before, is a mistake. */
export function parseSymbolList(source: Source): Checked<SymbolList> {
	const checked = parseYamlFile(symbolsSchema, source);
	if (!checked.value) return checked;
	const { yaml } = checked;
	const { symbols = [], ignore = [] } = checked.value;
	const places = new Map<string, Position>();
	const diagnostics: Diagnostic[] = [];
	const claim = (name: string, at: Position) => {
		const first = places.get(name);
		if (first === undefined) places.set(name, at);
		else {
			diagnostics.push({
				path: source.path,
				at,
				unexpected: `second ${quote(name)}`,
				expected:
					"each name once, as a symbol or as what one was called before",
				fix: "delete one of the two",
				other: { path: source.path, at: first },
			});
		}
	};
	for (const [n, { symbol, formerly = [] }] of symbols.entries()) {
		claim(symbol, yaml.valueAt(["symbols", n, "symbol"]));
		for (const [m, name] of formerly.entries()) {
			claim(name, yaml.valueAt(["symbols", n, "formerly", m]));
		}
	}
	return diagnostics.length > 0
		? { diagnostics }
		: {
				value: {
					symbols: symbols.map(
						({ symbol, formerly = [], since, note, noExport }, n) => ({
							name: symbol,
							at: yaml.valueAt(["symbols", n, "symbol"]),
							formerly,
							since,
							note: typesetIfAny(note),
							noExport: typesetIfAny(noExport),
						}),
					),
					ignored: new Set(ignore),
				},
			};
}
