// The frame: what every page has around its content, settled once for all layouts.
import type { Settings } from "../content/settings.ts";
import type { Body } from "../markdown/body.ts";
import { framedOrigin } from "./discussion.ts";
import { type AlternateView, feedLinks } from "./feeds.ts";
import {
	type Current,
	currentIn,
	type Section,
	searchSection,
	sections,
} from "./navigation.ts";
import { type Picture, pictureSize, sitePicture } from "./pictures.ts";
import { absolute, href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

/** A tag for other programs: `name` is that of HTML, `property` that of Open Graph. */
export interface MetaView {
	readonly name?: string;
	readonly property?: string;
	readonly content: string;
}

export interface FrameView {
	readonly language: string;
	readonly siteTitle: string;
	readonly title: string;
	/** What stands in the browser's tab. */
	readonly documentTitle: string;
	readonly description: string;
	/** The address that others should cite; absent on pages that have none, such as "not found". */
	readonly canonical?: string | undefined;
	/** "website" or "article", for Open Graph. */
	readonly type: "website" | "article";
	/** What is shown where the page is linked to elsewhere, in pixels: https://ogp.me/#structured. */
	readonly image: {
		readonly url: string;
		readonly alt: string;
		readonly width: number;
		readonly height: number;
	};
	readonly home: string;
	/** The style sheets: that of every page, then those of the page's kind. */
	readonly styles: readonly string[];
	/** The style sheet of highlighted code, which no paint waits for; undefined where there is none. */
	readonly codeStyle?: string | undefined;
	readonly icon: string;
	/** Sets the reader's colour scheme before anything is painted. */
	readonly schemeScript: string;
	readonly scripts: readonly string[];
	/** How a browser searches the site. */
	readonly openSearch: string;
	/** The page's feeds, and its other forms. */
	readonly alternates: readonly AlternateView[];
	readonly meta: readonly MetaView[];
	/** What the page tells of, as JSON-LD whose text can't end the element that it stands in. */
	readonly data?: string | undefined;
	readonly searchAction: string;
	readonly navigation: readonly SectionLinkView[];
	/** The link to search, with what it is opened with over the page. */
	readonly search: SectionLinkView & Pick<SearchView, "script" | "style">;
	readonly footer: readonly LinkView[];
	readonly license: LinkView;
	readonly policy: string;
}

/** A link to a part of the site. */
export interface SectionLinkView extends LinkView {
	readonly current?: Current | undefined;
}

export interface FrameOptions {
	readonly title: string;
	readonly description?: string | undefined;
	readonly url?: string;
	readonly type?: "website" | "article";
	/** The site's picture where it is left out. */
	readonly picture?: Picture;
	readonly scripts?: readonly string[];
	/** Style sheets of the page's kind. */
	readonly styles?: readonly string[];
	/** What may show highlighted code. */
	readonly codeIn?: Pick<Body, "html"> | undefined;
	/** The site's feed where it is left out. */
	readonly alternates?: readonly AlternateView[] | undefined;
	readonly meta?: readonly MetaView[];
	/** What the page tells of, in terms of schema.org. */
	readonly data?: object;
}

/** The addresses that search needs, all of them with the base path. */
export interface SearchView {
	readonly home: string;
	/** The folder of the search bundle, with a slash at its end. */
	readonly folder: string;
	readonly script: string;
	readonly style: string;
}

export function searchView(site: Site): SearchView {
	return {
		home: href(site, "/"),
		folder: href(site, "/pagefind/"),
		script: href(site, site.assets.search.url),
		style: href(site, site.assets.searchStyle.url),
	};
}

/** Where the reload script of the preview is served; no published page names it. */
export const reloadScriptUrl = "/.preview/reload.js";

/**
 * What a page may load, for hosts that send no header of their own. Search needs WebAssembly, and comments a frame of the
 * site that keeps them; nothing else needs another site, an inline script or an inline style.
 */
export function contentPolicy(settings: Pick<Settings, "comments">): string {
	const framed = framedOrigin(settings);
	return (
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
		"style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'" +
		(framed === undefined ? "" : `; frame-src ${framed}`)
	);
}

export function frameView(site: Site, options: FrameOptions): FrameView {
	const { settings, pages } = site.archive;
	const { title, url, picture = sitePicture(site) } = options;
	const linkTo = (one: Section): SectionLinkView => ({
		href: href(site, one.url),
		text: one.text,
		current: currentIn(one, url),
	});
	return {
		language: settings.language,
		siteTitle: settings.title,
		title,
		documentTitle:
			title === settings.title ? title : `${title} · ${settings.title}`,
		description: options.description ?? settings.description,
		canonical: url === undefined ? undefined : absolute(site, url),
		type: options.type ?? "website",
		image: {
			url: absolute(site, picture.url),
			alt: picture.alt,
			...pictureSize,
		},
		home: href(site, "/"),
		styles: [site.assets.style.url, ...(options.styles ?? [])].map((style) =>
			href(site, style),
		),
		codeStyle: options.codeIn?.html.includes('class="hljs-')
			? href(site, site.assets.codeStyle.url)
			: undefined,
		icon: href(site, site.assets.icon.url),
		schemeScript: href(site, site.assets.scheme.url),
		scripts: [
			site.assets.page.url,
			...(options.scripts ?? []),
			...(site.preview ? [reloadScriptUrl] : []),
		].map((script) => href(site, script)),
		openSearch: href(site, "/opensearch.xml"),
		alternates:
			options.alternates ?? feedLinks(site, "/", settings.title).slice(0, 1),
		meta: options.meta ?? [],
		data: options.data && dataBlock(options.data),
		searchAction: href(site, searchSection.url),
		navigation: sections(site.archive).map(linkTo),
		search: { ...linkTo(searchSection), ...searchView(site) },
		footer: [
			...pages
				.filter((page) => page.url !== "/")
				.map((page) => ({ href: href(site, page.url), text: page.title })),
			{ href: href(site, "/A-Z/"), text: "A to Z" },
			{ href: href(site, "/Authors/"), text: "Authors" },
			{ href: href(site, "/atom.xml"), text: "Feed" },
		],
		license: licenseView(settings.license),
		policy: contentPolicy(settings),
	};
}

/** JSON as the text of a data block: without `<`, nothing in it ends the block or starts a comment (HTML, section 4.12.1.3). */
function dataBlock(data: object): string {
	return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** A licence by its SPDX identifier, linked to its text. */
export function licenseView(expression: string): LinkView {
	return {
		text: expression,
		href: /^[\w.+-]+$/.test(expression)
			? `https://spdx.org/licenses/${expression.replace(/\+$/, "")}.html`
			: "https://spdx.org/licenses/",
	};
}
