// Answers written to who asked: texts, redirects, files of the content folder, and pictures drawn for them.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import type { DrawPicture } from "../assets/picture.ts";
import { encoded } from "../markdown/place.ts";
import type { Answer } from "./answer.ts";

/** What answers are made of besides themselves. */
export interface Means {
	/** The content folder, for images. */
	readonly content: string;
	readonly draw: DrawPicture;
	/** How often something was changed that no page's own bytes tell of. */
	readonly unseenChanges: number;
}

/** Writes an answer. */
export async function write(
	given: Answer,
	request: IncomingMessage,
	response: ServerResponse,
	{ content, draw, unseenChanges }: Means,
): Promise<void> {
	if ("redirect" in given) {
		const { search } = new URL(`http://localhost${request.url}`);
		response
			.writeHead(308, { Location: encoded(given.redirect) + search })
			.end();
	} else if ("image" in given) {
		serveFile(content, `/${given.image}`, request, response);
	} else if ("picture" in given) {
		const body = await draw(given.picture);
		response.writeHead(200, {
			"Content-Type": "image/png",
			"Content-Length": body.length,
		});
		response.end(body);
	} else {
		// By it an open page knows whether it is still as it would be answered now.
		const version = `${digest(given.body)}-${unseenChanges}`;
		response
			.writeHead(given.status, {
				"Content-Type": given.type,
				"Server-Timing": `version;desc="${version}"`,
				"Content-Length": Buffer.byteLength(given.body),
			})
			.end(given.body);
	}
}

/**
 * Writes a file of a folder.
 * @param path its path in the folder, decoded, with a slash before it
 * @param otherwise called where it is not there
 */
export function serveFile(
	folder: string,
	path: string,
	request: IncomingMessage,
	response: ServerResponse,
	otherwise?: () => void,
): void {
	request.url = encoded(path);
	sirv(folder, { dev: true })(request, response, otherwise);
}

function digest(body: string | Uint8Array): string {
	return createHash("sha256").update(body).digest("hex").slice(0, 16);
}
