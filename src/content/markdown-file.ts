// A markdown file: its front matter checked, its body rendered, whatever it is that the file becomes.
import type { Position } from "../diagnostics/diagnostic.ts";
import type { Body, RenderContext } from "../markdown/body.ts";
import { renderBody } from "../markdown/render-body.ts";
import {
	articleAmongPages,
	dayWithoutStanding,
	earlyUpdate,
	eventToCome,
	mailWithoutHeaders,
	repeatedEntries,
	repeatedSymbols,
} from "./contradictions.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type IndexEntry, parseIndexEntry } from "./index-entry.ts";
import type { articleSchema } from "./schema/article.ts";
import type { pageSchema } from "./schema/page.ts";
import { slugOf } from "./slug.ts";
import type { Source } from "./source.ts";
import { stubLeft } from "./stub-sentence.ts";
import { type Checked, validate } from "./validate.ts";
import type { ItemLead, Yaml } from "./yaml.ts";
import { parseRepaired } from "./yaml-repairs.ts";

/** A value with the place where its file says it. */
export type Placed<T> = T & { readonly at: Position };

/** An index entry with the place where its article claims it. */
export interface FiledEntry extends IndexEntry {
	readonly at: Position;
	/** The entry exactly as it stands there, with its quotes. */
	readonly raw?: string | undefined;
	/** What stands before it. */
	readonly lead: ItemLead;
}

/** An anchor that a section had, and the one that it has now. */
export interface OldAnchor {
	readonly old: string;
	readonly now: string;
	readonly at: Position;
}

/** Where a file's page and its sections were found before. */
export interface FormerPlaces {
	readonly aliases: readonly Placed<{ readonly url: string }>[];
	/** Old anchors of sections, each with the anchor of the section that keeps it. */
	readonly oldAnchors: readonly OldAnchor[];
}

/**
 * What a markdown file gives. Its body and its index entries are there even if something else is wrong with it, so
 * that one run finds the mistakes in them, too.
 */
export type Parsed<T> = Checked<T> & {
	readonly body?: Body;
	readonly entries?: readonly FiledEntry[];
};

/** Reads a markdown file; `make` makes of it what it becomes. */
export function parseMarkdown<
	S extends typeof articleSchema | typeof pageSchema,
	T,
>(
	source: Source,
	schema: S,
	context: RenderContext,
	make: (
		matter: S["_zod"]["output"],
		body: Body,
		slug: string,
		yaml: Yaml,
		entries: readonly FiledEntry[],
	) => T,
): Parsed<T> {
	const slug = slugOf(source.path);
	const misnamed = typeof slug === "string" ? [] : [slug];
	const split = splitFrontMatter(source);
	if ("at" in split) return { diagnostics: [...misnamed, split] };
	const body = renderBody(
		{ path: source.path, text: split.body, firstLine: split.bodyLine },
		context,
	);
	const { yaml, faults, isRepaired } = parseRepaired(
		source.path,
		split.matter,
		split.matterLine,
	);
	if (!yaml) {
		return { diagnostics: [...misnamed, ...body.diagnostics, ...faults], body };
	}
	const checked = validate(schema, yaml, source.path, {
		line: split.closingLine,
		column: 1,
	});
	const entries = entriesOf(yaml).filter(({ at }) => !isRepaired(at));
	const misfiled = articleAmongPages(source.path, yaml);
	const inMatter = [
		...(misfiled ? [misfiled] : (checked.diagnostics ?? [])),
		...repeatedEntries(source.path, entries),
		...repeatedSymbols(source.path, yaml),
		...earlyUpdate(source.path, yaml),
		...dayWithoutStanding(source.path, yaml),
		...eventToCome(source.path, yaml),
		...mailWithoutHeaders(source.path, yaml),
	];
	const diagnostics = [
		...misnamed,
		...body.diagnostics,
		...faults,
		...inMatter.filter(({ at }) => !isRepaired(at)),
		...(isDraft(yaml) ? [] : stubLeft(source.path, split.body, split.bodyLine)),
	];
	return diagnostics.length > 0 || typeof slug !== "string" || !checked.value
		? { diagnostics, body, entries }
		: {
				value: make(checked.value, body, slug, yaml, entries),
				body,
				entries,
			};
}

function isDraft({ value }: Yaml): boolean {
	return (value as { draft?: unknown } | null)?.draft === true;
}

/** Gives where the page of a front matter was found before. */
export function formerPlaces(
	matter: {
		readonly aliases?: readonly string[] | undefined;
		readonly anchors?: Readonly<Record<string, string>> | undefined;
	},
	yaml: Yaml,
): FormerPlaces {
	return {
		aliases: (matter.aliases ?? []).map((url, n) => ({
			url,
			at: yaml.valueAt(["aliases", n]),
		})),
		oldAnchors: Object.entries(matter.anchors ?? {}).map(([old, now]) => ({
			old,
			now,
			at: yaml.keyAt(["anchors", old]),
		})),
	};
}

/** The index entries that can be read, each with its place. */
export function entriesOf(yaml: Yaml): FiledEntry[] {
	const { index } = (yaml.value ?? {}) as { index?: unknown };
	return (Array.isArray(index) ? index : []).flatMap((item: unknown, n) => {
		const entry = typeof item === "string" ? parseIndexEntry(item) : "";
		return typeof entry === "string"
			? []
			: [
					{
						...entry,
						at: yaml.valueAt(["index", n]),
						raw: yaml.rawAt(["index", n]),
						lead: yaml.itemLead(["index", n]),
					},
				];
	});
}
