// The store: what is asked of an S3 interface over HTTP, and how its answers are read, those among them that Swift never gives.
import assert from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Problem } from "../../../src/diagnostics/problem.ts";
import { openStore, type Store } from "../../../src/publish/s3/store.ts";
import { targetOf } from "../../../src/publish/s3/target.ts";

interface Answer {
	readonly status: number;
	readonly body?: string;
}

const error = (status: number, code: string, more = ""): Answer => ({
	status,
	body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message>${more}</Error>`,
});

/** Serves answers to requests, in turn or as they are asked for, while a store with a prefix is used. */
async function serving(
	answer: (asked: IncomingMessage, n: number) => Answer,
	use: (store: Store, asked: readonly IncomingMessage[]) => Promise<void>,
): Promise<void> {
	const asked: IncomingMessage[] = [];
	const server = createServer((from, to) => {
		const { status, body = "" } = answer(from, asked.push(from) - 1);
		from.resume().once("end", () => to.writeHead(status).end(body));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	const env = {
		AWS_ACCESS_KEY_ID: "id",
		AWS_SECRET_ACCESS_KEY: "secret",
		AWS_SESSION_TOKEN: "for an hour",
	};
	try {
		const target = targetOf(
			"s3://archive/a b",
			env,
			`http://127.0.0.1:${port}`,
		);
		await use(openStore(target), asked);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

const fields = { "Content-Type": "text/html", "Cache-Control": "no-store" };

test("a list of several pages is read to its end, with names that XML has to escape", async () => {
	const page = (keys: readonly string[], next = "") =>
		`<?xml version="1.0"?><ListBucketResult><IsTruncated>${next !== ""}</IsTruncated>${next && `<NextContinuationToken>${next}</NextContinuationToken>`}${keys.map((key) => `<Contents><Key>a b/${key}</Key><ETag>&quot;0123&quot;</ETag><Size>7</Size></Contents>`).join("")}</ListBucketResult>`;
	await serving(
		({ url = "" }) => ({
			status: 200,
			body: url.includes("continuation-token=next%2Bpage")
				? page(["c&apos;s.html", "d&#39;s.html"])
				: page(["a&amp;b.html", "&quot;b&#34;.html"], "next+page"),
		}),
		async (store, asked) => {
			assert.deepEqual(
				[...(await store.list()).keys()],
				['"b".html', "a&b.html", "c's.html", "d's.html"],
			);
			assert.equal((await store.list()).get("a&b.html")?.etag, "0123");
			assert.match(asked[0]?.url ?? "", /prefix=a%20b%2F/);
		},
	);
});

test("a write is signed with its bytes, and says the type, how long it is kept and the session", async () => {
	await serving(
		() => ({ status: 200 }),
		async (store, asked) => {
			assert.equal(store.name, "s3://archive/a b");
			await store.write("ü/it's.html", Buffer.from("text"), fields);
			const { method, url, headers } = asked[0] ?? {};
			assert.deepEqual(
				[method, url],
				["PUT", "/archive/a%20b/%C3%BC/it's.html"],
			);
			assert.equal(headers?.["content-type"], "text/html");
			assert.equal(headers?.["cache-control"], "no-store");
			assert.equal(headers?.["x-amz-security-token"], "for an hour");
			assert.equal(
				headers?.["x-amz-content-sha256"],
				"982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1",
			);
			assert.match(headers?.authorization ?? "", /^AWS4-HMAC-SHA256 /);
		},
	);
});

test("something is added where nothing is, and a store says whether something was", async () => {
	const add = (store: Store) => store.add("lock", Buffer.from("1"), fields);
	await serving(
		({ headers }, n) => {
			assert.equal(headers["if-none-match"], "*");
			return n === 0 ? { status: 200 } : error(412, "PreconditionFailed");
		},
		async (store) => {
			assert.equal(await add(store), true);
			assert.equal(await add(store), false);
		},
	);
	await serving(
		({ headers }) =>
			headers["if-none-match"] === undefined
				? { status: 200 }
				: error(501, "NotImplemented"),
		async (store, asked) => {
			assert.equal(await add(store), undefined);
			assert.equal(asked.length, 2);
		},
	);
});

test("what is not there is read as nothing and can be removed; a bucket that is not there is a problem", async () => {
	await serving(
		() => error(404, "NoSuchKey"),
		async (store) => {
			assert.equal(await store.read("a"), undefined);
			await store.remove("a");
		},
	);
	await serving(
		() => error(404, "NoSuchBucket"),
		async (store) => {
			for (const ask of [store.read("a"), store.remove("a"), store.list()])
				await assert.rejects(ask, Problem);
		},
	);
});

test("a request is made again up to four times where that may help, and once where it can't", async () => {
	await serving(
		(_, n) => (n < 2 ? error(503, "SlowDown") : { status: 200, body: "text" }),
		async (store, asked) => {
			assert.equal(await store.read("a"), "text");
			assert.equal(asked.length, 3);
		},
	);
	await serving(
		() =>
			error(
				400,
				"AuthorizationHeaderMalformed",
				"<Region>eu-central-1</Region>",
			),
		async (store, asked) => {
			await assert.rejects(
				store.read("a"),
				(failure) =>
					failure instanceof Problem &&
					failure.fix === "AWS_REGION=eu-central-1",
			);
			assert.equal(asked.length, 1);
		},
	);
});

test("a redirect, which a bucket of another region answers with, is told as such", async () => {
	await serving(
		() => error(301, "PermanentRedirect"),
		async (store) => {
			await assert.rejects(
				store.list(),
				(failure) =>
					failure instanceof Problem &&
					failure.message ===
						"The bucket archive is not in the region us-east-1.",
			);
		},
	);
});
