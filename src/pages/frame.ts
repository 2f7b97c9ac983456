// The frame: what every page has around its content, settled once for all layouts.
import { indexUrl } from "../archive/indexes.ts";
import { absolute, href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

export interface FrameView {
	readonly language: string;
	readonly siteTitle: string;
	/** What stands in the browser's tab. */
	readonly documentTitle: string;
	readonly description: string;
	/** The address that others should cite; absent on pages that have none, such as "not found". */
	readonly canonical?: string | undefined;
	/** "website" or "article", for Open Graph. */
	readonly type: "website" | "article";
	readonly home: string;
	readonly style: string;
	readonly icon: string;
	readonly scripts: readonly string[];
	readonly feed: string;
	readonly searchAction: string;
	readonly navigation: readonly (LinkView & { readonly current: boolean })[];
	readonly footer: readonly LinkView[];
	readonly license: LinkView;
	readonly policy: string;
}

export interface FrameOptions {
	readonly title: string;
	readonly description?: string | undefined;
	readonly url?: string;
	readonly type?: "website" | "article";
	readonly scripts?: readonly string[];
}

/** Where the reload script of the preview is served; no published page names it. */
export const reloadScriptUrl = "/.preview/reload.js";

/**
 * What a page may load, for hosts that send no header of their own. Search needs WebAssembly; nothing needs another
 * site, an inline script or an inline style.
 */
export const contentPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
	"style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

export function frameView(site: Site, options: FrameOptions): FrameView {
	const { settings, pages, indexes } = site.archive;
	const { title, url } = options;
	return {
		language: settings.language,
		siteTitle: settings.title,
		documentTitle:
			title === settings.title ? title : `${title} · ${settings.title}`,
		description: options.description ?? settings.description,
		canonical: url === undefined ? undefined : absolute(site, url),
		type: options.type ?? "website",
		home: href(site, "/"),
		style: href(site, site.assets.style.url),
		icon: href(site, site.assets.icon.url),
		scripts: [
			...(options.scripts ?? []),
			...(site.preview ? [reloadScriptUrl] : []),
		].map((script) => href(site, script)),
		feed: href(site, "/atom.xml"),
		searchAction: href(site, "/Search/"),
		navigation: [
			...indexes.map(({ name, title: text }) => ({
				url: indexUrl(name),
				text,
			})),
			{ url: "/Archives/", text: "By year" },
			{ url: "/Search/", text: "Search" },
		].map((one) => ({
			href: href(site, one.url),
			text: one.text,
			current: one.url === url,
		})),
		footer: [
			...pages.map((page) => ({
				href: href(site, page.url),
				text: page.title,
			})),
			{ href: href(site, "/Authors/"), text: "Authors" },
			{ href: href(site, "/atom.xml"), text: "Feed" },
		],
		license: licenseView(settings.license),
		policy: contentPolicy,
	};
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
