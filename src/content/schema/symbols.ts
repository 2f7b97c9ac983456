// The list of symbols in `symbols.yml`: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import { symbolName } from "../../exports/export.ts";
import { longestSymbol } from "../../markdown/identifiers.ts";
import { checkedText, expected, partialDate, text } from "./forms.ts";

/** A symbol of the kernel: a name of C, without parentheses. */
export const symbol = checkedText(
	`a symbol's name of at most ${longestSymbol} characters, such as unmap_mapping_range`,
	(value) => symbolName.test(value) && value.length <= longestSymbol,
);

/** What is known of one symbol besides what articles say. */
export const symbolSchema = z.strictObject(
	{
		symbol: symbol.meta({
			description: "The symbol's name today, without parentheses.",
			example: "unmap_mapping_range",
		}),
		formerly: z.array(symbol, expected("a list of names")).optional().meta({
			description: "Names that it had before; their pages lead here and back.",
			example: "[invalidate_mmap_range]",
		}),
		since: partialDate.optional().meta({
			description:
				"When it came into the kernel; a decision about it can't be older, under any of its names.",
			example: "2002-11",
		}),
		note: text("a sentence that tells what it does").optional().meta({
			description: "What it does, in a sentence.",
			example: "Removes the mappings of a range of a file from every process.",
		}),
		noExport: text("words that go on from `not exported:`").optional().meta({
			description:
				"Why releases have no export of it, where an article tells that: what stands in its place, or when it went.",
			example: "inline, over kernel_fpu_begin_mask()",
		}),
	},
	expected("a `symbol` with its keys"),
);

/** `symbols.yml`: names that symbols had, and what looks like a symbol and is none. */
export const symbolsSchema = z.strictObject(
	{
		symbols: z
			.array(symbolSchema, expected("a list of symbols"))
			.optional()
			.meta({
				description: "Symbols of which more is known than articles say.",
				example: "[{symbol: unmap_mapping_range}]",
			}),
		ignore: z.array(symbol, expected("a list of names")).optional().meta({
			description: "Names in code that look like symbols and are none.",
			example: "[my_module]",
		}),
	},
	expected("`symbols` and `ignore`"),
);
