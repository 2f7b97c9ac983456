// A plain host: what is text is packed with gzip, which every host and browser knows.
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Answers with the files of a site as such a host does. */
export function gzipped(site: string): RequestListener {
	const known = new Map<string, Buffer>();
	return (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
		const type = types[extname(path)];
		try {
			const body = known.get(path) ?? readFileSync(join(site, path));
			const packed =
				type && !known.has(path) ? gzipSync(body, { level: 9 }) : body;
			known.set(path, packed);
			response.writeHead(200, {
				"Content-Type": type ?? "application/octet-stream",
				"Content-Length": packed.length,
				...(type ? { "Content-Encoding": "gzip" } : {}),
			});
			response.end(packed);
		} catch {
			response.writeHead(404).end();
		}
	};
}

/** The types of the files that are text. */
const types: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".json": "application/json",
	".svg": "image/svg+xml",
};
