// Passages: the paragraph, item or row of an article that an excerpt is from, and the address that leads a reader to it.
import type { Fragment, Section } from "./text-index.ts";

/** What the passages of an article are found by. */
export type Excerpted = Pick<
	Fragment,
	"url" | "meta" | "raw_content" | "anchors"
>;

/** What Pagefind parts words at. */
const space = /[^\S\uFEFF]+/;

/**
 * Gives the address of the passage that holds the first match of an excerpt: of the nearest anchor before the match, or of
 * the article where it stands before all of them.
 * @param section the article itself, or a section of it
 */
export function passageUrl(
	{ url, raw_content, anchors }: Excerpted,
	section: Pick<Section, "url" | "excerpt">,
): string {
	const begins = anchors.find(({ id }) => section.url === `${url}#${id}`);
	const place = placeOfMatch(
		raw_content.split(space),
		section.excerpt.split(space),
		begins?.location ?? 0,
	);
	const anchor = anchors.filter(({ location }) => location <= place).at(-1);
	return anchor ? `${url}#${anchor.id}` : section.url;
}

/** Gives where a result leads: to the passage of its excerpt, or to the article's beginning where the title has its words. */
export function resultUrl(
	article: Excerpted & Pick<Section, "excerpt">,
): string {
	const title = (article.meta.title ?? "").toLowerCase();
	const words = [...article.excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(
		([, text = ""]) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [],
	);
	return words.every((word) => title.includes(word))
		? article.url
		: passageUrl(article, article);
}

/** The place of the first match of an excerpt among the words of an article, from where it may begin; -1 where there is none. */
function placeOfMatch(
	words: readonly string[],
	excerpt: readonly string[],
	from: number,
): number {
	const told = excerpt.filter((word) => word !== "…");
	const plain = told.map((word) => word.replace(/<\/?mark>/g, ""));
	const match = told.findIndex((word) => word.startsWith("<mark>"));
	const start = words.findIndex(
		(_, n) =>
			n >= from && plain.every((word, after) => words[n + after] === word),
	);
	return match < 0 || start < 0 ? -1 : start + match;
}
