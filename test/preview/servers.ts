// Preview servers for tests: each listens on a free port while a test uses it, and is asked byte for byte.
import { mkdirSync, writeFileSync } from "node:fs";
import {
	type IncomingHttpHeaders,
	type IncomingMessage,
	request,
} from "node:http";
import { join } from "node:path";
import { PreviewServer } from "../../src/preview/server.ts";
import type { PreviewState } from "../../src/preview/state.ts";
import { inFolder } from "../archive.ts";
import { soon } from "./soon.ts";

/** The bytes of the image that articles of these tests show, and of a file that nobody may read. */
export const image = "not really a picture";
export const secret = "nobody may read this";

export interface Asked {
	readonly status: number | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** A server that is listening. */
export interface Served {
	readonly server: PreviewServer;
	readonly port: number;
	/** Sends a request whose path reaches the server as it is written here. */
	readonly ask: (
		path: string,
		options?: { method?: string; host?: string },
	) => Promise<Asked>;
	/** The data of each event of the stream of changes, as they come. */
	readonly events: () => AsyncGenerator<string[], void>;
}

/** Serves a state on a free port of 127.0.0.1 while `use` runs. */
export function serving(
	state: PreviewState,
	use: (served: Served) => Promise<void>,
	base = "/",
	searchFolder?: () => Promise<string | undefined>,
	patience?: number,
): Promise<void> {
	return inFolder({}, async (folder) => {
		for (const name of ["content/articles", "search", "search-other"])
			mkdirSync(join(folder, name), { recursive: true });
		writeFileSync(join(folder, "content/articles/chart.png"), image);
		writeFileSync(join(folder, "search/start.json"), "{}");
		for (const name of ["secret.txt", "search-other/secret.txt"])
			writeFileSync(join(folder, name), secret);
		const server = new PreviewServer({
			state,
			content: join(folder, "content"),
			base: () => base,
			reloadScript: "/* reload */",
			searchFolder: searchFolder ?? (async () => join(folder, "search")),
			draw: async ({ url }) => Buffer.from(`drawn: ${url}`),
			alone: () => undefined,
			mistakesOf: (error) => [(error as Error).message],
			host: "127.0.0.1",
			...(patience === undefined ? {} : { patience }),
		});
		const port = await server.listen([0]);
		try {
			await use({
				server,
				port,
				ask: (path, options = {}) => ask(port, path, options),
				events: () => events(port, base),
			});
		} finally {
			await server.close();
		}
	});
}

async function ask(
	port: number,
	path: string,
	options: { method?: string; host?: string },
): Promise<Asked> {
	const response = await open(port, path, options);
	let body = "";
	for await (const part of response) body += part;
	return { status: response.statusCode, headers: response.headers, body };
}

async function* events(port: number, base: string) {
	const response = await open(port, `${base}.preview/events`, {});
	let text = "";
	const parts = response[Symbol.asyncIterator]();
	for (;;) {
		const part = await soon(parts.next(), "an event of the stream");
		if (part.done) return;
		text += part.value;
		for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
			const block = text.slice(0, end);
			const data = /^event: (?:state|warnings)\ndata: (.*)\nid: \d+$/.exec(
				block,
			)?.[1];
			text = text.slice(end + 2);
			// How soon to ask again, which is told before all else.
			if (block.startsWith("retry: ")) continue;
			yield JSON.parse(data ?? "null") as string[];
		}
	}
}

function open(
	port: number,
	path: string,
	{ method = "GET", host = `127.0.0.1:${port}` },
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		request({ host: "127.0.0.1", port, path, method, headers: { host } })
			.on("response", resolve)
			.on("error", reject)
			.end();
	});
}
