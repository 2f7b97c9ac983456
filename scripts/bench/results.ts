// What was measured, as rows: medians, and the ratios to what each is held against.
import type { Measured } from "./measure.ts";

/** What is measured, and what it is held against. */
export interface Row {
	readonly name: string;
	/** What is run, and under what conditions. */
	readonly compares: string;
	/** The rows whose times together are the measure of this one. */
	readonly against?: readonly string[];
	/** The share of that time, and of that memory, which this row must not go beyond. */
	readonly mostTime?: number;
	readonly mostMemory?: number;
}

/** A row as it came out; ratios are undefined where what it is held against was not measured. */
export interface Result extends Row {
	readonly seconds: number;
	readonly cpuSeconds: number;
	readonly megabytes: number;
	readonly rounds: readonly Measured[];
	readonly timeRatio: number | undefined;
	readonly memoryRatio: number | undefined;
}

/** Gives the results of those rows that were measured. */
export function resultsOf(
	rows: readonly Row[],
	measured: ReadonlyMap<string, readonly Measured[]>,
): Result[] {
	const of = (name: string) => {
		const all = measured.get(name) ?? [];
		return all.length === 0
			? undefined
			: {
					seconds: median(all.map(({ seconds }) => seconds)),
					cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
					megabytes: median(all.map(({ megabytes }) => megabytes)),
				};
	};
	return rows.flatMap((row) => {
		const own = of(row.name);
		if (!own) return [];
		const others = (row.against ?? []).map(of);
		const known = others.filter((one) => one !== undefined);
		const isWhole = known.length > 0 && known.length === others.length;
		const seconds = known.reduce((sum, one) => sum + one.seconds, 0);
		const megabytes = Math.max(...known.map((one) => one.megabytes));
		return [
			{
				...row,
				...own,
				rounds: measured.get(row.name) ?? [],
				timeRatio: isWhole ? own.seconds / seconds : undefined,
				memoryRatio:
					isWhole && megabytes > 0 ? own.megabytes / megabytes : undefined,
			},
		];
	});
}

/** The middle value; of an even number the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1
		? upper
		: ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** Gives the results as lines of a table, its columns padded. */
export function tableOf(results: readonly Result[]): string[] {
	const lines = [
		[
			"row",
			"median s",
			"CPU s",
			"peak MB",
			"held against",
			"time",
			"memory",
			"",
		],
		...results.map((one) => [
			one.name,
			one.seconds.toFixed(one.seconds < 1 ? 3 : 2),
			one.cpuSeconds > 0 ? one.cpuSeconds.toFixed(1) : "",
			one.megabytes > 0 ? one.megabytes.toFixed(0) : "",
			one.timeRatio === undefined ? "" : (one.against ?? []).join(" + "),
			shown(one.timeRatio, one.mostTime),
			shown(one.memoryRatio, one.mostMemory),
			verdict(one),
		]),
	];
	const widths = (lines[0] ?? []).map((_cell, n) =>
		Math.max(...lines.map((line) => (line[n] ?? "").length)),
	);
	return [
		...lines.map((line) =>
			line
				.map((cell, n) => cell.padEnd(widths[n] ?? 0))
				.join("  ")
				.trimEnd(),
		),
		"",
		...results.map(({ name, compares }) => `${name}: ${compares}`),
	];
}

function shown(ratio: number | undefined, most: number | undefined): string {
	if (ratio === undefined) return "";
	return `${ratio.toFixed(2)}${most === undefined ? "" : ` (≤ ${most})`}`;
}

function verdict({ timeRatio, memoryRatio, mostTime, mostMemory }: Result) {
	const pairs = [
		[timeRatio, mostTime],
		[memoryRatio, mostMemory],
	].flatMap(([ratio, most]) =>
		ratio === undefined || most === undefined ? [] : [ratio <= most],
	);
	if (pairs.length === 0) return "";
	return pairs.every(Boolean) ? "reached" : "not reached";
}

/** Gives the results as a picture: a bar for the median time of each row. */
export function chartOf(title: string, results: readonly Result[]): string {
	const [label, bar, line, top] = [230, 420, 26, 40];
	const longest = Math.max(...results.map(({ seconds }) => seconds), 0.001);
	const rows = results.map(({ name, seconds }, n) => {
		const y = top + n * line;
		const width = Math.max(1, (seconds / longest) * bar);
		return [
			`<text x="${label - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>`,
			`<rect x="${label}" y="${y + 2}" width="${width.toFixed(1)}" height="${line - 8}"/>`,
			`<text x="${(label + width + 6).toFixed(1)}" y="${y + 15}">${seconds.toFixed(2)} s</text>`,
		].join("");
	});
	const width = label + bar + 90;
	const height = top + results.length * line + 10;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="22" font-weight="bold">${escaped(title)}</text>
<g fill="#226">${rows.join("\n")}</g>
</svg>
`;
}

function escaped(text: string): string {
	return text.replace(
		/[&<>"]/g,
		(one) =>
			({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? one,
	);
}
