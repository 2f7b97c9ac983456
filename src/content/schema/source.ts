// The sources of an article: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import {
	checkedText,
	day,
	expected,
	messageId,
	partialDate,
	text,
	url,
} from "./forms.ts";

/** A source that an article rests on: what it is, who made it, when, and where it can be read. */
export const sourceSchema = z.strictObject(
	{
		title: text("the title of the source").meta({
			description: "The page's title or the mail's subject, and nothing else.",
			example: "Exporting invalidate_mmap_range()",
		}),
		note: text("a few words on the source").optional().meta({
			description:
				"What tells it from others of its title, or how it was read, in our words; shown after the title in parentheses.",
			example: "first reply",
		}),
		by: text("a person or an organisation").optional().meta({
			description: "Who wrote it.",
			example: "Paul E. McKenney",
		}),
		date: partialDate.optional().meta({
			description: "When it was written, as exactly as it is known.",
			example: "2004-02-16",
		}),
		url: url.optional().meta({
			description: "Where it was read.",
			example: "https://lwn.net/Articles/72894/",
		}),
		retrieved: day.optional().meta({
			description: "The day it was read there.",
			example: "2026-11-22",
		}),
		message: messageId.optional().meta({
			description:
				"The Message-ID of a mail; linked to the public archive of the kernel's lists.",
			example: "20040216190927.GA2969@us.ibm.com",
		}),
		commit: checkedText("a commit of 8 to 40 hexadecimal digits", (value) =>
			/^[0-9a-f]{8,40}$/.test(value),
		)
			.optional()
			.meta({
				description: "A commit of the mainline kernel.",
				example: "12209993e98c",
			}),
		file: checkedText("the path of a file in the kernel's tree", (value) =>
			/^[\w.+/-]+$/.test(value),
		)
			.optional()
			.meta({
				description: "A file of the mainline kernel.",
				example: "Documentation/process/license-rules.rst",
			}),
	},
	expected("a source with at least a `title`"),
);

export type SourceMatter = z.output<typeof sourceSchema>;
