// Hostile clients of the preview: what is too much or never ends is survived, and others are answered meanwhile.
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { article } from "../archive.ts";
import { files, head, leavingNothing, patience, served } from "./clients.ts";
import { serving } from "./servers.ts";
import { soon } from "./soon.ts";
import { stateOf, take } from "./states.ts";

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
