// An export: on which terms a kernel release offers a symbol to modules.

/**
 * The macros that a release exports symbols with, as its Module.symvers names them. The last three are gone since
 * Linux 5.12.
 */
const exportTypes = [
	"EXPORT_SYMBOL",
	"EXPORT_SYMBOL_GPL",
	"EXPORT_SYMBOL_GPL_FUTURE",
	"EXPORT_UNUSED_SYMBOL",
	"EXPORT_UNUSED_SYMBOL_GPL",
] as const;

export type ExportType = (typeof exportTypes)[number];

export interface Export {
	readonly type: ExportType;
	/** The namespace that a module has to import to use the symbol; `module:kvm` where only named modules may. */
	readonly namespace?: string | undefined;
}

/** What one release of the kernel exports, by symbol, in the order of the symbols' names. */
export type Exports = ReadonlyMap<string, Export>;

/** What a C identifier looks like: what a symbol can be called. */
export const symbolName = /^[A-Za-z_]\w*$/;

/** What a namespace can be called, and the modules that an export is for: `module:kvm-amd,kvm-*`. */
export const namespaceName = /^[\w:.,*-]+$/;

/** A release as `6.1` or `2.6.12`. */
export const releaseName = /^\d{1,3}(\.\d{1,3}){1,2}$/;

export function isExportType(text: string): text is ExportType {
	return (exportTypes as readonly string[]).includes(text);
}

/** Whether an export is for modules under the GPL alone. */
export function isGplOnly({ type }: Export): boolean {
	return type.includes("GPL");
}

/** Gives the modules that alone may use an export; undefined where it is for whoever imports its namespace, if it has one. */
export function modulesOf({ namespace }: Export): string[] | undefined {
	return /^module:(.+)$/.exec(namespace ?? "")?.[1]?.split(",");
}

/** Writes an export as a sentence has it: `EXPORT_SYMBOL_GPL, namespace DMA_BUF`. */
export function exportText(one: Export): string {
	const { type, namespace } = one;
	if (namespace === undefined) return type;
	const modules = modulesOf(one);
	return modules === undefined
		? `${type}, namespace ${namespace}`
		: `${type}, for the module${modules.length === 1 ? "" : "s"} ${modules.join(", ")} only`;
}

/** Whether two exports are on the same terms. */
export function sameExport(a: Export, b: Export): boolean {
	return a.type === b.type && a.namespace === b.namespace;
}

/** Orders releases as they appeared: 2.6.9 before 2.6.12, 6.1 before 6.12. */
export function byRelease(a: string, b: string): number {
	const [left, right] = [a, b].map((release) => release.split(".").map(Number));
	for (let n = 0; n < 3; n++) {
		const difference = (left?.[n] ?? -1) - (right?.[n] ?? -1);
		if (difference !== 0) return difference;
	}
	return 0;
}
