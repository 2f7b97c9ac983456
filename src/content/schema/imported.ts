// Where an imported article came from: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import { checkedText, day, expected, text } from "./forms.ts";

/** What an article was imported from, so that the same page is never imported twice. */
export const importedSchema = z.strictObject(
	{
		from: text("the address, the Message-ID or the file").meta({
			description:
				"The address of the page, the Message-ID of the mail, or else the name of the file.",
			example: "https://lwn.net/Articles/72894/",
		}),
		on: day.meta({
			description: "The day of the import.",
			example: "2026-11-22",
		}),
		sha256: checkedText("64 hexadecimal digits", (value) =>
			/^[0-9a-f]{64}$/.test(value),
		)
			.optional()
			.meta({
				description: "The SHA-256 digest of the bytes that were read.",
				example:
					"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			}),
	},
	expected("`from` where and `on` which day it was imported"),
);

export type ImportedMatter = z.output<typeof importedSchema>;
