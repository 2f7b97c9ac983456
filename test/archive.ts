// Tiny archives for tests: a few files as text, read and checked as a build would, in memory or in a temporary folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Archive } from "../src/archive/archive.ts";
import { contentParser } from "../src/content/parse.ts";
import type { Overrides } from "../src/content/settings.ts";
import { decode, type Source } from "../src/content/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { report } from "../src/diagnostics/report.ts";
import type { ImageSize } from "../src/markdown/body.ts";
import type { Page } from "../src/pages/page.ts";
import type { Assets } from "../src/pages/site.ts";
import { type LoadedSite, siteLoader, siteOf } from "../src/publish/load.ts";
import { project } from "./command.ts";

/** Files of a content folder by their path in it. */
export type Files = Readonly<Record<string, string | Buffer>>;

export const today = "2026-11-22";

/** The settings of every tiny archive that does not bring its own. */
export const siteYml =
	"title: Tiny archive\ndescription: For tests.\nurl: https://example.org/\nlanguage: en-GB\nlicense: CC-BY-SA-4.0\n";

/** An article with all that is required; front matter keys are replaced or added as lines, `undefined` removes one. */
export function article(
	keys: Readonly<Record<string, string | undefined>> = {},
	body = "Text.\n",
): string {
	const matter = {
		title: "A title",
		date: "2026-01-01",
		author: "A. N. Author",
		index: '["Kernel: Modules/Licensing"]',
		...keys,
	};
	const lines = Object.entries(matter)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${key}: ${value}`);
	return `---\n${lines.join("\n")}\n---\n${body}`;
}

/** What pages name as assets, without bundling any. */
export const assets: Assets = {
	style: { url: "/assets/site.css", contents: "" },
	scheme: { url: "/assets/scheme.js", contents: "" },
	page: { url: "/assets/page.js", contents: "" },
	search: { url: "/assets/search.js", contents: "" },
	searchEarly: { url: "/assets/search-early.js", contents: "" },
	searchStyle: { url: "/assets/search.css", contents: "" },
	codeStyle: { url: "/assets/code.css", contents: "" },
	listStyle: { url: "/assets/lists.css", contents: "" },
	indexStyle: { url: "/assets/indexes.css", contents: "" },
	indexScript: { url: "/assets/heading-filter.js", contents: "" },
	ledgerStyle: { url: "/assets/ledger.css", contents: "" },
	ledgerScript: { url: "/assets/ledger.js", contents: "" },
	alias: { url: "/assets/alias.js", contents: "" },
	icon: { url: "/assets/icon.svg", contents: "" },
};

export interface Loaded {
	/** All that a build works with. */
	readonly loaded: LoadedSite;
	readonly archive: Archive;
	readonly diagnostics: readonly Diagnostic[];
	/** The diagnostics as they are printed, without the line that counts them. */
	readonly report: string;
	readonly pages: readonly Page[];
	/** The HTML of the page at an address. */
	readonly page: (url: string) => string;
	/** What stands in the `<main>` of the page at an address. */
	readonly main: (url: string) => string;
}

/** Reads and checks a tiny archive in memory. `site.yml` is added where it is missing. */
export function load(
	files: Files,
	options: {
		drafts?: boolean;
		preview?: boolean;
		overrides?: Overrides;
		images?: Readonly<Record<string, ImageSize>>;
		assets?: Assets;
	} = {},
): Loaded {
	const read = Object.entries({ "site.yml": siteYml, ...files })
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, text]) => decode(path, Buffer.from(text)));
	const content = contentParser(options.overrides)({
		root: "/content",
		texts: read.filter((one): one is Source => "text" in one),
		images: new Map(Object.entries(options.images ?? {})),
		diagnostics: read.filter((one): one is Diagnostic => "unexpected" in one),
	});
	const loaded = siteOf(
		content,
		{
			drafts: options.drafts ?? false,
			today,
			preview: options.preview ?? false,
		},
		options.assets ?? assets,
	);
	const { site, diagnostics: all } = loaded;
	const pages = Object.values<Page[]>(loaded.pages).flat();
	const page = (url: string) => {
		const found = pages.find((one) => one.url === url);
		if (!found)
			throw new Error(
				`No page at ${url}; there are ${pages.map((one) => one.url).join(" ")}`,
			);
		return found.render();
	};
	return {
		archive: site.archive,
		loaded,
		diagnostics: all,
		report: report(all, { prefix: "", colour: false })
			.split("\n")
			.slice(0, -1)
			.join("\n"),
		pages,
		page,
		main: (url) => /<main[^>]*>(.*)<\/main>/s.exec(page(url))?.[1] ?? "",
	};
}

/** Gives the sample archive, as it is published. */
export function loadSample(): LoadedSite {
	return siteLoader(
		{
			content: join(project, "content"),
			overrides: {},
			drafts: false,
			today: "9999-12-31",
			preview: false,
		},
		assets,
	)();
}

/** Writes files into a temporary folder, hands its path to `use`, and removes it afterwards. */
export async function inFolder<T>(
	files: Files,
	use: (folder: string) => Promise<T> | T,
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), "archive-test-"));
	try {
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
