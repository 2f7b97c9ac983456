// `npm run verify`: compares a published folder, or the site that is served from it, with its manifest.
import { counted } from "../src/diagnostics/counted.ts";
import { printable } from "../src/diagnostics/printable.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { showProgress } from "../src/publish/progress.ts";
import { manifestOf, verifyFolder, verifySite } from "../src/publish/verify.ts";
import { command, fromCall, publishedFolder, run } from "./command.ts";

const program = command(
	"verify",
	"Compares a published folder, or a site that is served, with the SHA-256 of every file that the build wrote.",
)
	.argument(
		"[place]",
		"a folder, or an address such as https://example.org/licensing/",
		"_site",
	)
	.option(
		"--against <dir>",
		"compare a site with the manifest of this folder in place of its own",
	)
	.option("--quiet", "print nothing but what is wrong", false)
	.parse();

const given = program.opts<{ against?: string; quiet: boolean }>();
const [place = "_site"] = program.processedArgs as string[];

await run(
	async () => {
		const progress = showProgress(process.stderr, given.quiet);
		const phase = progress.begin("verify");
		try {
			const against =
				given.against === undefined
					? undefined
					: manifestOf(fromCall(given.against));
			const found = /^https?:\/\//.test(place)
				? await verifySite(
						place.endsWith("/") ? place : `${place}/`,
						against,
						phase.at,
					)
				: verifyFolder(
						program.args.length === 0 ? publishedFolder : fromCall(place),
						phase.at,
					);
			progress.stop();
			for (const { path, what } of found)
				console.log(printable(`${path} ${what}`));
			if (!given.quiet)
				console.log(
					found.length === 0
						? `${place} is what was built.`
						: `${counted(found.length, "difference")}.`,
				);
			return found.length === 0 ? exitStatus.done : exitStatus.mistakes;
		} finally {
			progress.stop();
		}
	},
	() => "",
);
