// `npm start` where it can't show anything: it says why in a sentence and ends.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const tiny: Files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article(),
};

/** What the preview of a tiny archive says when it has ended. */
function started(files: Files, ...words: string[]) {
	return inFolder(files, (cwd) =>
		runCommand("start", ["--content", "content", ...words], { cwd }),
	);
}

test("a port that is taken is said with status 2, and nothing is built", async () => {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	try {
		const { status, stdout, stderr } = await started(
			tiny,
			"--port",
			String(port),
		);
		assert.equal(status, 2);
		assert.equal(stdout, "");
		assert.equal(
			stderr,
			`Port ${port} is taken.\n  fix: choose another with --port\n`,
		);
	} finally {
		server.close();
	}
});

test("a port that is none, and a content folder that is not there, are said with status 2", async () => {
	const port = await started(tiny, "--port", "http");
	assert.equal(port.status, 2);
	assert.equal(
		port.stderr,
		"--port http is no port.\n  fix: write a number from 1 to 65535, such as --port 8080\n",
	);
	const folder = await started({ "other/site.yml": siteYml });
	assert.equal(folder.status, 2);
	assert.match(
		folder.stderr,
		/^There is no content folder at \S+\/content\.\n {2}fix: [^\n]+\n$/,
	);
});
