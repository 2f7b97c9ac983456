// The calls of the benchmark: this project and Hugo on the articles that were made, as commands and as previews.
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { measurePreview } from "./live.ts";
import type { Call } from "./measure.ts";

/** Where the articles lie in the form of each generator, and where the sites go. */
export interface Bench {
	/** The project's folder. */
	readonly project: string;
	/** The folder with `archive`, `eleventy` and `hugo`; sites are written beside them. */
	readonly root: string;
}

/** How often an article is saved in one run of a preview. */
const saves = 5;

/** A command of this project, called as package.json calls it. */
function ours(
	{ project, root }: Bench,
	command: string,
	...words: string[]
): Call {
	const { scripts } = JSON.parse(
		readFileSync(join(project, "package.json"), "utf8"),
	) as { scripts: Record<string, string> };
	const [, ...called] = scripts[command]?.split(" ") ?? [];
	return {
		program: process.execPath,
		words: [...called, ...words],
		folder: project,
		env: { BUILD_CACHE: join(root, "cache") },
	};
}

/** A build of this project. */
export function build(bench: Bench, ...words: string[]): Call {
	const { root } = bench;
	const folders = ["--content", `${root}/archive`, "--out", `${root}/site`];
	return ours(bench, "build", "--quiet", ...folders, ...words);
}

/** `npm run check`. */
export function check(bench: Bench): Call {
	return ours(bench, "check", "--content", join(bench.root, "archive"));
}

/** Removes the site and all that was kept of it. */
export function forget({ root }: Bench): void {
	for (const name of ["site", "cache"])
		rmSync(join(root, name), { recursive: true, force: true });
}

/** Changes the text of one article. */
export function edit({ root }: Bench): void {
	const file = join(root, "archive/articles/1998/article-0.md");
	appendFileSync(file, "\nOne more sentence.\n");
}

/** A build of Hugo. */
export function hugo({ root }: Bench, ...words: string[]): Call {
	return {
		program: "hugo",
		words: ["--quiet", ...words],
		folder: join(root, "hugo"),
	};
}

/** Pagefind's command line, over what Hugo has written. */
export function pagefind({ project, root }: Bench): Call {
	return {
		program: join(project, "node_modules/.bin/pagefind"),
		words: ["--silent", "--site", join(root, "hugo-site")],
		folder: root,
	};
}

/** Runs the preview, and saves an article in it. */
export async function ourPreview(bench: Bench) {
	const port = await freePort();
	const content = join(bench.root, "archive");
	const words = ["--no-build", "--content", content, "--port", `${port}`];
	const { ready, save } = await measurePreview(
		{
			call: ours(bench, "start", ...words),
			isReady: /ready in/,
			file: join(content, "articles/1998/article-0.md"),
			page: `http://localhost:${port}/Articles/article-0/`,
			whole: `http://localhost:${port}/`,
		},
		saves,
	);
	return { preview: ready, save };
}

/** Runs Hugo's server, and saves an article in it. */
export async function hugoPreview({ root }: Bench) {
	const port = await freePort();
	const { ready, save } = await measurePreview(
		{
			call: {
				program: "hugo",
				words: ["server", "--port", `${port}`, "--bind", "127.0.0.1"],
				folder: join(root, "hugo"),
			},
			isReady: /Web Server is available/,
			file: join(root, "hugo/content/articles/article-0.md"),
			page: `http://localhost:${port}/articles/article-0/`,
			whole: `http://localhost:${port}/`,
		},
		saves,
	);
	return { "hugo preview": ready, "hugo save": save };
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				resolve(typeof address === "object" && address ? address.port : 0),
			);
		});
	});
}
