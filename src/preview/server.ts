// The preview server: renders the page that is asked for, when it is asked for, and tells open pages of changes.
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { DrawPicture } from "../assets/picture.ts";
import { contentPolicy, reloadScriptUrl } from "../pages/frame.ts";
import type { Page } from "../pages/page.ts";
import {
	type Answer,
	answer,
	articleAlone,
	mistakesPage,
	plain,
	readingPage,
	script,
} from "./answer.ts";
import { serveFile, write } from "./answering.ts";
import { EventStream } from "./events.ts";
import { listenOnFirstFree } from "./port.ts";
import { requested } from "./requested.ts";
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
	/** Gives the page of an article while the others are not read. */
	readonly alone: (url: string) => Page | undefined;
	/** What is told of an error in making a page. */
	readonly mistakesOf: (error: unknown) => readonly string[];
	/** How long a client may take to ask, or to take what it asked for, in milliseconds. */
	readonly patience?: number;
}

/** Where the stream of changes is served. */
const eventsUrl = "/.preview/events";

const usualPatience = 30_000;

/** How long answers that are under way may take when the server is closed, in milliseconds. */
const lastAnswers = 500;

export class PreviewServer {
	readonly #options: PreviewOptions;
	readonly #server: Server;
	readonly #events: EventStream;

	constructor(options: PreviewOptions) {
		this.#options = options;
		this.#events = new EventStream(options.state);
		const { patience = usualPatience } = options;
		this.#server = createServer(
			{
				headersTimeout: patience,
				requestTimeout: patience,
				connectionsCheckingInterval: patience / 2,
			},
			(request, response) => {
				this.#respond(request, response).catch((error: unknown) => {
					this.#fail(error, request, response);
				});
			},
		);
		// Who takes nothing of an answer, or holds a connection for nothing.
		this.#server.timeout = patience;
	}

	/**
	 * Listens on the first free port.
	 * @param ports the ports to try, in order
	 * @returns the port
	 * @throws Problem where none of them is free
	 */
	listen(ports: readonly number[]): Promise<number> {
		return listenOnFirstFree(this.#server, ports, this.#options.host);
	}

	/** Tells open pages that there is a new version, or which mistakes keep it from being shown. */
	announce(): void {
		this.#events.announce();
	}

	/** Stops listening, gives the answers that are under way, and lets go of every connection. */
	async close(): Promise<void> {
		this.#events.end();
		const closed = new Promise((resolve) => this.#server.close(resolve));
		this.#server.closeIdleConnections();
		const timer = setTimeout(
			() => this.#server.closeAllConnections(),
			lastAnswers,
		);
		await closed;
		clearTimeout(timer);
	}

	async #respond(
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cache-Control", "no-store");
		// A page of another site may neither frame what is shown nor load a script or a picture of it, which tell of this machine.
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader(
			"Content-Security-Policy",
			`${contentPolicy(this.#options.state.version?.site.archive.settings ?? {})}; frame-ancestors 'none'`,
		);
		const url = requested(request, this.#options.host, this.#base);
		if (typeof url !== "string") {
			await this.#write(url, request, response);
		} else if (url === eventsUrl) {
			this.#events.add(response);
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
		// The first bundle of a large archive takes its time, which is not the client's.
		response.setTimeout(0);
		const folder = await this.#options.searchFolder();
		response.setTimeout(this.#server.timeout);
		const instead = (status: number, sentence: string) =>
			this.#write(plain(status, sentence), request, response);
		if (folder === undefined) {
			return instead(503, "Search could not be made; the terminal says why.");
		}
		serveFile(folder, path, request, response, () =>
			instead(404, "The search bundle has no such file."),
		);
	}

	/** The decoded folder of the site. */
	get #base(): string {
		return decodeURIComponent(this.#options.base());
	}

	#answerTo(url: string): Answer {
		const { state, reloadScript } = this.#options;
		if (url === reloadScriptUrl) return script(reloadScript);
		if (state.version) return answer(state.version, url, this.#base);
		if (state.mistakes.length > 0)
			return mistakesPage("content", state.mistakes, this.#reloadScript);
		const article = this.#options.alone(url);
		return article ? articleAlone(article) : readingPage(this.#reloadScript);
	}

	/** The address of the script that reloads pages. */
	get #reloadScript(): string {
		return this.#options.base() + reloadScriptUrl.slice(1);
	}

	/** Answers that a page can't be made, which is a fault of the code, perhaps of a layout that is being changed. */
	#fail(error: unknown, request: IncomingMessage, response: ServerResponse) {
		console.error(error);
		if (response.headersSent) {
			response.end();
			return;
		}
		const mistakes = this.#options.mistakesOf(error);
		this.#write(
			mistakesPage("code", mistakes, this.#reloadScript),
			request,
			response,
		);
	}

	#write(
		given: Answer,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const { content, draw, state } = this.#options;
		const { unseenChanges } = state;
		return write(given, request, response, { content, draw, unseenChanges });
	}
}
