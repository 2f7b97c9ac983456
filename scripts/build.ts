// `npm run build`: writes the published site.
import { setFlagsFromString } from "node:v8";
import { Option } from "commander";
import configure from "../.eleventy.ts";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { build } from "../src/publish/build.ts";
import { showProgress } from "../src/publish/progress.ts";
import {
	cacheFolder,
	command,
	contentFolder,
	contentOption,
	fromCall,
	overrides,
	project,
	publishedFolder,
	run,
	today,
} from "./command.ts";

// By itself V8 lets a heap grow to several times what lives in it before it looks again: a fifth less memory for a
// twentieth more of the processor's time. Set here, since Node ends where its command line has a flag that V8 has dropped.
setFlagsFromString("--heap-growing-percent=50");

const program = command(
	"build",
	"Builds the archive: article pages, indexes, feed, and the search bundle.",
)
	.addOption(contentOption())
	.addOption(
		new Option("--out <dir>", "the folder that is published").default(
			publishedFolder,
			"_site/, of this project if called in it",
		),
	)
	.option(
		"--url <address>",
		"where the site is published, in place of site.yml's url",
	)
	.option(
		"--base <path>",
		"the folder of the address that it is published in, such as /licensing/",
	)
	.option("--no-search", "leave the search bundle out")
	.option(
		"--drafts",
		"publish drafts and articles dated in the future, too",
		false,
	)
	.option(
		"--compress",
		"write .br and .gz beside the files that shrink, for hosts that send them",
		false,
	)
	.option(
		"--no-cache",
		"build anew what the last build has built, and remember nothing",
	)
	.option("--quiet", "print nothing but mistakes", false)
	.parse();

const given = program.opts<{
	content: string;
	out: string;
	url?: string;
	base?: string;
	search: boolean;
	drafts: boolean;
	compress: boolean;
	cache: boolean;
	quiet: boolean;
}>();
const content = contentFolder(given.content);
const stopped = new AbortController();
const progress = showProgress(process.stderr, given.quiet, false);

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
	process.once(name, () => {
		stopped.abort();
		progress.stop();
		console.error(`\nStopped (${name}): the published folder is as it was.`);
		process.exit(130);
	});
}

await run(
	async () => {
		const started = performance.now();
		try {
			const summary = await build(
				{
					content,
					out: fromCall(given.out),
					overrides: overrides(given),
					search: given.search,
					compress: given.compress,
					drafts: given.drafts,
					today: today(),
					preview: false,
					project,
					cache: given.cache ? cacheFolder() : undefined,
				},
				configure,
				progress,
				stopped.signal,
			);
			progress.stop();
			if (!given.quiet) {
				const { drafts, future } = summary.leftOut;
				const seconds = ((performance.now() - started) / 1000).toFixed(2);
				const phases = [...progress.seconds].map(
					([name, time]) => `${name} ${time.toFixed(2)}`,
				);
				console.log(
					[
						`${counted(summary.articles, "article")}, ${counted(summary.pages, "page")}, ${counted(summary.words, "word")} ${given.search ? "indexed" : "(search left out)"}`,
						...(drafts + future > 0
							? [
									`left out: ${counted(drafts, "draft")}, ${future} dated in the future`,
								]
							: []),
						summary.isUnchanged
							? `${seconds} s (nothing has changed since the last build)`
							: `${seconds} s (${phases.join(", ")})`,
					].join("\n"),
				);
			}
			return exitStatus.done;
		} finally {
			progress.stop();
		}
	},
	() => content,
);
