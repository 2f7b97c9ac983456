// The schema of `moved.yml`: where pages are now that have no file of their own to say so.
import { z } from "zod";
import { address } from "./addresses.ts";
import { expected } from "./forms.ts";

/** `moved.yml`: old addresses, each with the one that has taken its place. */
export const movedSchema = z.strictObject(
	{
		moved: z
			.record(
				z.string(),
				address,
				expected("old addresses, each with the new one"),
			)
			.meta({
				description:
					"Old addresses of authors, people, questions, years and comparisons of releases that go on working, each with the address that has taken its place.",
				example: "{/Positions/By/a-persn/: /Positions/By/a-person/}",
			}),
	},
	expected("`moved`"),
);
