// Servers of the preview that wait for a client one second, and see that none is left.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { article } from "../archive.ts";
import { type Served, serving } from "./servers.ts";
import { stateOf } from "./states.ts";

/** An archive of one article. */
export const files = { "articles/a.md": article({ title: "Shown" }) };

/** How long these servers wait for a client, in milliseconds. */
export const patience = 1000;

/** Serves that archive, or the state that is given, while `use` runs. */
export const served = (
	use: (served: Served) => Promise<void>,
	state = stateOf([files]),
) => serving(state, use, "/", undefined, patience);

/** The connections, of either side, that this process has. */
const connections = () =>
	process
		.getActiveResourcesInfo()
		.filter((name) => name.startsWith("TCPSocket")).length;

/** Sees that after some use of a server no connection is left, and that it answered in between. */
export async function leavingNothing(use: () => Promise<void>): Promise<void> {
	const before = connections();
	await use();
	for (let tries = 0; connections() > before; tries++) {
		assert.ok(tries < 300, `${connections() - before} connections are left`);
		await setTimeout(20);
	}
}

/** The headers of a request that is the only one of its connection. */
export const head = (port: number) =>
	`Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;
