// Decisions and positions: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import { releaseName } from "../../exports/export.ts";
import { anchor, slugged } from "./addresses.ts";
import {
	checkedText,
	expected,
	messageId,
	oneOrMore,
	partialDate,
	text,
	url,
} from "./forms.ts";
import { symbol } from "./symbols.ts";

/** How a decision about an export may turn out. */
export const outcomes = [
	"exported",
	"exported GPL-only",
	"namespaced",
	"for named modules",
	"unexported",
	"refused",
	"withdrawn",
	"open",
] as const;

export type Outcome = (typeof outcomes)[number];

/** What may be answered to one of the two questions. */
export const answers = ["yes", "no", "disputed", "not asked"] as const;

export type Answer = (typeof answers)[number];

/** One value of a list, with a clause that names them all. */
export function oneOf<const T extends readonly [string, ...string[]]>(
	values: T,
) {
	return z.enum(
		values,
		expected(
			`${values.slice(0, -1).join(", ")} or ${values[values.length - 1]}`,
		),
	);
}

/** A release of the kernel; YAML reads 6.10 without quotation marks as the number 6.1. */
const release = checkedText(
	'a release of the kernel in quotation marks, such as "2.6.6"',
	(value) => releaseName.test(value),
);

/** The answer to one of the two questions that Andrew Morton put in 2004: https://lwn.net/Articles/72899/. */
const answer = z.strictObject(
	{
		answer: oneOf(answers).meta({
			description: "What was answered.",
			example: "yes",
		}),
		by: text("a person or an organisation").optional().meta({
			description: "Who answered.",
			example: "Andrew Morton",
		}),
		says: text("a sentence that tells the reason").optional().meta({
			description: "The reason given, in our words.",
			example: "Distributed file systems need it.",
		}),
	},
	expected("an `answer`, and perhaps `by` whom and what it `says`"),
);

const paragraph = checkedText(
	"the id of a paragraph or a heading of the article",
	(value) => /^\S+$/.test(value),
);

/** A decision about an export: who asked, where somebody did, and what became of it. */
export const decisionSchema = z.strictObject(
	{
		symbol: oneOrMore(symbol, "a symbol, or a list of them").meta({
			description: "The symbol, or the symbols decided on together.",
			example: "invalidate_mmap_range",
		}),
		date: partialDate.meta({
			description:
				"The day of the mail or the commit that settled it, as exactly as it is known, or of the one that asked where it is open.",
			example: "2004-02",
		}),
		by: slugged("a person or an organisation", "name").optional().meta({
			description: "Who asked for it, or proposed it.",
			example: "Paul E. McKenney",
		}),
		for: text("a module").optional().meta({
			description: "The module that it was asked for.",
			example: "GPFS",
		}),
		technical: answer.optional().meta({
			description: "Does the export make technical sense?",
			example: "{answer: yes, by: Andrew Morton}",
		}),
		derived: answer.optional().meta({
			description: "Is the module a derived work of the kernel?",
			example: "{answer: disputed}",
		}),
		outcome: oneOf(outcomes).meta({
			description: "What became of it.",
			example: "exported GPL-only",
		}),
		inferred: z.boolean(expected("true or false")).optional().meta({
			description:
				"Whether nobody is known to have said so: the outcome was inferred from how it went.",
			example: "true",
		}),
		release: release.optional().meta({
			description: "The first release that it holds in, in quotation marks.",
			example: '"2.6.6"',
		}),
		what: text("a sentence that tells what was decided").optional().meta({
			description: "What was decided, in a sentence.",
			example: "The function was replaced by one with a plain export.",
		}),
		paragraph: paragraph.optional().meta({
			description:
				"The id of the paragraph that tells of it; the first that names the symbol where it is left out.",
			example: "what-became-of-it",
		}),
		formerly: z.array(anchor, expected("a list of anchors")).optional().meta({
			description:
				"The anchors that it had on the page of its symbol, where its date or its outcome was corrected; they go on working.",
			example: "[2004-02-open]",
		}),
		sources: z.array(url, expected("a list of addresses")).optional().meta({
			description:
				"Where it can be read, among the article's sources or besides.",
			example: "[https://lwn.net/Articles/72894/]",
		}),
	},
	expected("a decision with at least a `symbol`, a `date` and an `outcome`"),
);

/** What somebody held about a question. */
export const positionSchema = z.strictObject(
	{
		by: slugged("a person or an organisation", "name").meta({
			description: "Who holds it.",
			example: "Linus Torvalds",
		}),
		on: slugged("a question", "question").meta({
			description: "The question, worded alike wherever it is answered.",
			example: "Are modules derived works?",
		}),
		date: partialDate.meta({
			description: "When it was said.",
			example: "2003-12-03",
		}),
		says: text("what was said, in our words").meta({
			description: "What was said, in our words.",
			example: "A module written for Linux is a derived work by default.",
		}),
		source: url.meta({
			description: "Where it was said.",
			example: "https://lwn.net/Articles/72894/",
		}),
		paragraph: paragraph.optional().meta({
			description:
				"The id of the paragraph that tells of it, which its question and who holds it lead to; where it is left out, the only one that links to `source` and names who holds it.",
			example: "the-answers",
		}),
		formerly: z.array(anchor, expected("a list of anchors")).optional().meta({
			description:
				"The anchors that it had on the page of its question, where its date or who holds it was corrected; they go on working. Those of a name that is written otherwise now follow from `moved.yml`.",
			example: "[linus-torvalds-2003-12]",
		}),
	},
	expected("a position with `by`, `on`, `date`, `says` and `source`"),
);

/** How the matter of an article stands today. */
const standings = ["in force", "changed", "reversed", "open"] as const;

export type Standing = (typeof standings)[number];

export const standing = oneOf(standings);

/** What an article is: most tell of a matter; a guide says what to do; a mail is the page of a posted mail. */
const articleKinds = ["article", "guide", "mail"] as const;

export type ArticleKind = (typeof articleKinds)[number];

export const articleKind = oneOf(articleKinds);

/** The headers of a mail that is published as a page of its own. */
export const mailSchema = z.strictObject(
	{
		from: slugged("who sent it", "name").meta({
			description: "Who sent it.",
			example: "Paul E. McKenney",
		}),
		date: partialDate.optional().meta({
			description: "When it was sent; a mail that does not say so has none.",
			example: "2004-02-16",
		}),
		subject: text("the mail's subject").meta({
			description: "Its subject.",
			example: "Non-GPL export of invalidate_mmap_range",
		}),
		message: messageId.optional().meta({
			description:
				"Its Message-ID; linked to the public archive of the kernel's lists.",
			example: "20040216190927.GA2969@us.ibm.com",
		}),
	},
	expected("a mail with at least `from` and `subject`"),
);

export type DecisionMatter = z.output<typeof decisionSchema>;
export type PositionMatter = z.output<typeof positionSchema>;
export type MailMatter = z.output<typeof mailSchema>;
