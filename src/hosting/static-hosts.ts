// Netlify and Cloudflare Pages: both read `_headers` and `_redirects` at the top of what is published.
import { type HeaderFields, type Hosting, lastingCache } from "./hosting.ts";

/**
 * `_headers`: https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/. Both join the values of a field that stands in two rules
 * which fit, so none does; that pages are asked for again each time is what both do by themselves.
 */
export function headersFile({ base, headers, lasting }: Hosting): string {
	const cached = { "Cache-Control": lastingCache };
	return [
		rule(`${encodeURI(base)}*`, headers),
		...lasting.map((path) =>
			rule(encodeURI(path) + (path.endsWith("/") ? "*" : ""), cached),
		),
	].join("\n");
}

function rule(path: string, headers: HeaderFields): string {
	const fields = Object.entries(headers);
	return `${path}\n${fields.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}

/**
 * `_redirects`: https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/. There is a page at each old address, for hosts that
 * know no redirects: Netlify goes past it where the status has a mark, and Cloudflare, which always does, skips a line with
 * the mark.
 */
export function redirectsFile({ redirects }: Hosting): string {
	return redirects
		.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)}`)
		.flatMap((line) => [`${line} 301!\n`, `${line} 301\n`])
		.join("");
}
