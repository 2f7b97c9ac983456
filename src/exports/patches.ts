// Patches of a distribution: the exports that they add to Linux.

/** A change of an export, in a line of a patch: `+EXPORT_SYMBOL_GPL(can_nice);`. */
const changedExport = /^([+-])[ \t]*(EXPORT_\w+\(\s*(\w+)[^)\n]*\))/gm;

/** What patches do to exports. */
export interface PatchedExports {
	/** The symbols whose export they add. */
	readonly added: ReadonlySet<string>;
	/** The symbols whose export they take away, or put on other terms: how Linux has it, their list does not tell. */
	readonly changed: ReadonlySet<string>;
}

/** Gives what the exports are that patches, one after the other, add or change. A line that a patch moves is no change. */
export function patchedExports(patches: readonly string[]): PatchedExports {
	/** How often each export is there more than before, by its symbol. */
	const counts = new Map<string, Map<string, number>>();
	for (const patch of patches) {
		for (const [, sign, line = "", symbol = ""] of patch.matchAll(
			changedExport,
		)) {
			const ofSymbol = counts.get(symbol) ?? new Map<string, number>();
			const export_ = line.replace(/\s/g, "");
			ofSymbol.set(
				export_,
				(ofSymbol.get(export_) ?? 0) + (sign === "+" ? 1 : -1),
			);
			counts.set(symbol, ofSymbol);
		}
	}
	const having = (is: (count: number) => boolean) =>
		[...counts]
			.filter(([, ofSymbol]) => [...ofSymbol.values()].some(is))
			.map(([symbol]) => symbol);
	const changed = new Set(having((count) => count < 0));
	return {
		changed,
		added: new Set(
			having((count) => count > 0).filter((one) => !changed.has(one)),
		),
	};
}

/** Gives the patches that a distribution applies, from its `series` (https://manpages.debian.org/quilt): a line names one, and perhaps options. */
export function patchesOfSeries(series: string): string[] {
	return series
		.split(/\r?\n/)
		.map(
			(line) =>
				line
					.replace(/(^|\s)#.*/, "")
					.trim()
					.split(/\s+/)[0] ?? "",
		)
		.filter((path) => path !== "");
}
