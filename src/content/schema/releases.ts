// The release dates of `releases.yml`: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import { day, expected, text } from "./forms.ts";
import { sourceSchema } from "./source.ts";

/** `releases.yml`: when releases came out, for the ticks of timelines. */
export const releasesSchema = z.strictObject(
	{
		name: text("what is released").meta({
			description: "What is released.",
			example: "Linux",
		}),
		sources: z
			.array(sourceSchema, expected("a list of sources"))
			.min(1, expected("at least one source"))
			.meta({
				description: "What the dates rest on.",
				example: "[{title: Kernel history, url: https://example.org/}]",
			}),
		releases: z
			.array(
				z.strictObject(
					{
						release: text("a release in quotation marks").meta({
							description: "The release.",
							example: '"2.6.0"',
						}),
						date: day.meta({
							description: "The day it came out.",
							example: "2003-12-18",
						}),
					},
					expected("a `release` and its `date`"),
				),
				expected("a list of releases"),
			)
			.meta({
				description: "The releases, each with the day it came out.",
				example: '[{release: "2.6.0", date: 2003-12-18}]',
			}),
	},
	expected("`releases` and their keys"),
);

export type ReleasesMatter = z.output<typeof releasesSchema>;
