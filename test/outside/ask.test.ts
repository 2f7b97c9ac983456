// Asking for a link: what hosts answer, well and badly, and what is made of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask } from "../../src/outside/ask.ts";
import { hosting, hostingWithoutCertificate, status } from "./hosts.ts";

const options = {
	timeout: 5000,
	userAgent: "test",
	isPrivateAsked: true,
	signal: new AbortController().signal,
};

test("a page that answers HEAD is asked for once, and the host is told who asks", () =>
	hosting(
		{
			"/": (request, response) =>
				response
					.writeHead(request.headers["user-agent"] === "test" ? 200 : 500)
					.end(),
		},
		async ({ url, asked }) => {
			assert.deepEqual(await ask(`${url}/`, options), {
				kind: "page",
				status: 200,
				moved: undefined,
			});
			assert.deepEqual(asked, ["HEAD /"]);
		},
	));

test("a page that refuses HEAD is asked for again with GET, whose body is not read", () =>
	hosting(
		{
			"/": (request, response) => {
				if (request.method === "HEAD") response.writeHead(405).end();
				else response.writeHead(200).write("The beginning of a long page");
			},
		},
		async ({ url, asked }) => {
			assert.equal((await ask(`${url}/`, options)).kind, "page");
			assert.deepEqual(asked, ["HEAD /", "GET /"]);
		},
	));

test("a slow page is waited for", () =>
	hosting(
		{
			"/": (_request, response) =>
				setTimeout(() => response.writeHead(200).end(), 300),
		},
		async ({ url }) => {
			assert.equal((await ask(`${url}/`, options)).kind, "page");
		},
	));

test("a page that is gone, and a host that fails, are failures with their status", () =>
	hosting({ "/gone": status(410), "/broken": status(500) }, async ({ url }) => {
		for (const [path, code] of [
			["/nothing", 404],
			["/gone", 410],
			["/broken", 500],
		] as const) {
			assert.deepEqual(await ask(url + path, options), {
				kind: "failure",
				status: code,
			});
		}
	}));

test("a host that keeps programs out says nothing of its page", () =>
	hosting({ "/": status(403) }, async ({ url }) => {
		assert.deepEqual(await ask(`${url}/`, options), {
			kind: "refusal",
			status: 403,
		});
	}));

const later: readonly [
	form: string,
	header: string | undefined,
	wait: number | undefined,
][] = [
	["in seconds", "7", 7000],
	["as a date", "Wed, 25 Nov 2026 00:00:09 GMT", 9000],
	["in a form that nobody knows", "soon", undefined],
	["not at all", undefined, undefined],
];

for (const [form, header, wait] of later) {
	test(`a host that asks for patience says for how long ${form}`, () =>
		hosting(
			{
				"/": status(429, header === undefined ? {} : { "Retry-After": header }),
			},
			async ({ url, asked }) => {
				const now = () => Date.UTC(2026, 10, 25);
				assert.deepEqual(await ask(`${url}/`, options, now), {
					kind: "later",
					status: 429,
					wait,
				});
				assert.deepEqual(asked, ["HEAD /"]);
			},
		));
}

test("redirects are followed; where all of them are for good, the new address is told", () =>
	hosting(
		{
			"/old": status(301, { Location: "/older" }),
			"/older": status(308, { Location: "/new?a=b" }),
			"/mixed": status(301, { Location: "/today" }),
			"/today": status(302, { Location: "/new" }),
			"/new": status(200),
		},
		async ({ url }) => {
			const moved = async (path: string) => {
				const answer = await ask(url + path, options);
				return answer.kind === "page" ? answer.moved : answer;
			};
			assert.equal(await moved("/old"), `${url}/new?a=b`);
			assert.equal(await moved("/mixed"), undefined);
			assert.equal(await moved("/new"), undefined);
		},
	));

test("a circle of redirects, and one to no page, are failures", () =>
	hosting(
		{
			"/round": status(302, { Location: "/round" }),
			"/mail": status(302, { Location: "mailto:a@example.org" }),
			"/odd": status(302, { Location: "http://[" }),
		},
		async ({ url, asked }) => {
			const problem = async (path: string) => {
				const answer = await ask(url + path, options);
				return answer.kind === "failure" && answer.problem;
			};
			assert.equal(await problem("/round"), "redirects without end");
			// The host is not asked again what it has answered.
			assert.deepEqual(asked, ["HEAD /round"]);
			assert.equal(await problem("/mail"), "redirects to no page");
			assert.equal(await problem("/odd"), "redirects to no address");
		},
	));

const unanswered = async (url: string, timeout = 5000) => {
	const answer = await ask(url, { ...options, timeout });
	assert.equal(answer.kind, "failure");
	return answer.kind === "failure" && answer.problem;
};

test("a host that never answers is given up", () =>
	hosting({ "/": () => {} }, async ({ url }) => {
		assert.equal(await unanswered(`${url}/`, 200), "no answer in time");
	}));

test("a host that breaks off, one that is not listening, and one that is not there are told apart", async () => {
	const closed = await hosting(
		{ "/": (request) => request.socket.destroy() },
		async ({ url }) => {
			assert.equal(await unanswered(`${url}/`), "connection broken off");
			return url;
		},
	);
	assert.equal(await unanswered(closed), "connection refused");
	// RFC 6761, section 6.4: a name that is nobody's.
	assert.match(
		String(await unanswered("http://nobody.invalid/")),
		/^(no such host|host could not be looked up)$/,
	);
});

test("a fault of TLS is told by its name", () =>
	hostingWithoutCertificate(async (url) => {
		assert.match(String(await unanswered(url)), /^TLS fault ERR_SSL_\w+$/);
	}));

test("a host of this machine or its network is not asked unless that is wished", () =>
	hosting({ "/": status(200) }, async ({ url, asked }) => {
		for (const address of [
			url,
			url.replace("127.0.0.1", "localhost"),
			"http://169.254.169.254/latest/meta-data",
			"http://[::1]/",
			"http://[::ffff:10.0.0.1]/",
			"http://192.168.1.1/",
		]) {
			assert.deepEqual(
				await ask(address, { ...options, isPrivateAsked: false }),
				{ kind: "failure", problem: "host that is not public" },
			);
		}
		assert.deepEqual(asked, []);
	}));

test("what is under way ends when the run is ended", () =>
	hosting({ "/": () => {} }, async ({ url }) => {
		const ending = new AbortController();
		const asking = ask(`${url}/`, { ...options, signal: ending.signal });
		ending.abort();
		await assert.rejects(asking, { name: "AbortError" });
	}));
