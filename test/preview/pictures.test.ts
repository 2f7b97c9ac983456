// Pictures in the preview: drawn when they are asked for, and not before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer } from "../../src/preview/answer.ts";
import { article } from "../archive.ts";
import { serving } from "./servers.ts";
import { stateOf, versionOf } from "./states.ts";

const files = {
	"articles/a.md": article({ index: '["Kernel: Modules 模块/Licensing"]' }),
};
const url = "/assets/Kernel/Modules_模块/picture.png";

test("a picture's address is answered with what it shows", () => {
	const given = answer(versionOf(files), url, "/");
	assert.ok("picture" in given);
	assert.equal(given.picture.name, "Modules 模块");
	assert.ok("picture" in answer(versionOf(files), "/assets/picture.png", "/"));
});

test("a heading that has gone has no picture any more", () => {
	const version = versionOf({ "articles/a.md": article() });
	const given = answer(version, url, "/");
	assert.ok("status" in given);
	assert.equal(given.status, 404);
});

test("the server draws it on request, under a base path, too", () =>
	serving(
		stateOf([files], "/licensing/"),
		async ({ ask }) => {
			const { status, headers, body } = await ask(
				`/licensing${encodeURI(url)}`,
			);
			assert.equal(status, 200);
			assert.equal(headers["content-type"], "image/png");
			assert.equal(headers["content-length"], String(Buffer.byteLength(body)));
			assert.equal(body, `drawn: ${url}`);
			const head = await ask(`/licensing${encodeURI(url)}`, { method: "HEAD" });
			assert.equal(head.body, "");
		},
		"/licensing/",
	));
