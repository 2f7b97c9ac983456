// The front matter of a page that is not an article; types, checks and docs come from it.
import { z } from "zod";
import { aliases, oldAnchors } from "./addresses.ts";
import { articleSchema } from "./article.ts";
import { expected, text } from "./forms.ts";

/** The front matter of a page that is not an article, such as "About". */
export const pageSchema = z.strictObject(
	{
		title: articleSchema.shape.title,
		summary: text("a sentence that tells what the page is for")
			.optional()
			.meta({
				description: "A sentence that tells what the page is for.",
				example: "What this archive is.",
			}),
		order: z.number(expected("a number")).optional().meta({
			description:
				"The place of the page among the links at the foot of the site.",
			example: "1",
		}),
		aliases: aliases.optional().meta({
			description: "Old addresses of the page that go on working.",
			example: "[/contact/]",
		}),
		anchors: oldAnchors.optional().meta({
			description:
				"Old anchors of the page's sections that go on working, each with the one that has taken its place.",
			example: "{who-writes: who-we-are}",
		}),
	},
	expected("keys and values"),
);

export type PageMatter = z.output<typeof pageSchema>;
