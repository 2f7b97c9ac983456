// A real host on this machine that answers as hosts of the world do, well and badly.
import { once } from "node:events";
import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";

/** A host that is asked, and the methods and paths that it was asked for. */
export interface Host {
	readonly url: string;
	readonly asked: readonly string[];
}

type Responder = (request: IncomingMessage, response: ServerResponse) => void;

/** Gives a response of a status. */
export function status(
	code: number,
	headers: Record<string, string> = {},
): Responder {
	return (_request, response) => response.writeHead(code, headers).end();
}

/** Runs a host that answers each path in its way, and others with 404, while `use` runs. */
export async function hosting<T>(
	paths: Readonly<Record<string, Responder>>,
	use: (host: Host) => Promise<T>,
): Promise<T> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		const path = request.url?.replace(/\?.*/, "") ?? "";
		(paths[path] ?? status(404))(request, response);
	});
	return listening(server, (port) =>
		use({ url: `http://127.0.0.1:${port}`, asked }),
	).finally(() => server.closeAllConnections());
}

/** Runs a host that has no certificate to show. */
export function hostingWithoutCertificate<T>(
	use: (url: string) => Promise<T>,
): Promise<T> {
	return listening(createTlsServer(), (port) =>
		use(`https://127.0.0.1:${port}/`),
	);
}

async function listening<T>(
	server: Server,
	use: (port: number) => Promise<T>,
): Promise<T> {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	try {
		return await use((server.address() as AddressInfo).port);
	} finally {
		server.close();
	}
}
