// The spare folder: the version before is given to the next build as it was put there, or not at all.
import assert from "node:assert/strict";
import {
	appendFileSync,
	chownSync,
	existsSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeManifest } from "../../src/publish/manifest.ts";
import { Spare } from "../../src/publish/spare.ts";
import { statesIn } from "../../src/publish/states.ts";
import { inFolder } from "../archive.ts";

const files = { "before/index.html": "page", "before/a/index.html": "a" };

/** Puts a version away, lets something be done to what is kept, and gives what is taken from there. */
function taken(
	harm: (kept: string) => void = () => {},
	before: (folder: string) => void = () => {},
) {
	return inFolder(files, (root) => {
		const spare = new Spare(join(root, "cache"), join(root, "out"));
		const folder = join(root, "before");
		writeManifest(folder);
		before(folder);
		spare.put(folder, statesIn(folder));
		assert.equal(existsSync(folder), false);
		const [name = ""] = readdirSync(join(root, "cache"));
		harm(join(root, "cache", name));
		return spare.take(join(root, "next"))?.listed.size;
	});
}

test("a version that was put away is taken as it was, once", async () => {
	assert.equal(await taken(), 2);
	await inFolder(files, (root) => {
		const spare = new Spare(join(root, "cache"), join(root, "out"));
		writeManifest(join(root, "before"));
		spare.put(join(root, "before"), statesIn(join(root, "before")));
		const other = new Spare(join(root, "cache"), join(root, "elsewhere"));
		assert.equal(other.take(join(root, "next")), undefined);
		assert.equal(spare.take(join(root, "next"))?.listed.size, 2);
		assert.deepEqual(readdirSync(join(root, "next")).sort(), [
			"SHA256SUMS",
			"a",
			"index.html",
		]);
		assert.equal(spare.take(join(root, "again")), undefined);
	});
});

test("what was changed, added, removed or given to somebody else since is not taken", async () => {
	const harms: ((kept: string) => void)[] = [
		(kept) => appendFileSync(join(kept, "version/index.html"), "x"),
		(kept) => writeFileSync(join(kept, "version/more.html"), "x"),
		(kept) => rmSync(join(kept, "version/index.html")),
		(kept) => rmSync(join(kept, "version"), { recursive: true }),
		(kept) => rmSync(join(kept, "state")),
		(kept) => writeFileSync(join(kept, "state"), "x"),
		...(process.getuid?.() === 0
			? [(kept: string) => chownSync(join(kept, "version"), 12345, 12345)]
			: []),
	];
	for (const harm of harms)
		assert.equal(await taken(harm), undefined, String(harm));
});

test("a version that holds compressed bodies, which no manifest lists, is not kept", async () => {
	const compress = (folder: string) =>
		writeFileSync(join(folder, "index.html.gz"), "");
	assert.equal(
		await inFolder(files, (root) => {
			const spare = new Spare(join(root, "cache"), join(root, "out"));
			compress(join(root, "before"));
			spare.put(join(root, "before"), statesIn(join(root, "before")));
			assert.equal(existsSync(join(root, "before")), false);
			return spare.take(join(root, "next"));
		}),
		undefined,
	);
});

test("where nothing can be kept, a version is removed", async () => {
	await inFolder({ ...files, cache: "a file in the way" }, (root) => {
		const spare = new Spare(join(root, "cache"), join(root, "out"));
		spare.put(join(root, "before"), statesIn(join(root, "before")));
		assert.equal(existsSync(join(root, "before")), false);
		assert.equal(spare.take(join(root, "next")), undefined);
	});
});
