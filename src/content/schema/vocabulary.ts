// The controlled headings of `indexes/NAME.yml`: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import { type HeadingPath, parseHeadingPath } from "../index-entry.ts";
import { expected, text } from "./forms.ts";

const headingPath = text("a heading, such as Modules/Licensing").transform(
	(value, context): HeadingPath => {
		const path = parseHeadingPath(value);
		if (typeof path !== "string") return path;
		context.addIssue(path);
		return z.NEVER;
	},
);

/** One name of a heading: a slash in it would make it two. */
const headingName = text("the name of a heading").transform(
	(value, context): string => {
		const path = parseHeadingPath(value);
		if (
			typeof path !== "string" &&
			path.length === 1 &&
			path[0] !== undefined
		) {
			return path[0];
		}
		context.addIssue(
			typeof path === "string"
				? path
				: "one name, with what follows the slash under `subheadings`, or \\/ where the slash belongs to the name",
		);
		return z.NEVER;
	},
);

const headingOrder = z.enum(["name", "count"], expected("name or count"));

/** One heading of a controlled vocabulary, with the headings under it. */
export const headingSchema = z.strictObject(
	{
		heading: headingName.meta({
			description: "The heading's name.",
			example: "Modules",
		}),
		scopeNote: text("a sentence that tells what is filed here")
			.optional()
			.meta({
				description: "What is filed under the heading, and what is not.",
				example: "What the kernel offers to modules, and on which terms.",
			}),
		see: headingPath.optional().meta({
			description: "The heading that is used instead of this one.",
			example: "Modules/Licensing",
		}),
		seeAlso: z
			.array(headingPath, expected("a list of headings"))
			.optional()
			.meta({
				description: "Headings that a reader of this one may want as well.",
				example: "[Software tainting]",
			}),
		sortAs: text("the text to sort by").optional().meta({
			description:
				"The text that the heading is sorted by in place of its name.",
			example: "symbol_get",
		}),
		terms: z
			.array(
				text("a word that articles use for it"),
				expected("a list of words"),
			)
			.optional()
			.meta({
				description:
					"Other words that articles use for it; its page shows the sentences that hold its name or one of these.",
				example: "[taint, tainted]",
			}),
		formerly: z
			.array(headingPath, expected("a list of whole headings"))
			.min(1, expected("at least one heading"))
			.optional()
			.meta({
				description:
					"The headings that this one was called before, whole; their anchors and pages go on working.",
				example: "[Modules/Licences]",
			}),
		main: z
			.array(
				text("the name of an article's file, without .md"),
				expected("a list of articles, each by its file's name without .md"),
			)
			.optional()
			.meta({
				description:
					"The articles that tell most of it, by their files' names without `.md`; shown first and marked.",
				example: "[gpfs-wants-an-export]",
			}),
		order: headingOrder.optional().meta({
			description:
				"How the headings under it are ordered: by `name`, or those with most articles first (`count`); as above it where it is left out.",
			example: "count",
		}),
		get subheadings(): z.ZodOptional<z.ZodArray<typeof headingSchema>> {
			return z
				.array(headingSchema, expected("a list of headings"))
				.optional()
				.meta({
					description: "The headings under this one, with the same keys.",
					example: "[{heading: Licensing}]",
				});
		},
	},
	expected("a `heading` with its keys"),
);

/** `indexes/NAME.yml`: a controlled vocabulary. */
export const vocabularySchema = z.strictObject(
	{
		title: text("the index's title").optional().meta({
			description:
				'The title of the index page; the file\'s name with "index" after it where it is left out.',
			example: "Kernel index",
		}),
		scopeNote: text("a sentence that tells what the index covers")
			.optional()
			.meta({
				description: "What the index covers.",
				example: "Where the kernel's licence meets its code.",
			}),
		order: headingOrder.optional().meta({
			description:
				"How headings are ordered: by `name`, or those with most articles first (`count`).",
			example: "name",
		}),
		headings: z.array(headingSchema, expected("a list of headings")).meta({
			description: "The headings that articles may be filed under.",
			example: "[{heading: Modules}]",
		}),
	},
	expected("`headings` and their keys"),
);

export type HeadingMatter = z.output<typeof headingSchema>;
