// Between a client and a server: passes requests on, remembers them, and can be told to refuse them or to be gone.
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
	readonly method: string;
	/** The path, decoded, without the query. */
	readonly path: string;
	/** What was asked and answered before and after: when it came and when it was answered, as a number in one row. */
	readonly came: number;
	answered: number;
}

/** What is done with a request: passed on, answered with an error of S3, or with nothing at all. */
export type Fate =
	| "pass"
	| "cut"
	| { readonly status: number; readonly code: string };

export interface Between {
	/** Its address, without a slash at the end. */
	readonly endpoint: string;
	/** The requests so far, in the order in which they came. */
	readonly asked: Asked[];
	/** Decides about each request; passes all on until it is set. */
	fate: (asked: Asked) => Fate | Promise<Fate>;
}

/** Stands between clients and a server on this machine while `use` runs. */
export async function between(
	server: string,
	use: (between: Between) => Promise<void>,
): Promise<void> {
	const asked: Asked[] = [];
	let row = 0;
	const listener = createServer(async (from, to) => {
		const one: Asked = {
			method: from.method ?? "",
			path: decodeURIComponent((from.url ?? "").replace(/\?.*/, "")),
			came: row++,
			answered: 0,
		};
		asked.push(one);
		const fate = await self.fate(one);
		if (fate === "cut") {
			from.socket.destroy();
			return;
		}
		if (fate !== "pass") {
			from.resume().once("end", () => {
				one.answered = row++;
				to.writeHead(fate.status, { "Content-Type": "application/xml" });
				to.end(
					`<?xml version="1.0"?><Error><Code>${fate.code}</Code><Message>No.</Message></Error>`,
				);
			});
			return;
		}
		const onward = request(
			new URL(from.url ?? "", server),
			// The name of the host is signed, so it stays.
			{ method: from.method, headers: from.headers },
			(answer) => {
				to.writeHead(answer.statusCode ?? 0, answer.headers);
				answer.pipe(to);
				answer.once("end", () => {
					one.answered = row++;
				});
			},
		);
		onward.once("error", () => to.destroy());
		from.pipe(onward);
	});
	await new Promise<void>((resolve) =>
		listener.listen(0, "127.0.0.1", resolve),
	);
	const { port } = listener.address() as AddressInfo;
	const self: Between = {
		endpoint: `http://127.0.0.1:${port}`,
		asked,
		fate: () => "pass",
	};
	try {
		await use(self);
	} finally {
		listener.closeAllConnections();
		await new Promise((resolve) => listener.close(resolve));
	}
}
