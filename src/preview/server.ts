// The preview server: renders the page that is asked for, when it is asked for, and tells open pages of changes.
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import type { DrawPicture } from "../assets/picture.ts";
import { Problem } from "../diagnostics/problem.ts";
import { encoded } from "../markdown/place.ts";
import { contentPolicy, reloadScriptUrl } from "../pages/frame.ts";
import { type Answer, answer, mistakesPage, plain, script } from "./answer.ts";
import { isMeantFor } from "./host.ts";
import { decodedPath } from "./path.ts";
import type { PreviewState } from "./state.ts";

export interface PreviewOptions {
	readonly state: PreviewState;
	/** The content folder, for images. */
	readonly content: string;
	/** The folder that the site is published in as addresses have it, with a slash at each end. */
	readonly base: () => string;
	/** The script that reloads open pages. */
	readonly reloadScript: string;
	/** Gives the folder of the search bundle as soon as there is one; undefined where it could not be made. */
	readonly searchFolder: () => Promise<string | undefined>;
	/** Draws a picture that is asked for. */
	readonly draw: DrawPicture;
	readonly host: string;
}

/** Where the stream of changes is served. */
const eventsUrl = "/.preview/events";

export class PreviewServer {
	readonly #options: PreviewOptions;
	readonly #server: Server;
	readonly #listeners = new Set<ServerResponse>();

	constructor(options: PreviewOptions) {
		this.#options = options;
		this.#server = createServer((request, response) => {
			this.#respond(request, response).catch((error: unknown) => {
				console.error(error);
				if (!response.headersSent) response.writeHead(500);
				response.end("The preview failed to answer; its terminal says why.\n");
			});
		});
	}

	/**
	 * Listens on the first free port.
	 * @param ports the ports to try, in order
	 * @returns the port
	 * @throws Problem where none of them is free
	 */
	async listen(ports: readonly number[]): Promise<number> {
		for (const port of ports) {
			if (await this.#listensOn(port))
				return (this.#server.address() as AddressInfo).port;
		}
		const [first, last] = [ports[0], ports.at(-1)];
		throw new Problem(
			first === last
				? `Port ${first} is taken.`
				: `Ports ${first} to ${last} are all taken.`,
			"choose another with --port",
		);
	}

	/** Tells open pages that there is a new version, or which mistakes keep it from being shown. */
	announce(): void {
		for (const listener of this.#listeners) listener.write(this.#event());
	}

	/** Stops listening and lets go of every connection. */
	async close(): Promise<void> {
		for (const listener of this.#listeners) listener.end();
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#listensOn(port: number): Promise<boolean> {
		const { host } = this.#options;
		return new Promise((resolve, reject) => {
			const failed = (error: NodeJS.ErrnoException) => {
				if (error.code === "EADDRINUSE") resolve(false);
				else if (error.code === "EACCES") {
					reject(
						new Problem(
							`Port ${port} is not allowed here.`,
							"choose one above 1023 with --port",
						),
					);
				} else if (
					error.code === "EADDRNOTAVAIL" ||
					error.code === "ENOTFOUND"
				) {
					reject(
						new Problem(
							`This machine has no address ${host}.`,
							"choose another with --host",
						),
					);
				} else reject(error);
			};
			this.#server.once("error", failed);
			this.#server.listen(port, host, () => {
				this.#server.off("error", failed);
				resolve(true);
			});
		});
	}

	async #respond(
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader(
			"Content-Security-Policy",
			contentPolicy(this.#options.state.version?.site.archive.settings ?? {}),
		);
		const url = this.#addressOf(request);
		if (typeof url !== "string") {
			await this.#write(url, request, response);
		} else if (url === eventsUrl) {
			this.#listen(request, response);
		} else if (url.startsWith("/pagefind/")) {
			await this.#search(url.slice("/pagefind".length), request, response);
		} else {
			await this.#write(this.#answerTo(url), request, response);
		}
	}

	async #search(
		path: string,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const folder = await this.#options.searchFolder();
		const instead = (status: number, sentence: string) =>
			this.#write(plain(status, sentence), request, response);
		if (folder === undefined) {
			return instead(503, "Search could not be made; the terminal says why.");
		}
		request.url = encoded(path);
		sirv(folder, { dev: true })(request, response, () =>
			instead(404, "The search bundle has no such file."),
		);
	}

	/** The address within the site that is asked for, or the answer to a request that is not meant for it. */
	#addressOf(request: IncomingMessage): string | Answer {
		if (!isMeantFor(this.#options.host, request.headers.host)) {
			return plain(
				403,
				"This preview answers only for the host it was started on.",
			);
		}
		if (request.method !== "GET" && request.method !== "HEAD") {
			return plain(405, "Only GET and HEAD are answered.");
		}
		const path = decodedPath(request.url ?? "/");
		if (path === undefined) return plain(400, "This is no address.");
		const base = this.#base;
		if (path.startsWith(base)) return `/${path.slice(base.length)}`;
		return base.startsWith(path.endsWith("/") ? path : `${path}/`)
			? { redirect: base }
			: plain(404, `The site is at ${base}.`);
	}

	/** The decoded folder of the site. */
	get #base(): string {
		return decodeURIComponent(this.#options.base());
	}

	#answerTo(url: string): Answer {
		const { state, reloadScript, base } = this.#options;
		if (url === reloadScriptUrl) return script(reloadScript);
		return state.version
			? answer(state.version, url, this.#base)
			: mistakesPage(state.mistakes, base() + reloadScriptUrl.slice(1));
	}

	async #write(
		given: Answer,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		if ("redirect" in given) {
			const { search } = new URL(request.url ?? "/", "http://localhost");
			response
				.writeHead(308, { Location: encoded(given.redirect) + search })
				.end();
		} else if ("image" in given) {
			request.url = encoded(`/${given.image}`);
			sirv(this.#options.content, { dev: true })(request, response);
		} else if ("picture" in given) {
			const body = await this.#options.draw(given.picture);
			response.writeHead(200, {
				"Content-Type": "image/png",
				"Content-Length": body.length,
			});
			response.end(body);
		} else {
			response
				.writeHead(given.status, {
					"Content-Type": given.type,
					"Content-Length": Buffer.byteLength(given.body),
				})
				.end(given.body);
		}
	}

	#listen(request: IncomingMessage, response: ServerResponse): void {
		response.writeHead(200, { "Content-Type": "text/event-stream" });
		response.write(this.#event());
		this.#listeners.add(response);
		request.on("close", () => this.#listeners.delete(response));
	}

	/**
	 * The state of things as a server-sent event: the mistakes, one a line; none where a new version can be shown. Its id
	 * is when the version came to be, so that a page knows whether it is older.
	 */
	#event(): string {
		const { mistakes, changedAt } = this.#options.state;
		return `event: state\ndata: ${JSON.stringify(mistakes)}\nid: ${changedAt}\n\n`;
	}
}
