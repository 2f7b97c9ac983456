// The schema of `search.yml`: what search knows of the archive's language.
import { z } from "zod";
import { checkedText, expected } from "./forms.ts";

const synonym = checkedText(
	"a word or a few words, such as binary module",
	(value) => /^[\p{L}\p{N}]/u.test(value),
).transform((value) => value.toLowerCase().replace(/\s+/g, " "));

/** `search.yml`: the terms that search takes for one another. */
export const searchSchema = z.strictObject(
	{
		synonyms: z
			.array(
				z
					.array(synonym, expected("a list of terms"))
					.min(2, expected("at least two terms, each a synonym of the others")),
				expected("a list of lists of terms"),
			)
			.default([])
			.meta({
				description:
					"Lists of terms, each of which finds what the others of its list find.",
				example: "[[licence, license]]",
			}),
	},
	expected("`synonyms`"),
);
