// What a request asks the preview for: an address within the site, or nothing that is meant for it.
import type { IncomingMessage } from "node:http";
import { type Answer, plain } from "./answer.ts";
import { isMeantFor, isOwnOrigin } from "./host.ts";
import { decodedPath } from "./path.ts";

/**
 * Gives the address within the site that is asked for, decoded, or the answer to a request that is not meant for it.
 * @param host what the preview listens on
 * @param base the folder, decoded, that the site is published in, with a slash at each end
 */
export function requested(
	{ headers, method, url }: IncomingMessage,
	host: string,
	base: string,
): string | Answer {
	if (
		!isMeantFor(host, headers.host) ||
		!isOwnOrigin(headers.origin, headers.host)
	)
		return plain(
			403,
			"This preview answers only for the host it was started on.",
		);
	if (method !== "GET" && method !== "HEAD")
		return plain(405, "Only GET and HEAD are answered.");
	const path = decodedPath(url ?? "/");
	if (path === undefined) return plain(400, "This is no address.");
	if (path.startsWith(base)) return `/${path.slice(base.length)}`;
	return base.startsWith(path.endsWith("/") ? path : `${path}/`)
		? { redirect: base }
		: plain(404, `The site is at ${base}.`);
}
