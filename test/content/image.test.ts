// Images: one that is broken, hostile or not what its name says is a mistake, and no image of such a file reaches a site.
import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { largestImage, readImage } from "../../src/content/image.ts";
import { readContent } from "../../src/content/read.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { report } from "../../src/diagnostics/report.ts";
import { article, inFolder, load, siteYml } from "../archive.ts";

function chunk(type: string, data: Buffer): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const crc =
		type === "IEND" ? Buffer.from("ae426082", "hex") : Buffer.alloc(4);
	return Buffer.concat([length, Buffer.from(type), data, crc]);
}

/** A PNG that says it has a size, with next to nothing in it. */
function png(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from("89504e470d0a1a0a", "hex"),
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(Buffer.alloc(100))),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

const gif = Buffer.from(
	"47494638396103000200800000ffffff00000021f90401000000002c00000000030002000002028c5f003b",
	"hex",
);
const jpg = Buffer.from(
	"ffd8ffe000104a46494600010100000100010000ffc0001108000200030301220002110103110100ffd9",
	"hex",
);
const webp = Buffer.from(
	"524946461a000000574542505650384c0d0000002f0240000007d0fffef7bfff8188e8",
	"hex",
);
const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><script>alert(1)</script></svg>';

function said(path: string, bytes: Buffer | string): string {
	const read = readImage(path, Buffer.from(bytes));
	return "width" in read ? `${read.width} x ${read.height}` : told([read]);
}

function told(diagnostics: readonly Diagnostic[]): string {
	return report(diagnostics, { prefix: "", colour: false })
		.split("\n")
		.slice(0, -1)
		.join("\n");
}

const cases: readonly [
	says: string,
	path: string,
	bytes: Buffer | string,
	answer: string,
][] = [
	["a whole PNG has its size", "a.png", png(3, 2), "3 x 2"],
	["a whole GIF has its size", "a.gif", gif, "3 x 2"],
	["a whole JPEG has its size", "a.JPEG", jpg, "3 x 2"],
	[
		"an empty file is no image",
		"a.png",
		"",
		"a.png:1:1: Unexpected empty file, expected an image in the format that its name says\n  fix: save the image as .png, or delete the file",
	],
	[
		"an SVG, which may hold scripts, is no PNG",
		"a.png",
		svg,
		"a.png:1:1: Unexpected file that is no .png, expected an image in the format that its name says\n  fix: save the image as .png, or delete the file",
	],
	[
		"a GIF is no JPEG",
		"a.jpg",
		gif,
		"a.jpg:1:1: Unexpected file that is no .jpg, expected an image in the format that its name says\n  fix: save the image as .jpg, or delete the file",
	],
	[
		"a page is no WebP",
		"a.webp",
		"<script>alert(1)</script>",
		"a.webp:1:1: Unexpected file that is no .webp, expected an image in the format that its name says\n  fix: save the image as .webp, or delete the file",
	],
	[
		"a PNG that is cut off can't be read",
		"a.png",
		png(3, 2).subarray(0, -13),
		"a.png:1:1: Unexpected image that can't be read, expected a whole .png, .jpg, .gif, .webp or .avif file\n  fix: save the image again",
	],
	[
		"a PNG without a width can't be read",
		"a.png",
		png(0, 2),
		"a.png:1:1: Unexpected image that can't be read, expected a whole .png, .jpg, .gif, .webp or .avif file\n  fix: save the image again",
	],
	[
		"a PNG of few bytes that a browser would need gigabytes for is refused",
		"a.png",
		png(60_000, 60_000),
		"a.png:1:1: Unexpected image of 60000 × 60000 pixels, expected at most 50 million pixels\n  fix: save the image smaller",
	],
];
for (const [says, path, bytes, answer] of cases) {
	test(says, () => assert.equal(said(path, bytes), answer));
}

for (const [name, whole] of Object.entries({
	"a.png": png(3, 2),
	"a.gif": gif,
	"a.jpg": jpg,
	"a.webp": webp,
})) {
	test(`${name} is a size or a mistake wherever it is cut off, and whichever of its bytes is wrong`, () => {
		for (let at = 0; at < whole.length; at++) {
			assert.match(
				said(name, whole.subarray(0, at)),
				/^a\.\w+:1:1: |^\d+ x \d+$/,
			);
			for (const byte of [0, 0x7f, 0xff]) {
				const wrong = Buffer.from(whole);
				wrong[at] = byte;
				assert.match(said(name, wrong), /^a\.\w+:1:1: |^\d+ x \d+$/);
			}
		}
	});
}

test("an AVIF whose boxes go nowhere ends the reading", () => {
	for (const size of [
		"00000000",
		"00000001",
		"00000007",
		"7fffffff",
		"ffffffff",
	]) {
		const box = Buffer.from(`${size}6d657461`, "hex");
		const file = Buffer.concat([
			Buffer.from("0000000c6674797061766966", "hex"),
			box,
			box,
		]);
		assert.match(said("a.avif", file), /can't be read/);
	}
});

test("an image file beyond the limit is refused and not read into memory", () =>
	inFolder({ "site.yml": siteYml, "articles/one.md": article() }, (folder) => {
		const file = join(folder, "articles/huge.png");
		writeFileSync(file, png(3, 2));
		// A file with a hole: larger than any buffer may be.
		truncateSync(file, 2 ** 40);
		assert.equal(largestImage, 20 * 1024 * 1024);
		const { images, diagnostics } = readContent(folder);
		assert.equal(images.size, 0);
		assert.equal(
			told(diagnostics),
			"articles/huge.png:1:1: Unexpected image of 1048576.0 MB, expected at most 20 MB\n  fix: save the image smaller",
		);
	}));

test("images whose names are one on some machines are told of", () =>
	inFolder(
		{
			"site.yml": siteYml,
			"articles/one.md": article(),
			"articles/Chart.png": png(3, 2),
			"articles/chart.png": png(3, 2),
			"articles/café.png": png(3, 2),
			"articles/cafe\u0301.png": png(3, 2),
		},
		(folder) => {
			assert.deepEqual(
				readContent(folder).diagnostics.map(
					({ path, other }) => `${path} ${other?.path}`,
				),
				[
					"articles/café.png articles/cafe\u0301.png",
					"articles/chart.png articles/Chart.png",
				],
			);
		},
	));

test("an SVG is no image, since one may hold scripts", () => {
	const { report: mistakes } = load({
		"articles/one.md": article({}, "![A chart](chart.svg)\n"),
	});
	assert.match(
		mistakes,
		/^articles\/one\.md:7:12: Unexpected image "chart\.svg", /,
	);
});
