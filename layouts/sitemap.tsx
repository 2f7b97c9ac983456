// The site map, as https://www.sitemaps.org/protocol.html describes it.
import type { ComponentChildren } from "preact";

export function SitemapLayout(props: {
	pages: readonly { location: string; modified?: string | undefined }[];
}) {
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

interface XmlElement {
	xmlns?: string;
	children?: ComponentChildren;
}

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			urlset: XmlElement;
			url: XmlElement;
			loc: XmlElement;
			lastmod: XmlElement;
		}
	}
}
