// "Cite this": what a work that cites an article says of it, in the forms that people and programs want.
import { standingDay, standingsOf } from "../archive/standings.ts";
import type { Article } from "../content/article.ts";
import {
	type EventDate,
	eventText,
	formatDate,
	formatEvent,
	type PartialDate,
} from "../content/dates.ts";
import { nameSlug } from "../content/slug.ts";
import { absolute, type Site } from "./site.ts";

/** An article as others cite it. */
export interface Reference {
	/** A name for it that no other article has, such as `archive-editors-2026-gpfs-wants-an-export`. */
	readonly key: string;
	readonly title: string;
	readonly authors: readonly string[];
	readonly date: PartialDate;
	readonly updated?: PartialDate | undefined;
	/** How its matter stands, where that is said, and as of which day. */
	readonly standing?:
		| { readonly as: string; readonly asOf: PartialDate }
		| undefined;
	/** When its matter happened. */
	readonly event?: EventDate | undefined;
	/** The title of the site. */
	readonly site: string;
	readonly address: string;
	/** A BCP 47 tag. */
	readonly language: string;
}

/** A citation in one form, ready to be copied. */
export interface CitationView {
	readonly label: string;
	readonly text: string;
}

/** Gives the citations of an article in every form. */
export function citationViews(site: Site, article: Article): CitationView[] {
	const reference = referenceTo(site, article);
	return [
		{ label: "Plain text", text: plainCitation(reference) },
		{ label: "BibTeX", text: bibtex(reference) },
		{ label: "CSL-JSON", text: cslJson(reference) },
		{ label: "Link: of a kernel commit", text: linkTrailer(reference) },
	];
}

function referenceTo(site: Site, article: Article): Reference {
	const { settings } = site.archive;
	const standings = standingsOf(site.archive, article);
	return {
		key: [
			nameSlug(article.authors[0] ?? ""),
			article.date.slice(0, 4),
			article.slug,
		].join("-"),
		title: oneLine(article.title),
		authors: article.authors.map(oneLine),
		date: article.date,
		updated: article.updated,
		standing:
			standings.length > 0
				? { as: standings.join(", "), asOf: standingDay(article) }
				: undefined,
		event: article.event,
		site: oneLine(settings.title),
		address: absolute(site, article.url),
		language: settings.language,
	};
}

/** Gives a citation for a footnote: authors, title, site, day of publication (and of what else a reader may take it for), address. */
export function plainCitation(reference: Reference): string {
	const { authors, title, site, date, address, language } = reference;
	const day = formatDate(date, language);
	const days = daysOf(
		reference,
		(one) => formatDate(one, language),
		(event) => formatEvent(event, language),
	);
	const told = days.length > 0 ? ` (${days.join("; ")})` : "";
	return `${authors.join(", ")}, “${title}”, ${site}, ${day}${told}, ${address}`;
}

/** The days that tell of an article what its own does not: of its last change, of how its matter stands, of that matter. */
function daysOf(
	{ updated, standing, event }: Reference,
	dayText: (day: PartialDate) => string,
	textOfEvent: (event: EventDate) => string,
): string[] {
	return [
		updated && `updated ${dayText(updated)}`,
		standing && `standing as of ${dayText(standing.asOf)}: ${standing.as}`,
		event && `event of ${textOfEvent(event)}`,
	].filter((part) => part !== undefined);
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Gives an entry for BibTeX and biblatex: `@misc`, which every style knows. Names and the title stand in braces of their
 * own, so that they are printed as they are here: nobody can tell from `Archive editors` which part is a family's name.
 * The address is not escaped, since styles set it verbatim.
 */
export function bibtex(reference: Reference): string {
	const { key, authors, title, site, date, address } = reference;
	const [year, month] = date.split("-");
	const days = daysOf(reference, (day) => day, eventText);
	const fields = [
		["author", `{${authors.map((name) => `{${tex(name)}}`).join(" and ")}}`],
		["title", `{{${tex(title)}}}`],
		["howpublished", `{${tex(site)}}`],
		["year", `{${year}}`],
		["month", months[Number(month) - 1]],
		["url", `{${address}}`],
		[
			"note",
			days.length > 0 ? `{Published ${[date, ...days].join("; ")}}` : undefined,
		],
	].filter(([, value]) => value !== undefined);
	const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
	return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** What TeX reads as something else, or sets as another character in its old encoding, with what it is written as. */
const texSpecials: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	// Not `\{`: BibTeX counts braces, escaped or not.
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
	"<": "\\textless{}",
	">": "\\textgreater{}",
	"|": "\\textbar{}",
};

function tex(text: string): string {
	return text.replace(
		/[\\{}~^<>|#$%&_]/g,
		(special) => texSpecials[special] ?? `\\${special}`,
	);
}

/**
 * Gives CSL-JSON, which Zotero, Pandoc and citeproc read: a list with one item of the type `webpage`
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
 */
export function cslJson(reference: Reference): string {
	const { key, title, site, authors, date, address, language } = reference;
	const days = daysOf(reference, (day) => day, eventText);
	const item = {
		id: key,
		type: "webpage",
		title,
		"container-title": site,
		author: authors.map((literal) => ({ literal })),
		issued: { "date-parts": [date.split("-").map(Number)] },
		URL: address,
		language,
		...(days.length > 0 && { note: days.join("; ") }),
	};
	const lines = Object.entries(item).map(
		([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
	);
	return `[{\n${lines.join(",\n")}\n}]`;
}

/**
 * Gives the trailer by which a kernel commit points at what it rests on (Documentation/process/submitting-patches.rst,
 * "Describe your changes"): one line, however long; what follows `#` is a remark.
 */
export function linkTrailer({ address, title }: Reference): string {
	return `Link: ${address} # ${title}`;
}

/** Text without line breaks and other runs of space: some of these forms end with the line. */
function oneLine(text: string): string {
	return text.trim().replace(/\s+/g, " ");
}
