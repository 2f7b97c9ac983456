// Identifiers: which symbols of the kernel a piece of code names.

/**
 * What looks like a call, or has an underscore, and is no symbol of the kernel: words of C that are followed by a
 * parenthesis, where every program begins, and C's own functions and constants.
 */
const stopList = new Set([
	..."if for while switch return sizeof typeof defined do else case static inline volatile void int char long short unsigned signed".split(
		" ",
	),
	..."main open close read write exit fork malloc free printf memcpy memset strcmp strcpy strlen".split(
		" ",
	),
	..."size_t ssize_t off_t loff_t pid_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t".split(
		" ",
	),
	..."__init __exit __user __iomem __always_inline __attribute__ __FILE__ __LINE__ __func__".split(
		" ",
	),
]);

/** The longest name that gets a page: no symbol of the kernel is half as long. */
export const longestSymbol = 100;

/** A name of C, with what follows it where that makes it a symbol: a parenthesis, or nothing if it has an underscore. */
const inCode = /(?<![\w.$"'/-])([A-Za-z_]\w*)(\s*\()?/g;

/** A code span that names one symbol: `x()`, `a_b`, `struct x`, `union x`, `enum x`. */
const oneName = /^(?:(struct|union|enum)\s+)?([A-Za-z_]\w*)(\(\))?$/;

/** A code span that calls: `EXPORT_SYMBOL_GPL(x)`, `EXPORT_SYMBOL_NS_GPL(x, "DMA_BUF")`. */
const call = /^([A-Za-z_]\w*)\(([^()]*)\);?$/;

/** A macro whose argument is a symbol, whatever that is called. */
const exportMacro = /^EXPORT_(UNUSED_)?SYMBOL/;

/** Gives the symbols that a code span names, the macro before its arguments. */
export function symbolsOfSpan(code: string): string[] {
	const text = code.trim();
	const [, type, name, parentheses] = oneName.exec(text) ?? [];
	if (name !== undefined) {
		return isSymbol(name, type !== undefined || parentheses !== undefined)
			? [name]
			: [];
	}
	const [, macro, words] = call.exec(text) ?? [];
	if (macro === undefined || words === undefined) return [];
	const named = words
		.split(",")
		.map((word) => word.trim().replace(/^(struct|union|enum)\s+|^[&*]+/g, ""))
		.filter((word, n) => isSymbol(word, n === 0 && exportMacro.test(macro)));
	return [...(isSymbol(macro, true) ? [macro] : []), ...named];
}

/** Gives the symbols that a block of C, or a patch of it, names: comments, strings and what is included do not count. */
export function symbolsOfBlock(code: string): string[] {
	const found = new Set<string>();
	const bare = code
		.replace(
			/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|^[ +-]*#\s*include.*$/gm,
			" ",
		)
		.replace(/^(?:diff|index|---|\+\+\+|@@).*$|^[+-]/gm, " ");
	for (const [, name = "", parenthesis] of bare.matchAll(inCode)) {
		if (isSymbol(name, parenthesis !== undefined)) found.add(name);
	}
	for (const [, name = ""] of bare.matchAll(
		/\bEXPORT_(?:UNUSED_)?SYMBOL\w*\(\s*([A-Za-z_]\w*)/g,
	)) {
		found.add(name);
	}
	return [...found];
}

/** The languages of code blocks that hold C. */
export const languagesOfC: ReadonlySet<string> = new Set([
	"c",
	"h",
	"diff",
	"patch",
]);

/**
 * Whether a name is one of a symbol.
 * @param isMarked whether what stands around it says so: parentheses, `struct`, an export
 */
function isSymbol(name: string, isMarked: boolean): boolean {
	return (
		name.length <= longestSymbol &&
		/^[A-Za-z_]\w*$/.test(name) &&
		(isMarked || /[^_]_+[^_]|^__/.test(name)) &&
		/[A-Za-z]/.test(name) &&
		name.length > 1 &&
		!stopList.has(name)
	);
}
