// The reader: which files of a folder are read, and what is said of those that can't be.
import assert from "node:assert/strict";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/content/read.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { fixText } from "../../src/diagnostics/fix.ts";
import { Problem } from "../../src/diagnostics/problem.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { asAuthor } from "../author.ts";

/** A PNG of 3 by 2 pixels, as far as its size is read, and its end. */
const png = Buffer.from(
	"89504e470d0a1a0a0000000d494844520000000300000002080200000049454e44ae426082",
	"hex",
);

const files: Files = {
	"site.yml": siteYml,
	"articles/2004/one.md": article(),
};

/** What a mistake says: its file and the words for what stands there. */
function said(diagnostics: readonly Diagnostic[]): string[] {
	return diagnostics.map(({ path, unexpected }) => `${path}: ${unexpected}`);
}

/** Root may read everything, so nothing is unreadable. */
test("texts are read in the order of their paths, images with their size, and the rest is left alone", () =>
	inFolder(
		{
			...files,
			"articles/2003/two.md": article(),
			"articles/2003/chart.PNG": png,
			"articles/2003/sheet.pdf": Buffer.from([0xff]),
			"indexes/Kernel.yml": "headings: []\n",
			"indexes/old/Kernel.yml": Buffer.from([0xff]),
			"README.md": Buffer.from([0xff]),
			"logo.png": "no image",
		},
		(folder) => {
			const { texts, images, diagnostics, root } = readContent(folder);
			assert.equal(root, folder);
			assert.deepEqual(
				texts.map(({ path }) => path),
				[
					"articles/2003/two.md",
					"articles/2004/one.md",
					"indexes/Kernel.yml",
					"site.yml",
				],
			);
			assert.deepEqual(
				[...images],
				[["articles/2003/chart.PNG", { width: 3, height: 2 }]],
			);
			assert.deepEqual(diagnostics, []);
		},
	));

test("hidden files and folders are not read", () =>
	inFolder(
		{
			...files,
			"articles/.draft.md": Buffer.from([0xff]),
			"articles/.git/one.md": Buffer.from([0xff]),
			".obsidian/articles/one.md": Buffer.from([0xff]),
			"articles/._chart.png": "no image",
		},
		(folder) => {
			const { texts, images, diagnostics } = readContent(folder);
			assert.deepEqual(
				texts.map(({ path }) => path),
				["articles/2004/one.md", "site.yml"],
			);
			assert.equal(images.size, 0);
			assert.deepEqual(diagnostics, []);
		},
	));

test("a file and a folder that may not be read are named, and the rest is read", () =>
	inFolder(
		{ ...files, "articles/2003/two.md": "x", "articles/three.md": "x" },
		(folder) => {
			chmodSync(join(folder, "articles/three.md"), 0);
			chmodSync(join(folder, "articles/2003"), 0);
			try {
				const { texts, diagnostics } = asAuthor(folder, () =>
					readContent(folder),
				);
				assert.equal(texts.length, 2);
				assert.deepEqual(said(diagnostics).sort(), [
					"articles/2003: error EACCES of the system",
					"articles/three.md: error EACCES of the system",
				]);
				assert.deepEqual(
					diagnostics.map(({ fix }) => fixText(fix ?? "", "content/")).sort(),
					[
						"chmod u+rX content/articles/2003",
						"chmod u+rX content/articles/three.md",
					],
				);
			} finally {
				chmodSync(join(folder, "articles/2003"), 0o700);
			}
		},
	));

test("a broken image is a mistake of its own", () =>
	inFolder(
		{
			...files,
			"articles/cut.png": png.subarray(0, 12),
			"articles/text.jpg": "no image",
			"articles/empty.gif": "",
			"articles/right.png": png,
		},
		(folder) => {
			const { images, diagnostics } = readContent(folder);
			assert.deepEqual([...images.keys()], ["articles/right.png"]);
			assert.deepEqual(said(diagnostics), [
				"articles/cut.png: image that can't be read",
				"articles/empty.gif: empty file",
				"articles/text.jpg: file that is no .jpg",
			]);
		},
	));

/** A JPEG of 3 by 2 pixels, as far as its size is read, whose EXIF data holds an orientation (EXIF 2.32, 4.6.4). */
function jpeg(orientation: number): Buffer {
	const entry = `01120003000000010${orientation.toString().padStart(3, "0")}0000`;
	const tiff = `4d4d002a00000008${"0001"}${entry}00000000`;
	const exif = `457869660000${tiff}`;
	const length = (exif.length / 2 + 2).toString(16).padStart(4, "0");
	return Buffer.from(
		`ffd8ffe1${length}${exif}ffc0000b080002000301011100ffd9`,
		"hex",
	);
}

test("an image that is to be turned has the size that it is shown in", () =>
	inFolder(
		{
			...files,
			"articles/lying.jpg": jpeg(1),
			"articles/mirrored.jpg": jpeg(4),
			"articles/turned.jpg": jpeg(6),
		},
		(folder) => {
			assert.deepEqual(
				[...readContent(folder).images],
				[
					["articles/lying.jpg", { width: 3, height: 2 }],
					["articles/mirrored.jpg", { width: 3, height: 2 }],
					["articles/turned.jpg", { width: 2, height: 3 }],
				],
			);
		},
	));

test("a text that can't be decoded is a mistake, and the rest is read", () =>
	inFolder(
		{ ...files, "articles/latin.md": Buffer.from("Zürich", "latin1") },
		(folder) => {
			const { texts, diagnostics } = readContent(folder);
			assert.equal(texts.length, 2);
			assert.deepEqual(said(diagnostics), ["articles/latin.md: byte 0xfc"]);
		},
	));

test("a text beyond the limit is refused", () =>
	inFolder(files, (folder) => {
		writeFileSync(join(folder, "articles/big.md"), Buffer.alloc(9 << 20, "x"));
		assert.deepEqual(said(readContent(folder).diagnostics), [
			"articles/big.md: file of 9.0 MB",
		]);
	}));

test("a folder that is not there, or is a file, is a problem that says how to name one", () =>
	inFolder(files, (folder) => {
		const missing = join(folder, "nowhere");
		for (const root of [missing, join(folder, "site.yml")]) {
			assert.throws(
				() => readContent(root),
				(error) =>
					error instanceof Problem &&
					error.message === `There is no content folder at ${root}.` &&
					String(error.fix).includes("--content DIR"),
			);
		}
	}));

test("an empty folder gives nothing, and no mistake yet", () =>
	inFolder(files, (folder) => {
		rmSync(join(folder, "articles"), { recursive: true });
		rmSync(join(folder, "site.yml"));
		const { texts, images, diagnostics } = readContent(folder);
		assert.deepEqual([texts, images.size, diagnostics], [[], 0, []]);
	}));
