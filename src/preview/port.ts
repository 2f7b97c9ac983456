// The port that the preview listens on: the first of some that is free.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Problem } from "../diagnostics/problem.ts";

/**
 * Has a server listen on the first free port.
 * @param ports the ports to try, in order
 * @returns the port
 * @throws Problem where none of them is free or allowed, or this machine has no such host
 */
export async function listenOnFirstFree(
	server: Server,
	ports: readonly number[],
	host: string,
): Promise<number> {
	for (const port of ports) {
		if (await listensOn(server, port, host))
			return (server.address() as AddressInfo).port;
	}
	const [first, last] = [ports[0], ports.at(-1)];
	throw new Problem(
		first === last
			? `Port ${first} is taken.`
			: `Ports ${first} to ${last} are all taken.`,
		"choose another with --port",
	);
}

/** Whether a port could be had. */
function listensOn(
	server: Server,
	port: number,
	host: string,
): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException) => {
			if (error.code === "EADDRINUSE") resolve(false);
			else reject(refusal(error, port, host));
		};
		server.once("error", failed);
		server.listen(port, host, () => {
			server.off("error", failed);
			resolve(true);
		});
	});
}

function refusal(
	error: NodeJS.ErrnoException,
	port: number,
	host: string,
): Error {
	switch (error.code) {
		case "EACCES":
			return new Problem(
				`Port ${port} is not allowed here.`,
				"choose one above 1023 with --port",
			);
		case "EADDRNOTAVAIL":
		case "ENOTFOUND":
			return new Problem(
				`This machine has no address ${host}.`,
				"choose another with --host",
			);
		default:
			return error;
	}
}
