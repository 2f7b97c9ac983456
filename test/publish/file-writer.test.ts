// The writer of files: what an earlier version has is not written again, what differs is replaced, and what is gone goes.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FileWriter } from "../../src/publish/file-writer.ts";
import { versionIn, writeManifest } from "../../src/publish/manifest.ts";
import { statesIn } from "../../src/publish/states.ts";
import { inFolder } from "../archive.ts";

const before = {
	"new/same.html": "same",
	"new/Articles/changed/index.html": "before",
	"new/Articles/gone/index.html": "gone",
};

/** A writer over an earlier version. */
function writerOver(folder: string): FileWriter {
	const { listed } = writeManifest(folder);
	return new FileWriter(folder, { listed, states: statesIn(folder) });
}

test("of an earlier version the same stays as it is, what differs is replaced, and what is not written goes with its folders", async () => {
	await inFolder(before, (root) => {
		const folder = join(root, "new");
		const files = writerOver(folder);
		const { ino, mtimeMs } = statSync(join(folder, "same.html"));
		files.write("same.html", "same");
		files.write("Articles/changed/index.html", "after");
		files.write("Articles/more/index.html", Buffer.from("more"));
		const version = files.end();
		assert.deepEqual(files.states, statesIn(folder));
		assert.deepEqual(version, writeManifest(folder));
		const same = statSync(join(folder, "same.html"));
		assert.deepEqual([same.ino, same.mtimeMs], [ino, mtimeMs]);
		assert.equal(existsSync(join(folder, "Articles/gone")), false);
	});
});

test("what was taken over from the published version is never written into", async () => {
	const published = { "old/page.html": "published", "old/other.html": "other" };
	await inFolder(published, (root) => {
		const [old, folder] = [join(root, "old"), join(root, "new")];
		writeManifest(old);
		const first = new FileWriter(folder);
		first.takeOver("page.html", versionIn(old));
		first.takeOver("other.html", versionIn(old));
		first.end();
		assert.equal(readFileSync(join(folder, "page.html"), "utf8"), "published");
		const second = new FileWriter(folder, {
			listed: first.sums,
			states: first.states,
		});
		second.write("page.html", "edited");
		second.takeOver("other.html", versionIn(old));
		second.end();
		assert.equal(readFileSync(join(folder, "page.html"), "utf8"), "edited");
		assert.equal(readFileSync(join(old, "page.html"), "utf8"), "published");
		assert.deepEqual(
			second.sums.get("other.html"),
			versionIn(old).listed.get("other.html"),
		);
		// What was one file with the published one, and no longer is, tells there that it has lost a link.
		assert.deepEqual([...second.touched], ["page.html"]);
		assert.deepEqual(second.states, statesIn(folder));
	});
});

test("a folder that is named after its content takes up what the one before it holds", async () => {
	const [old, next] = ["pagefind/0123456789", "pagefind/abcdef0123"];
	const files = {
		[`new/${old}/same`]: "same",
		[`new/${old}/gone`]: "gone",
		"new/pagefind/start.json": "old",
	};
	await inFolder(files, (root) => {
		const folder = join(root, "new");
		const writer = writerOver(folder);
		const { ino } = statSync(join(folder, old, "same"));
		writer.replaceFolder(next);
		writer.write(`${next}/same`, "same");
		writer.write("pagefind/start.json", "new");
		writer.end();
		assert.equal(statSync(join(folder, next, "same")).ino, ino);
		assert.equal(existsSync(join(folder, next, "gone")), false);
		assert.equal(existsSync(join(folder, old)), false);
		assert.deepEqual(writer.states, statesIn(folder));
	});
});

test("a file that can't be linked is copied", async () => {
	await inFolder(
		{ "old/page.html": "x", "new/page.html": "in the way" },
		(root) => {
			const old = join(root, "old");
			writeManifest(old);
			// A link is refused where a file stands that the writer does not know of; a copy takes its place.
			new FileWriter(join(root, "new")).takeOver("page.html", versionIn(old));
			assert.equal(readFileSync(join(root, "new/page.html"), "utf8"), "x");
			writeFileSync(join(root, "new/page.html"), "y");
			assert.equal(readFileSync(join(old, "page.html"), "utf8"), "x");
		},
	);
});
