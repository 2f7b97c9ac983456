// The site map, and the index of several, as https://www.sitemaps.org/protocol.html describes it.
import type { ComponentChildren } from "preact";

/** An address and the day of its last change. */
interface LocationView {
	readonly location: string;
	readonly modified?: string | undefined;
}

export function SitemapLayout(props: { pages: readonly LocationView[] }) {
	return (
		<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
			{props.pages.map((page) => (
				<url>
					<loc>{page.location}</loc>
					{page.modified && <lastmod>{page.modified}</lastmod>}
				</url>
			))}
		</urlset>
	);
}

export function SitemapIndexLayout(props: { maps: readonly LocationView[] }) {
	return (
		<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
			{props.maps.map((map) => (
				<sitemap>
					<loc>{map.location}</loc>
					{map.modified && <lastmod>{map.modified}</lastmod>}
				</sitemap>
			))}
		</sitemapindex>
	);
}

interface XmlElement {
	xmlns?: string;
	children?: ComponentChildren;
}

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			urlset: XmlElement;
			sitemapindex: XmlElement;
			sitemap: XmlElement;
			url: XmlElement;
			loc: XmlElement;
			lastmod: XmlElement;
		}
	}
}
