// How a browser searches the site, as OpenSearch 1.1 describes it (https://github.com/dewitt/opensearch).
import { h } from "preact";

export function OpenSearchLayout(props: {
	shortName: string;
	description: string;
	icon: string;
	template: string;
}) {
	const url: object = { type: "text/html", template: props.template };
	const example: object = {
		role: "example",
		searchTerms: "invalidate_mmap_range",
	};
	return h(
		"OpenSearchDescription",
		{ xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
		h("ShortName", null, props.shortName),
		h("Description", null, props.description),
		h("InputEncoding", null, "UTF-8"),
		h("Image", { type: "image/svg+xml", width: 16, height: 16 }, props.icon),
		h("Url", url),
		h("Query", example),
	);
}
