// Pagefind's process: what it refuses is told, its end fails what was asked, and another can be begun after it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { Problem } from "../../src/diagnostics/problem.ts";
import {
	endService,
	type NewIndex,
	Refused,
	Service,
	service,
} from "../../src/search/service.ts";
import { project } from "../command.ts";

test("answers go to who asked, in whatever order they come", async () => {
	const pagefind = new Service();
	const begun = await Promise.all(
		[1, 2, 3].map(() => pagefind.ask<NewIndex>("NewIndex", { config: {} })),
	);
	assert.equal(new Set(begun.map(({ index_id }) => index_id)).size, 3);
	await pagefind.end();
});

test("what Pagefind refuses, or does not understand, is told", async () => {
	const pagefind = new Service();
	const page = { index_id: 99, url: "/a/", file_contents: "<p>text</p>" };
	await assert.rejects(pagefind.ask("AddFile", page), Refused);
	await assert.rejects(pagefind.ask("NoSuchThing", {}), Refused);
	await pagefind.end();
});

test("where the process ends, what was asked fails, and so does what is asked then", async () => {
	const pagefind = new Service();
	const asked = pagefind.ask("NewIndex", { config: {} });
	const failed = assert.rejects(asked, Problem);
	await pagefind.end();
	await failed;
	await assert.rejects(pagefind.ask("NewIndex", { config: {} }), Problem);
	await pagefind.end();
});

test("a process that can't be begun, as too many files are open, says so to who asks", async () => {
	const asked = spawnSync(
		process.execPath,
		["--import", "tsx", "--input-type=module", "--eval", begunWithoutFiles],
		{ cwd: project, encoding: "utf8" },
	);
	assert.equal(
		asked.stdout.replace(/: \S+ could/g, ": it could"),
		"Too many files are open: it could not be opened.\n".repeat(2),
		asked.stderr,
	);
});

/** Opens files until no more may be opened, and says what a process that is begun then answers. */
const begunWithoutFiles = `
	import { openSync } from "node:fs";
	import { Service } from "./src/search/service.ts";
	try { for (;;) openSync("package.json"); } catch {}
	const pagefind = new Service();
	for (let n = 0; n < 2; n++)
		await pagefind.ask("NewIndex", {}).catch(({ message }) => console.log(message));
	await pagefind.end();
`;

test("the processes that make bundles are shared, each by its number, and all are ended at once", async () => {
	const [first, third] = [service(0), service(2)];
	assert.notEqual(first, third);
	assert.equal(service(2), third);
	await endService();
	assert.deepEqual([first.isRunning, third.isRunning], [false, false]);
	await endService();
});

test("the process that makes bundles is shared, and begun anew after its end", async () => {
	const first = service();
	assert.equal(service(), first);
	await endService();
	assert.notEqual(service(), first);
	await service().ask("NewIndex", { config: {} });
	await endService();
});
