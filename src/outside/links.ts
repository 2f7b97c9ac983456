// The links that lead out of an archive, with the places where they stand: in bodies, and in front matter.
import { splitFrontMatter } from "../content/front-matter.ts";
import type { Source } from "../content/source.ts";
import { parseYaml, type ValuePath } from "../content/yaml.ts";
import type { Position } from "../diagnostics/diagnostic.ts";
import { positionIn } from "../diagnostics/position.ts";
import { Places } from "../markdown/place.ts";
import type { Site } from "../pages/site.ts";
import { sourceUrl } from "../pages/sources.ts";

/** A place where a link stands. */
export interface LinkPlace {
	readonly path: string;
	readonly at: Position;
	/** The link as readers follow it. */
	readonly typed: string;
	/** The day on which it is known to have been read, or else the article to have been published. */
	readonly read?: string | undefined;
}

/** The places of each link by its address without an anchor, the addresses in the order in which they are met. */
export type OutsideLinks = ReadonlyMap<string, readonly LinkPlace[]>;

/** Finds the outside links of all that is published. */
export function outsideLinks(
	{ archive }: Pick<Site, "archive">,
	texts: readonly Source[],
): OutsideLinks {
	const sources = new Map(texts.map((source) => [source.path, source]));
	const found = new Map<string, LinkPlace[]>();
	const note = (place: LinkPlace) => {
		const address = addressOf(place.typed);
		if (address === undefined) return;
		const places = found.get(address);
		if (places) places.push(place);
		else found.set(address, [place]);
	};
	for (const page of [...archive.articles, ...archive.pages]) {
		const source = sources.get(page.path);
		const split = source && splitFrontMatter(source);
		if (!split || "at" in split) continue;
		const published = "date" in page ? page.date : undefined;
		const yaml = parseYaml(page.path, split.matter, split.matterLine);
		if (!("unexpected" in yaml)) {
			for (const { typed, steps, read } of inMatter(yaml.value)) {
				note({
					path: page.path,
					at: yaml.valueAt(steps),
					typed,
					read: read ?? published,
				});
			}
		}
		const placeOf = placesIn(split.body, split.bodyLine);
		for (const typed of inHtml(page.body.html)) {
			note({ path: page.path, at: placeOf(typed), typed, read: published });
		}
	}
	return found;
}

/** An address as it is asked for: whole, and without an anchor. */
function addressOf(typed: string): string | undefined {
	if (!URL.canParse(typed)) return undefined;
	const url = new URL(typed);
	url.hash = "";
	return url.href;
}

interface InMatter {
	readonly typed: string;
	readonly steps: ValuePath;
	readonly read?: string | undefined;
}

/** The links of front matter: every value that is an address, and what sources lead to by other names. */
function inMatter(value: unknown, steps: ValuePath = []): InMatter[] {
	if (typeof value === "string")
		return /^https?:\/\//.test(value) ? [{ typed: value, steps }] : [];
	if (Array.isArray(value))
		return value.flatMap((item: unknown, n) => inMatter(item, [...steps, n]));
	if (typeof value !== "object" || value === null) return [];
	const matter: Readonly<Record<string, unknown>> = { ...value };
	const textAt = (key: string) => {
		const one = matter[key];
		return typeof one === "string" ? one : undefined;
	};
	const retrieved = textAt("retrieved");
	const isSource = steps.at(-2) === "sources" || steps.at(-1) === "mail";
	const named =
		isSource && matter.url === undefined
			? sourceUrl({
					title: "",
					message: textAt("message"),
					commit: textAt("commit"),
					file: textAt("file"),
				})
			: undefined;
	return [
		...(named === undefined ? [] : [{ typed: named, steps, read: retrieved }]),
		...Object.entries(matter).flatMap(([key, one]) =>
			inMatter(one, [...steps, key]).map((link) => ({
				...link,
				read: link.read ?? retrieved,
			})),
		),
	];
}

function inHtml(html: string): Set<string> {
	return new Set(
		[...html.matchAll(/<a href="(https?:[^"]+)"/g)].map(([, href = ""]) =>
			href.replaceAll("&amp;", "&"),
		),
	);
}

/** Gives what finds an address in a body, as it is typed there or, where it was encoded, as it is read. */
function placesIn(
	body: string,
	firstLine: number,
): (typed: string) => Position {
	const placeOf = new Places(body, firstLine).addresses();
	return (typed) => {
		const offset = wholeAt(body, typed);
		return offset >= 0
			? positionIn(body, offset, firstLine)
			: placeOf(typed, [0, Number.POSITIVE_INFINITY]);
	};
}

/** What goes on an address: `https://a.example/x` does not stand in `https://a.example/xy`. */
const goesOn = /[\w/?#&=%~-]/;

/** The offset at which an address stands as a whole; -1 where it does not. */
function wholeAt(body: string, address: string): number {
	let at = body.indexOf(address);
	while (at >= 0 && goesOn.test(body.charAt(at + address.length)))
		at = body.indexOf(address, at + 1);
	return at;
}
