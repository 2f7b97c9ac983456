// The rows of the benchmark: what is run for each, and what it is held against.
import { join } from "node:path";
import {
	type Bench,
	build,
	check,
	edit,
	forget,
	hugo,
	hugoPreview,
	ourPreview,
	pagefind,
} from "./calls.ts";
import { type Measured, measure } from "./measure.ts";
import type { Row } from "./results.ts";

/** A row, and how it is measured once; one run may measure several. */
export interface MeasuredRow extends Row {
	readonly needs?: "hugo";
	/** Runs it; where another row was measured on the way, under that row's name as well. */
	readonly once: (
		bench: Bench,
	) => Promise<Readonly<Record<string, Measured>> | Measured>;
}

/** All rows, in the order in which they are measured in each round. */
export const rows: readonly MeasuredRow[] = [
	{
		name: "build",
		compares:
			"this project, all pages without search, nothing kept from earlier runs; held against Hugo",
		against: ["hugo"],
		mostTime: 0.6,
		mostMemory: 0.6,
		once: (bench) => {
			forget(bench);
			return measure(build(bench, "--no-search"));
		},
	},
	{
		name: "build again",
		compares:
			"the same once more, nothing changed; held against the build before",
		against: ["build"],
		mostTime: 0.1,
		once: (bench) => measure(build(bench, "--no-search")),
	},
	{
		name: "build after an edit",
		compares: "the same, one article changed; held against the first build",
		against: ["build"],
		once: (bench) => {
			edit(bench);
			return measure(build(bench, "--no-search"));
		},
	},
	{
		name: "check",
		compares:
			"npm run check, one article changed since the build; held against the build",
		against: ["build"],
		mostTime: 0.2,
		once: (bench) => {
			edit(bench);
			return measure(check(bench));
		},
	},
	{
		name: "first check",
		compares:
			"npm run check, nothing kept from earlier runs; held against the build",
		against: ["build"],
		mostTime: 0.2,
		once: (bench) => {
			forget(bench);
			return measure(check(bench));
		},
	},
	{
		name: "hugo",
		compares:
			"Hugo on the same articles with a bare theme: articles, headings, authors, years",
		needs: "hugo",
		once: (bench) => measure(hugo(bench, "--destination", "../hugo-site")),
	},
	{
		name: "eleventy",
		compares:
			"Eleventy in its usual idiom, one template for each article, with the same pages as Hugo",
		against: ["hugo"],
		once: ({ project, root }) =>
			measure({
				program: process.execPath,
				words: [
					join(project, "node_modules/@11ty/eleventy/cmd.cjs"),
					"--quiet",
					"--output=../eleventy-site",
				],
				folder: join(root, "eleventy"),
			}),
	},
	{
		name: "pagefind",
		compares: "Pagefind's command line over what Hugo has written, cold",
		needs: "hugo",
		once: (bench) => measure(pagefind(bench)),
	},
	{
		name: "pagefind again",
		compares: "the same once more, into the bundle that is there",
		needs: "hugo",
		once: (bench) => measure(pagefind(bench)),
	},
	{
		name: "build with search",
		compares:
			"this project, all pages and search, nothing kept from earlier runs; held against Hugo and then Pagefind",
		against: ["hugo", "pagefind"],
		mostTime: 0.7,
		once: (bench) => {
			forget(bench);
			return measure(build(bench));
		},
	},
	{
		name: "search after an edit",
		compares:
			"the same, one article changed; held against Hugo and then Pagefind into its old bundle",
		against: ["hugo", "pagefind again"],
		mostTime: 0.35,
		once: (bench) => {
			edit(bench);
			return measure(build(bench));
		},
	},
	{
		name: "hugo preview",
		compares: "hugo server until it answers",
		needs: "hugo",
		once: (bench) => hugoPreview(bench),
	},
	{
		name: "hugo save",
		compares: "saving an article until Hugo's server gives its new page",
		needs: "hugo",
		// Measured with the row before.
		once: async () => ({}),
	},
	{
		name: "preview",
		compares:
			"npm start --no-build until it answers, after a build; held against Hugo's",
		against: ["hugo preview"],
		mostTime: 0.4,
		once: (bench) => ourPreview(bench),
	},
	{
		name: "save",
		compares:
			"saving an article until the preview gives its new page; held against Hugo's",
		against: ["hugo save"],
		mostTime: 0.2,
		once: async () => ({}),
	},
];
