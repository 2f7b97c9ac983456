// Hostile clients of the preview: what is malformed, leads out of its folders or comes from elsewhere is refused.
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { head, leavingNothing, served } from "./clients.ts";
import { secret } from "./servers.ts";
import { soon } from "./soon.ts";

/** Sends bytes as they are, and gives all that comes until the server ends the connection. */
async function send(port: number, bytes: string | Buffer): Promise<string> {
	const socket = connect(port, "127.0.0.1");
	let answer = "";
	socket.on("data", (data) => {
		answer += data.toString("latin1");
	});
	socket.on("error", () => {});
	socket.write(bytes);
	await soon(once(socket, "close"), "the end of a connection");
	return answer;
}

test("bytes that are no request are refused, whatever they are", () =>
	served(({ port, ask }) =>
		leavingNothing(async () => {
			for (const [bytes, status] of [
				["\r\n\r\nnonsense\r\n\r\n", 400],
				["GET\r\n\r\n", 400],
				["GET / HTTP/9.9\r\n\r\n", 400],
				["GET / HTTP/1.1\r\n\r\n", 400],
				["\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400],
				[
					`GET / HTTP/1.1\r\n${head(port)}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`,
					400,
				],
				[
					`GET / HTTP/1.1\r\n${head(port)}Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n`,
					400,
				],
				[`GET / HTTP/1.1\r\n${head(port)}A: a\0b\r\n\r\n`, 400],
				[`GET /\0 HTTP/1.1\r\n${head(port)}\r\n`, 400],
				[
					`GET / HTTP/1.1\r\n${head(port)}A: ${"a".repeat(100_000)}\r\n\r\n`,
					431,
				],
				[`GET /${"a".repeat(100_000)} HTTP/1.1\r\n${head(port)}\r\n`, 431],
				[`GET / HTTP/1.1\r\n${head(port)}Expect: a miracle\r\n\r\n`, 417],
				[`GET http://127.0.0.1:${port}/ HTTP/1.1\r\n${head(port)}\r\n`, 400],
				[`GET http://evil.example/ HTTP/1.1\r\n${head(port)}\r\n`, 400],
				[`GET * HTTP/1.1\r\n${head(port)}\r\n`, 400],
				[`GET //evil.example/Articles/a/ HTTP/1.1\r\n${head(port)}\r\n`, 404],
				[`GET /\\evil.example/ HTTP/1.1\r\n${head(port)}\r\n`, 404],
				[`OPTIONS * HTTP/1.1\r\n${head(port)}\r\n`, 405],
				[`TRACE / HTTP/1.1\r\n${head(port)}\r\n`, 405],
				[`GET / HTTP/1.0\r\n\r\n`, 403],
				[
					`GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
					403,
				],
			] as const) {
				const answer = await send(port, Buffer.from(bytes, "latin1"));
				assert.match(
					answer,
					new RegExp(`^HTTP/1\\.1 ${status} `),
					bytes.slice(0, 60),
				);
				assert.doesNotMatch(answer, /\n\s+at /);
			}
			assert.equal(
				await send(
					port,
					`CONNECT evil.example:443 HTTP/1.1\r\n${head(port)}\r\n`,
				),
				"",
			);
			assert.equal((await ask("/Articles/a/")).status, 200);
		}),
	));

test("no way of writing a path leads out of the folders that are served", () =>
	served(async ({ port }) => {
		for (const folder of ["/", "/Articles/a/", "/pagefind/"]) {
			for (const climb of [
				...[
					"..",
					"%2e%2e",
					"%2e.",
					"..%2f..",
					"%2e%2e%2f%2e%2e",
					"..%5c..",
					"..%00",
				],
				...["%252e%252e%252f", "..;", "....//", "%c0%ae%c0%ae", "..%ef%bc%8f"],
			]) {
				const path = `${folder}${`${climb}/`.repeat(3)}secret.txt`;
				const answer = await send(
					port,
					`GET ${path} HTTP/1.1\r\n${head(port)}\r\n`,
				);
				assert.match(answer, /^HTTP\/1\.1 4\d\d /, path);
				assert.ok(!answer.includes(secret), path);
			}
		}
	}));

test("a script of another site gets nothing, and the preview's own gets what it asks for", () =>
	served(async ({ port }) => {
		const from = (origin: string) =>
			send(
				port,
				`GET /pagefind/start.json HTTP/1.1\r\n${head(port)}Origin: ${origin}\r\n\r\n`,
			);
		for (const origin of [
			...["https://evil.example", "null", `https://127.0.0.1:${port}`],
			...["http://127.0.0.1:1", `http://127.0.0.1:${port}.evil.example`],
		])
			assert.match(await from(origin), /^HTTP\/1\.1 403 /, origin);
		const own = await from(`http://127.0.0.1:${port}`);
		assert.match(own, /^HTTP\/1\.1 200 /);
		assert.match(own, /\r\nCross-Origin-Resource-Policy: same-origin\r\n/i);
	}));
