// Hosting: what a host has to be told of a site, said once for all of them.
import { contentPolicy } from "../pages/frame.ts";
import type { Page } from "../pages/page.ts";
import type { Site } from "../pages/site.ts";

/** HTTP header fields by their names. */
export type HeaderFields = Readonly<Record<string, string>>;

/** An old address and its new one. */
export interface Redirect {
	readonly from: string;
	readonly to: string;
}

/** All paths are those of addresses on the host: with the base path, and decoded. */
export interface Hosting {
	/** The folder of the host that the site is in, with a slash at each end. */
	readonly base: string;
	/** What is sent with every answer. */
	readonly headers: HeaderFields;
	/** Files that are named after what is in them, and folders of such files with a slash at the end. */
	readonly lasting: readonly string[];
	/** Permanent ones, of each address once: as it stands, and without its slash where it ends in one. */
	readonly redirects: readonly Redirect[];
	/** The page that is sent, with status 404, where there is none. */
	readonly notFound: string;
}

/** `Cache-Control` of a file that is never asked for again, since its name changes with its content (RFC 8246). */
export const lastingCache = "public, max-age=31536000, immutable";

/** `Cache-Control` of all else: asked for again each time, which costs an answer without a body (RFC 9111, 5.2.2.2). */
export const pageCache = "public, max-age=0, must-revalidate";

/** The types of files whose names tell hosts nothing, or the wrong thing; the first ending that fits a path counts. */
export const types: readonly [ending: string, type: string][] = [
	["/atom.xml", "application/atom+xml; charset=utf-8"],
	["/rss.xml", "application/rss+xml; charset=utf-8"],
	["/feed.json", "application/feed+json; charset=utf-8"],
	["/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"],
	["/SHA256SUMS", "text/plain; charset=utf-8"],
	[".md", "text/markdown; charset=utf-8"],
	[".csv", "text/csv; charset=utf-8"],
];

/**
 * Gives what hosts have to be told of a site.
 * @param lasting the paths of lasting files and folders in the published folder
 */
export function hostingOf(
	{ archive }: Site,
	pages: readonly Page[],
	lasting: readonly string[],
): Hosting {
	const base = decodeURI(archive.settings.base);
	const located = (url: string) => base + url.slice(1);
	const moved = pages.flatMap(({ url, movedTo }) =>
		movedTo === undefined
			? []
			: [url, url.replace(/\/$/, "")].map(
					(from) => [located(from), located(movedTo)] as const,
				),
	);
	return {
		base,
		headers: {
			"Content-Security-Policy": `${contentPolicy(archive.settings)}; frame-ancestors 'none'`,
			"Cross-Origin-Opener-Policy": "same-origin",
			"Permissions-Policy":
				"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
			"Referrer-Policy": "strict-origin-when-cross-origin",
			"X-Content-Type-Options": "nosniff",
		},
		lasting: lasting.map((path) => base + path).sort(),
		redirects: [...new Map(moved)].map(([from, to]) => ({ from, to })),
		notFound: located("/404.html"),
	};
}
