// `npm run bench`: builds the same synthetic articles with this project and with Hugo, in turn, and compares them.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { writeArchive, writeHugo } from "./bench/articles.ts";
import { type Measured, measure, versionOf } from "./bench/measure.ts";
import { command, project, run } from "./command.ts";

const given = command(
	"bench",
	"Measures builds of synthetic articles, beside Hugo where it is installed.",
)
	.option("--articles <number>", "how many articles", "2000")
	.option("--rounds <number>", "how many times each is run", "3")
	.option("--search", "measure the build with search, too", false)
	.parse()
	.opts<{ articles: string; rounds: string; search: boolean }>();

await run(
	async () => {
		const count = whole(given.articles, "--articles");
		const rounds = whole(given.rounds, "--rounds");
		const root = mkdtempSync(join(tmpdir(), "archive-bench-"));
		try {
			const hugo = versionOf("hugo", ["version"]);
			console.log(
				`${counted(count, "article")}, ${counted(rounds, "round")}; Node ${process.version}, ${hugo ?? "no Hugo installed"}`,
			);
			console.log(
				`${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), load ${loadavg()[0]?.toFixed(1)}`,
			);
			writeArchive(join(root, "archive"), count);
			if (hugo) writeHugo(join(root, "hugo"), count);
			const build = [
				"scripts/run.mjs",
				"build",
				"--quiet",
				"--content",
				join(root, "archive"),
				"--out",
				join(root, "site"),
			];
			const rows = new Map<string, () => Promise<Measured>>([
				[
					"this project, without search",
					() => measure(process.execPath, [...build, "--no-search"], project),
				],
				...(given.search
					? ([
							[
								"this project, with search",
								() => measure(process.execPath, build, project),
							],
						] as const)
					: []),
				...(hugo
					? ([
							[
								"hugo",
								() =>
									measure(
										"hugo",
										["--quiet", "--destination", join(root, "hugo-site")],
										join(root, "hugo"),
									),
							],
						] as const)
					: []),
			]);
			const results = new Map<string, Measured[]>(
				[...rows.keys()].map((name) => [name, []]),
			);
			for (let round = 0; round < rounds; round++) {
				for (const [name, once] of rows) {
					rmSync(join(root, "site"), { recursive: true, force: true });
					rmSync(join(root, "hugo-site"), { recursive: true, force: true });
					results.get(name)?.push(await once());
				}
			}
			const hugoSeconds = median(
				(results.get("hugo") ?? []).map(({ seconds }) => seconds),
			);
			console.table(
				[...results].map(([name, all]) => {
					const seconds = median(all.map((one) => one.seconds));
					return {
						build: name,
						"median s": seconds.toFixed(2),
						"ms an article": ((1000 * seconds) / count).toFixed(2),
						"peak MB": Math.round(
							median(all.map(({ megabytes }) => megabytes)),
						),
						"time against hugo":
							hugoSeconds > 0 ? (seconds / hugoSeconds).toFixed(2) : "",
					};
				}),
			);
			return exitStatus.done;
		} finally {
			rmSync(root, { recursive: true, force: true });
		}
	},
	() => "",
);

function whole(text: string, option: string): number {
	const number = Number(text);
	if (!Number.isInteger(number) || number < 1) {
		throw new Problem(
			`${option} ${text} is no whole number above 0.`,
			`write it such as ${option} 2000`,
		);
	}
	return number;
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
