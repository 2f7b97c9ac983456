// `npm run bench`: makes synthetic articles, runs this project, Hugo, plain Eleventy and Pagefind on them in turn, and compares.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { writeArchive, writeHugo } from "./bench/articles.ts";
import { writeEleventy } from "./bench/eleventy.ts";
import { type Measured, versionOf } from "./bench/measure.ts";
import { compareRelevance } from "./bench/relevance.ts";
import { chartOf, resultsOf, tableOf } from "./bench/results.ts";
import { type MeasuredRow, rows } from "./bench/rows.ts";
import { compareSearchWeight } from "./bench/search-weight.ts";
import { command, fromCall, project, run } from "./command.ts";

const given = command(
	"bench",
	"Measures builds, checks and previews of synthetic articles beside other generators, and says what was reached.",
)
	.option("--articles <number>", "how many articles", "2000")
	.option("--rounds <number>", "how many times each is run", "3")
	.option(
		"--only <rows>",
		`the rows to measure, with commas between them: ${rows.map(({ name }) => name).join(", ")}`,
	)
	.option("--json <file>", "where to write what was measured")
	.option("--chart <file>", "where to write a picture of it (SVG)")
	.option(
		"--relevance",
		"instead, print how well search answers, beside Pagefind on its defaults",
		false,
	)
	.option(
		"--search",
		"instead, print the requests and bytes that each kind of query costs a reader, and how fast its results are drawn",
		false,
	)
	.parse()
	.opts<{
		articles: string;
		rounds: string;
		relevance: boolean;
		search: boolean;
		only?: string;
		json?: string;
		chart?: string;
	}>();

await run(
	async () => {
		if (given.relevance) {
			await compareRelevance();
			return exitStatus.done;
		}
		const count = whole(given.articles, "--articles");
		if (given.search) {
			await compareSearchWeight(count);
			return exitStatus.done;
		}
		const rounds = whole(given.rounds, "--rounds");
		const hugo = versionOf("hugo", ["version"]);
		const wanted = rowsWanted(given.only).filter(
			({ needs }) => needs !== "hugo" || hugo !== undefined,
		);
		const machine = {
			articles: count,
			rounds,
			node: process.version,
			hugo: hugo ?? "not installed",
			cores: cpus().length,
			processor: cpus()[0]?.model ?? "unknown",
			load: loadavg()[0] ?? 0,
		};
		console.log(
			`${counted(count, "article")}, ${counted(rounds, "round")}; Node ${machine.node}, Hugo: ${machine.hugo}\n${machine.cores} cores (${machine.processor}), load ${machine.load.toFixed(1)}`,
		);
		const root = mkdtempSync(join(tmpdir(), "archive-bench-"));
		try {
			writeArchive(join(root, "archive"), count);
			writeEleventy(join(root, "eleventy"), count);
			if (hugo) writeHugo(join(root, "hugo"), count);
			const measured = await measureAll(wanted, rounds, root);
			const results = resultsOf(rows, measured);
			console.log(`\n${tableOf(results).join("\n")}`);
			const day = new Date().toISOString();
			if (given.json !== undefined)
				writeFileSync(
					fromCall(given.json),
					`${JSON.stringify({ ...machine, day, results }, null, "\t")}\n`,
				);
			if (given.chart !== undefined)
				writeFileSync(
					fromCall(given.chart),
					chartOf(
						`${counted(count, "article")}, ${machine.cores} cores, Node ${machine.node}`,
						results,
					),
				);
			return exitStatus.done;
		} finally {
			rmSync(root, { recursive: true, force: true });
		}
	},
	() => "",
);

/** Measures every row once a round, so that what slows the machine down for a while slows all of them down. */
async function measureAll(
	wanted: readonly MeasuredRow[],
	rounds: number,
	root: string,
): Promise<Map<string, Measured[]>> {
	const measured = new Map<string, Measured[]>();
	const add = (name: string, one: Measured) =>
		measured.set(name, [...(measured.get(name) ?? []), one]);
	for (let round = 0; round < rounds; round++) {
		for (const site of ["site", "hugo-site", "eleventy-site"])
			rmSync(join(root, site), { recursive: true, force: true });
		for (const { name, once } of wanted) {
			process.stderr.write(`round ${round + 1} of ${rounds}: ${name}\n`);
			const found = await once({ project, root });
			if (isMeasured(found)) add(name, found);
			else for (const [one, value] of Object.entries(found)) add(one, value);
		}
	}
	return measured;
}

function isMeasured(
	found: Measured | Readonly<Record<string, Measured>>,
): found is Measured {
	return typeof found.seconds === "number";
}

function rowsWanted(only: string | undefined): readonly MeasuredRow[] {
	if (only === undefined) return rows;
	const names = only.split(",").map((name) => name.trim());
	const unknown = names.find((name) => !rows.some((row) => row.name === name));
	if (unknown !== undefined) {
		throw new Problem(
			`--only ${unknown} is no row.`,
			`choose among ${rows.map(({ name }) => name).join(", ")}`,
		);
	}
	return rows.filter(({ name }) => names.includes(name));
}

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
