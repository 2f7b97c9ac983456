// Hostile clients of the preview: what is malformed, too much, from elsewhere, or never ends is survived, and others are answered meanwhile.
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { article } from "../archive.ts";
import { type Served, secret, serving } from "./servers.ts";
import { soon } from "./soon.ts";
import { stateOf, take } from "./states.ts";

const files = { "articles/a.md": article({ title: "Shown" }) };

/** How long these servers wait for a client, in milliseconds. */
const patience = 1000;

const served = (
	use: (served: Served) => Promise<void>,
	state = stateOf([files]),
) => serving(state, use, "/", undefined, patience);

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

/** The connections, of either side, that this process has. */
const connections = () =>
	process
		.getActiveResourcesInfo()
		.filter((name) => name.startsWith("TCPSocket")).length;

/** Sees that after some use of a server no connection is left, and that it answered in between. */
async function leavingNothing(use: () => Promise<void>): Promise<void> {
	const before = connections();
	await use();
	for (let tries = 0; connections() > before; tries++) {
		assert.ok(tries < 300, `${connections() - before} connections are left`);
		await setTimeout(20);
	}
}

const head = (port: number) =>
	`Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;

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

test("a thousand requests at once are all answered, and leave no connection", () =>
	serving(stateOf([files]), ({ ask }) =>
		leavingNothing(async () => {
			const answers = await Promise.all(
				Array.from({ length: 1000 }, (_, n) =>
					ask(n % 10 === 0 ? "/none/" : "/Articles/a/"),
				),
			);
			const wrong = answers.filter(
				({ status }, n) => status !== (n % 10 === 0 ? 404 : 200),
			);
			assert.deepEqual(wrong, []);
			const bodies = answers.map(({ body }) => body);
			assert.equal(new Set(bodies).size, 2);
		}),
	));

/** Connects and sends some bytes, but takes nothing that comes. */
function hanging(port: number, bytes: string): Socket {
	const socket = connect(port, "127.0.0.1");
	socket.pause();
	socket.on("error", () => {});
	socket.write(bytes);
	return socket;
}

test("clients that send nothing, or half a request, are let go of, and others are answered meanwhile", () =>
	served(({ port, ask }) =>
		leavingNothing(async () => {
			const sockets = Array.from({ length: 60 }, (_, n) =>
				connect(port, "127.0.0.1", function (this: Socket) {
					if (n % 3 === 1) this.write("GET / HT");
					if (n % 3 === 2)
						this.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nA: `);
				}),
			);
			for (const socket of sockets) socket.resume().on("error", () => {});
			const closed = sockets.map((socket) => once(socket, "close"));
			assert.equal((await ask("/Articles/a/")).status, 200);
			await soon(Promise.all(closed), "the end of the connections");
			assert.equal((await ask("/Articles/a/")).status, 200);
		}),
	));

test("a client that takes nothing of its answers is let go of, and others are answered meanwhile", () => {
	const long = { "articles/a.md": article({}, "Many words. ".repeat(30_000)) };
	return served(
		({ port, ask }) =>
			leavingNothing(async () => {
				const request = `GET /Articles/a/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
				const times = 40;
				const socket = hanging(port, request.repeat(times));
				await setTimeout(patience / 2);
				assert.equal((await ask("/")).status, 200);
				// What the server has let go of shows when the client looks.
				await setTimeout(patience * 3);
				const end = once(socket, "close");
				let taken = 0;
				socket.on("data", (data: Buffer) => {
					taken += data.length;
				});
				socket.resume();
				await soon(end, "the end of the connection");
				const { body } = await ask("/Articles/a/");
				assert.ok(taken < body.length * times, `all ${taken} bytes came`);
			}),
		stateOf([long]),
	);
});

test("an open page that reads nothing of what it is told is let go of, and one that reads hears everything for longer than a client may take", () => {
	const bad = Object.fromEntries(
		Array.from({ length: 200 }, (_, n) => [
			`articles/a${n}.md`,
			article({ date: "never", title: `A ${n}` }),
		]),
	);
	const state = stateOf([files]);
	return served(async ({ server, port, events }) => {
		const told = events();
		const next = async () => (await told.next()).value?.length;
		assert.equal(await next(), 0);
		const deaf = hanging(
			port,
			`GET /.preview/events HTTP/1.1\r\n${head(port)}\r\n`,
		);
		await setTimeout(patience * 3);
		take(state, bad);
		const times = 400;
		for (let n = 0; n < times; n++) {
			server.announce();
			assert.equal(await next(), 200);
		}
		let taken = 0;
		deaf.on("data", (data: Buffer) => {
			taken += data.length;
		});
		deaf.resume();
		await soon(once(deaf, "close"), "the end of the deaf page's stream");
		assert.ok(taken < times * 20_000, `${taken} bytes were kept for it`);
	}, state);
});
