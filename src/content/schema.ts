// The one schema of what can be authored: each key's meaning, form and example; types, checks, docs all come from it.
import parseSpdx from "spdx-expression-parse";
import { z } from "zod";
import { type EventDate, isDay, isPartialDate, parseEvent } from "./dates.ts";
import {
	type HeadingPath,
	type IndexEntry,
	parseHeadingPath,
	parseIndexEntry,
} from "./index-entry.ts";

/** The clause that completes "expected …" when a value has the wrong type or form. */
const expected = (clause: string) => ({ error: () => clause });

/** Characters that no page and no feed can hold: control characters, halves of others, and what Unicode never assigns. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;

const text = (clause: string) =>
	z
		.string(expected(clause))
		.trim()
		.min(1, expected(clause))
		.refine(
			(value) => !unprintable.test(value),
			expected("text without control characters"),
		);

const checkedText = (clause: string, isRight: (value: string) => boolean) =>
	text(clause).refine(isRight, expected(clause));

const day = checkedText("a day that exists, such as 2026-11-22", isDay);

const partialDate = z
	.union([z.string(), z.number()], expected(eventForms()))
	.transform(String)
	.refine(
		isPartialDate,
		expected("a date such as 2004, 2004-02 or 2004-02-16"),
	);

const event = z
	.union([z.string(), z.number()], expected(eventForms()))
	.transform((value, context): EventDate => {
		const parsed = parseEvent(String(value));
		if (parsed) return parsed;
		context.addIssue(eventForms());
		return z.NEVER;
	});

function eventForms(): string {
	return "a date such as 2004, 2004-02 or 2004-02-16, or a range such as 2004-02-16/2004-03-02";
}

const indexEntry = text(
	'an index and a heading, such as "Kernel: Modules/Licensing"',
).transform((value, context): IndexEntry => {
	const entry = parseIndexEntry(value);
	if (typeof entry !== "string") return entry;
	context.addIssue(entry);
	return z.NEVER;
});

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
				: "one name, with what follows the slash under `subheadings`",
		);
		return z.NEVER;
	},
);

/** One value, or a list of them; always read as a list. */
function oneOrMore<T extends z.ZodType>(item: T, clause: string) {
	return z
		.union([item, z.array(item).min(1, expected(clause))], expected(clause))
		.transform(
			(value) => (Array.isArray(value) ? value : [value]) as z.output<T>[],
		);
}

const url = checkedText(
	"an address that starts with https:// or http://",
	(value) => /^https?:$/.test(protocolOf(value)),
);

function protocolOf(value: string): string {
	return URL.canParse(value) ? new URL(value).protocol : "";
}

const licence = checkedText(
	"an SPDX licence expression, such as CC-BY-SA-4.0",
	(value) => {
		try {
			parseSpdx(value);
			return true;
		} catch {
			return false;
		}
	},
);

const aliasForm = "an address on this site, such as /Articles/72894/";
const alias = checkedText(
	aliasForm,
	(value) =>
		/^\/[\w.~/-]*$/.test(value) && !/(^|\/)\.\.?(\/|$)|\/\//.test(value),
);

/** A source that an article rests on: what it is, who made it, when, and where it can be read. */
export const sourceSchema = z.strictObject(
	{
		title: text("the title of the source").meta({
			description: "The page's title or the mail's subject.",
			example: "Exporting invalidate_mmap_range()",
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
		message: checkedText(
			"a Message-ID without < and >, such as 20040216190927.GA2969@us.ibm.com",
			(value) => /^[^\s<>@]+@[^\s<>@]+$/.test(value),
		)
			.optional()
			.meta({
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

/** The front matter of an article, key by key. */
export const articleSchema = z.strictObject(
	{
		title: text("the title that readers see").meta({
			description: "The title that readers see.",
			example: "Exporting invalidate_mmap_range() to GPFS",
		}),
		date: day.meta({
			description: "The day the article was published here.",
			example: "2026-11-22",
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
		author: oneOrMore(
			text("the author's name"),
			"the author's name, or a list of names",
		).meta({
			description: "Who wrote the article: a name, or a list of names.",
			example: "Archive editors",
		}),
		summary: text("a sentence or two that tell the outcome").optional().meta({
			description: "A sentence or two that tell the outcome; shown in lists.",
			example:
				"IBM asked for a plain export; the function that replaced it has one.",
		}),
		index: z
			.array(indexEntry, expected("a list of index entries"))
			.min(1, expected("at least one index entry"))
			.meta({
				description:
					"The headings that the article is filed under, as `Index: Heading/Subheading`.",
				example: '["Kernel: Modules/Licensing"]',
			}),
		aliases: z
			.array(
				alias,
				expected(`a list of old addresses, such as [/Articles/72894/]`),
			)
			.optional()
			.meta({
				description: "Old addresses of the article that go on working.",
				example: "[/Articles/72894/]",
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
	},
	expected("keys and values"),
);

/** `site.yml`: what the archive is called, where it stands, and how it is discussed and edited. */
export const siteSchema = z.strictObject(
	{
		title: text("the archive's name").meta({
			description: "The archive's name.",
			example: "Kernel Licensing Archive",
		}),
		description: text("a sentence that tells what the archive is").meta({
			description: "A sentence that tells what the archive is.",
			example: "What was decided about kernel modules, and why.",
		}),
		url: url.meta({
			description:
				"Where the archive is published, with its folder if it has one.",
			example: "https://example.org/",
		}),
		language: checkedText("a language tag, such as en-GB", (value) =>
			isLanguage(value),
		)
			.default("en")
			.meta({
				description: "The language of the articles, as a BCP 47 tag.",
				example: "en-GB",
			}),
		license: licence.meta({
			description: "The licence of the articles, as an SPDX expression.",
			example: "CC-BY-SA-4.0",
		}),
		discuss: checkedText(
			"a mail address or an https:// address",
			(value) =>
				/^[^\s@]+@[^\s@]+$/.test(value) || protocolOf(value) === "https:",
		)
			.optional()
			.meta({
				description:
					"Where articles are discussed: a mailing list or an address.",
				example: "list@example.org",
			}),
		edit: checkedText("an address that holds {path}", (value) =>
			/^https:.*\{path\}/.test(value),
		)
			.optional()
			.meta({
				description:
					"Where an article is edited; {path} becomes its path in the content folder.",
				example: "https://example.org/edit/{path}",
			}),
	},
	expected("keys and values"),
);

function isLanguage(value: string): boolean {
	try {
		return Intl.getCanonicalLocales(value).length === 1;
	} catch {
		return false;
	}
}

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
		headings: z.array(headingSchema, expected("a list of headings")).meta({
			description: "The headings that articles may be filed under.",
			example: "[{heading: Modules}]",
		}),
	},
	expected("`headings` and their keys"),
);

export type ArticleMatter = z.output<typeof articleSchema>;
export type PageMatter = z.output<typeof pageSchema>;
export type SourceMatter = z.output<typeof sourceSchema>;
export type SiteMatter = z.output<typeof siteSchema>;
export type HeadingMatter = z.output<typeof headingSchema>;
export type VocabularyMatter = z.output<typeof vocabularySchema>;
