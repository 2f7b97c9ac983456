// The stream of changes: what open pages are told, as server-sent events.
import type { ServerResponse } from "node:http";
import type { PreviewState } from "./state.ts";

/** After how long an open page asks again for the stream when another process takes over, in milliseconds. */
const reconnecting = 200;

/** How many bytes a page may leave unread before it is taken for one that reads nothing. */
const mostUnread = 1_000_000;

export class EventStream {
	readonly #state: PreviewState;
	readonly #listeners = new Set<ServerResponse>();

	constructor(state: PreviewState) {
		this.#state = state;
	}

	/** Tells open pages that there is a new version, or which mistakes keep it from being shown. */
	announce(): void {
		for (const listener of this.#listeners) {
			if (listener.writableLength > mostUnread) listener.destroy();
			else listener.write(this.#event());
		}
	}

	/** Answers a request for the stream: with how things stand, if that is known, and from then on with every change. */
	add(response: ServerResponse): void {
		// Nothing may happen for hours.
		response.setTimeout(0);
		response.writeHead(200, { "Content-Type": "text/event-stream" });
		response.write(`retry: ${reconnecting}\n\n`);
		const { version, mistakes } = this.#state;
		if (version || mistakes.length > 0) response.write(this.#event());
		this.#listeners.add(response);
		response.once("close", () => this.#listeners.delete(response));
	}

	/** Ends the stream for everybody. */
	end(): void {
		for (const listener of this.#listeners) listener.end();
	}

	/**
	 * The state of things as a server-sent event: the mistakes, one a line; none where a new version can be shown. Its id
	 * is when the version came to be, so that a page knows whether it is older. What a build would refuse of that version
	 * follows as an event of its own.
	 */
	#event(): string {
		const { mistakes, warnings, changedAt } = this.#state;
		const event = (name: string, data: readonly string[]) =>
			`event: ${name}\ndata: ${JSON.stringify(data)}\nid: ${changedAt}\n\n`;
		return mistakes.length > 0 || warnings.length === 0
			? event("state", mistakes)
			: event("state", mistakes) + event("warnings", warnings);
	}
}
