// The front matter of articles: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import { type IndexEntry, parseIndexEntry } from "../index-entry.ts";
import { aliases, articleFile, oldAnchors, slugged } from "./addresses.ts";
import {
	articleKind,
	decisionSchema,
	mailSchema,
	positionSchema,
	standing,
} from "./decision.ts";
import { day, event, expected, licence, oneOrMore, text } from "./forms.ts";
import { importedSchema } from "./imported.ts";
import { authorForm, indexForm, openQuestions } from "./open-questions.ts";
import { sourceSchema } from "./source.ts";
import { symbol } from "./symbols.ts";

const indexEntry = text(
	'an index and a heading, such as "Kernel: Modules/Licensing"',
).transform((value, context): IndexEntry => {
	const entry = parseIndexEntry(value);
	if (typeof entry !== "string") return entry;
	context.addIssue(entry);
	return z.NEVER;
});

const author = slugged("the author's name", "name");

/** The front matter of an article, key by key. */
const articleKeys = z.strictObject(
	{
		title: text("the title that readers see").meta({
			description: "The title that readers see.",
			example: "Exporting invalidate_mmap_range() to GPFS",
		}),
		date: day.optional().meta({
			description:
				"The day the article was published here; of an imported one, the day it first was.",
			example: "2026-11-22",
			required: "yes, unless a draft",
		}),
		event: event.optional().meta({
			description:
				"When what the article tells of happened, as exactly as the sources allow; the archive by year goes by it.",
			example: "2004-02-16",
		}),
		updated: day.optional().meta({
			description: "The day the article was last changed in substance.",
			example: "2026-11-22",
		}),
		author: oneOrMore(author, authorForm).optional().meta({
			description: "Who wrote the article: a name, or a list of names.",
			example: "Archive editors",
			required: "yes, unless a draft",
		}),
		summary: text("a sentence or two that tell the outcome").optional().meta({
			description: "A sentence or two that tell the outcome; shown in lists.",
			example:
				"IBM asked for a plain export; the function that replaced it has one.",
		}),
		index: z
			.array(indexEntry, expected(indexForm))
			.min(1, expected("at least one index entry"))
			.optional()
			.meta({
				description:
					"The headings that the article is filed under, as `Index: Heading/Subheading`.",
				example: '["Kernel: Modules/Licensing"]',
				required: "yes, unless a draft",
			}),
		kind: articleKind.optional().meta({
			description:
				"What it is: an article where it is left out, a guide, or the page of a posted mail.",
			example: "guide",
		}),
		mail: mailSchema.optional().meta({
			description: "The headers of the mail that the page is of.",
			example: "{from: A. Person, date: 2004-02-16, subject: An export}",
		}),
		symbols: z.array(symbol, expected("a list of symbols")).optional().meta({
			description: "The symbols that the article is chiefly about.",
			example: "[invalidate_mmap_range, unmap_mapping_range]",
		}),
		decisions: z
			.array(decisionSchema, expected("a list of decisions"))
			.optional()
			.meta({
				description:
					"The decisions about exports that the article tells of; gathered in the ledger.",
				example:
					"[{symbol: unmap_mapping_range, date: 2004-04-18, outcome: exported}]",
			}),
		positions: z
			.array(positionSchema, expected("a list of positions"))
			.optional()
			.meta({
				description: "Who held what about a question, and when.",
				example:
					"[{by: A. Person, on: Are modules derived works?, date: 2003, says: Some are., source: https://example.org/}]",
			}),
		standsAs: standing.optional().meta({
			description:
				"How the matter of the article stands; lists mark what is changed or reversed. What another supersedes is not in force.",
			example: "changed",
		}),
		standsAsOf: day.optional().meta({
			description:
				"The day that `standsAs` was last looked into; `updated`, or else `date`, where it is left out.",
			example: "2026-11-22",
		}),
		supersedes: oneOrMore(
			articleFile,
			"the relative path of an article's .md file, or a list of them",
		)
			.optional()
			.meta({
				description:
					"The articles whose matter this one carries on and replaces, by the relative paths of their files; lists mark them as superseded.",
				example: "../2018/pv-ops-gpl-by-mistake.md",
			}),
		aliases: aliases.optional().meta({
			description: "Old addresses of the article that go on working.",
			example: "[/Articles/72894/]",
		}),
		anchors: oldAnchors.optional().meta({
			description:
				"Old anchors of the article's sections that go on working, each with the anchor of the section that has its matter now.",
			example: "{the-outcome: what-holds-today}",
		}),
		draft: z.boolean(expected("true or false")).optional().meta({
			description: "Whether the article is left out of what is published.",
			example: "true",
		}),
		corrections: z
			.array(
				z.strictObject(
					{
						date: day.meta({
							description: "The day of the correction.",
							example: "2026-11-22",
						}),
						what: text("a sentence that tells what was corrected").meta({
							description: "What was wrong, and what stands there now.",
							example: "The patch is of 16 February, not 18 February.",
						}),
					},
					expected("a `date` and `what` was corrected"),
				),
				expected("a list of corrections"),
			)
			.optional()
			.meta({
				description:
					"What was corrected after publication; shown with the article.",
				example: "[{date: 2026-11-22, what: The release is 2.6.6.}]",
			}),
		license: licence.optional().meta({
			description:
				"The article's licence as an SPDX expression; the site's where it is left out.",
			example: "CC-BY-SA-4.0",
			required: "if imported, unless a draft",
		}),
		imported: importedSchema.optional().meta({
			description:
				"What the article was imported from; its words are somebody else's, so it needs a `license`.",
			example: "{from: https://lwn.net/Articles/72894/, on: 2026-11-22}",
		}),
		sources: z
			.array(sourceSchema, expected("a list of sources"))
			.optional()
			.meta({
				description: "What the article rests on.",
				example: "[{title: Export Symbols, url: https://example.org/}]",
			}),
	},
	expected("keys and values"),
);

/** The front matter of an article: its keys, and what it must have unless it is a draft. */
export const articleSchema = articleKeys.superRefine(
	(matter, context) => {
		if (typeof matter !== "object" || matter.draft === true) return;
		for (const { key, expected } of openQuestions(matter)) {
			context.addIssue({ code: "custom", path: [key], message: expected });
		}
	},
	// With mistakes elsewhere it is asked as well, so that one run tells all.
	{ when: () => true },
);
