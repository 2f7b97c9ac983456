// From a layout to the text of a page.
import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** Renders a layout as an HTML document. */
export function html(layout: VNode): string {
	return `<!doctype html>\n${render(layout)}\n`;
}

/** Renders a layout as an XML document. In XML, unlike HTML, text may not hold `]]>` (XML 1.0, section 2.4). */
export function xml(layout: VNode): string {
	return `<?xml version="1.0" encoding="utf-8"?>\n${render(layout).replaceAll("]]>", "]]&gt;")}\n`;
}
