// What front matter names places by: files of articles, old addresses and anchors.
import { z } from "zod";
import { isDeviceName } from "../device-names.ts";
import { nameSlug } from "../slug.ts";
import { checkedText, expected, text } from "./forms.ts";

export const articleFile = checkedText(
	"the relative path of an article's .md file",
	(value) => /^[\w./-]+\.md$/.test(value),
);

/** The longest name of a file or folder that is made, in bytes: file systems hold 255, with an ending. */
const longestName = 200;

/** What a page is made of, under an address that ends in its slug. */
export const slugged = (clause: string, noun: "name" | "question") =>
	text(clause).refine(
		(value) => nameSlug(value).length <= longestName,
		expected(`a ${noun} whose address has at most ${longestName} letters`),
	);

/** An address of the site. */
export const address = checkedText(
	"an address on this site, such as /Articles/72894/",
	(value) =>
		/^\/[\w.~/-]*$/.test(value) && !/(^|\/)\.\.?(\/|$)|\/\//.test(value),
).refine(
	(value) => value.split("/").every((name) => name.length <= longestName),
	expected(`an address with at most ${longestName} letters between slashes`),
);

/** An anchor of a page. */
export const anchor = checkedText(
	"an anchor without its #, such as what-holds-today",
	(value) => /^[^\s#"<>]+$/.test(value),
);

/** Old addresses of a file's page; a page is written at each. */
export const aliases = z.array(
	address.refine(
		(value) => !value.split("/").some(isDeviceName),
		expected(
			"an address that every system can write, without CON and other devices' names and without a dot before a slash",
		),
	),
	expected("a list of old addresses, such as [/Articles/72894/]"),
);

/** Old anchors of a file's page, each with the one that has taken its place. */
export const oldAnchors = z.record(
	anchor,
	anchor,
	expected("old anchors, each with the one that has taken its place"),
);
