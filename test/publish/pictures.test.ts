// A build writes every picture that a page of it names, and no other.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { imageSize } from "image-size";
import { article, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

test("a build writes a picture for the site and for each top heading, of the size that pages say", async () => {
	const files = {
		"content/site.yml": siteYml,
		"content/articles/a.md": article(),
		"content/articles/b.md": article({
			title: "B",
			index: '["Kernel: Modules/Binary", "Kernel: 模块"]',
		}),
	};
	await inFolder(files, async (folder) => {
		const { status, stderr } = await runCommand(
			"build",
			["--content", "content", "--out", "out", "--no-search", "--quiet"],
			{ cwd: folder },
		);
		assert.equal(status, 0, stderr);
		const out = join(folder, "out");
		const written = readdirSync(join(out, "assets"), { recursive: true })
			.map(String)
			.filter((file) => file.endsWith(".png"))
			.sort();
		assert.deepEqual(written, [
			"Kernel/Modules/picture.png",
			"Kernel/模块/picture.png",
			"picture.png",
		]);
		for (const file of written) {
			assert.deepEqual(imageSize(readFileSync(join(out, "assets", file))), {
				width: 1200,
				height: 630,
				type: "png",
			});
		}
		const page = readFileSync(join(out, "Articles/b/index.html"), "utf8");
		const address = /property="og:image" content="(.*?)"/.exec(page)?.[1] ?? "";
		assert.ok(existsSync(join(out, new URL(address).pathname)), address);
	});
});
