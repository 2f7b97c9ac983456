// `npm run check -- --external`: asks for the links that lead out of the archive, and keeps what they answered.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { writeWhole } from "../../src/authoring/write.ts";
import { decode, type Source } from "../../src/content/source.ts";
import { counted, format } from "../../src/diagnostics/counted.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { Mistakes } from "../../src/diagnostics/mistakes.ts";
import { Problem } from "../../src/diagnostics/problem.ts";
import { adviceOnLinks } from "../../src/outside/advice.ts";
import { waybackApi } from "../../src/outside/archived.ts";
import { LinkRun } from "../../src/outside/checking.ts";
import { outsideLinks } from "../../src/outside/links.ts";
import {
	hasDied,
	type LinkRecord,
	parseRecord,
	recordPath,
	recordText,
} from "../../src/outside/record.ts";
import type { Site } from "../../src/pages/site.ts";
import { today } from "../command.ts";

/** What a caller says of outside links. */
export interface ExternalGiven {
	readonly external: boolean;
	readonly age: number;
	readonly pause: number;
	readonly timeout: number;
	readonly copiesFrom: string;
	readonly private: boolean;
}

/** Hosts that are asked at once, and the longest that one may make the others wait for, in milliseconds. */
const hosts = 8;
const longestWait = 60_000;

/** Adds the options of outside links to a command. */
export function withExternalOptions(program: Command): Command {
	return program
		.option(
			"--external",
			`also ask for the links that lead out of the archive, and keep the answers in ${recordPath}`,
			false,
		)
		.option(
			"--age <days>",
			"ask again for pages last seen so long ago",
			number,
			30,
		)
		.option("--pause <seconds>", "between two questions to one host", number, 1)
		.option(
			"--timeout <seconds>",
			"how long a host may take to answer",
			number,
			20,
		)
		.option(
			"--copies-from <address>",
			"who is asked for copies of links that died",
			address,
			waybackApi,
		)
		.option(
			"--private",
			"ask hosts of this machine and its network, too",
			false,
		);
}

function address(text: string): string {
	if (/^https?:/.test(text) && URL.canParse(text)) return text;
	throw new InvalidArgumentError("It is no address.");
}

function number(text: string): number {
	if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
	throw new InvalidArgumentError("It is no number.");
}

/**
 * Asks for the links that are due, writes the record, and gives advice.
 * @throws Mistakes where the record can't be read, Problem where this machine is offline or the run is interrupted
 */
export async function checkExternal(
	content: string,
	site: Site,
	texts: readonly Source[],
	given: ExternalGiven,
): Promise<Diagnostic[]> {
	const links = outsideLinks(site, texts);
	const before = readRecord(content);
	const ending = new AbortController();
	const end = () => ending.abort();
	const run = new LinkRun(links, before, {
		today: today(),
		age: given.age,
		pause: given.pause * 1000,
		timeout: given.timeout * 1000,
		hosts,
		longestWait,
		copiesFrom: given.copiesFrom,
		isPrivateAsked: given.private,
		userAgent: `archive-link-check (+${site.archive.settings.origin}${site.archive.settings.base})`,
		signal: ending.signal,
		progress(asked, due) {
			if (asked % 50 === 0 && asked < due)
				console.error(`${format(asked)} of ${counted(due, "link")} asked for`);
		},
	});
	process.once("SIGINT", end);
	try {
		const putOff = await run.ask();
		if (run.isOffline) {
			throw new Problem(
				"Not one host answered; this machine seems to be offline, and nothing was recorded.",
				"run the command again where there is a network",
			);
		}
		console.error(summary(run, putOff));
	} catch (error) {
		if (!ending.signal.aborted) throw error;
		throw new Problem(
			`Interrupted after ${counted(run.asked, "link")}; what they answered is recorded.`,
			"run the command again for the rest",
		);
	} finally {
		process.off("SIGINT", end);
		const text = recordText(run.record);
		if (!run.isOffline && text !== recordText(before))
			writeWhole(join(content, recordPath), text);
	}
	return adviceOnLinks(links, run.record);
}

function readRecord(content: string): LinkRecord {
	const file = join(content, recordPath);
	if (!existsSync(file)) return new Map();
	const source = decode(recordPath, readFileSync(file));
	if (!("text" in source)) throw new Mistakes([source]);
	const { value, diagnostics } = parseRecord(source);
	if (!value) throw new Mistakes(diagnostics ?? []);
	return value;
}

function summary({ record, asked }: LinkRun, putOff: number): string {
	const all = [...record.values()];
	const failing = all.filter((link) => link.failing !== undefined);
	const dead = failing.filter(hasDied);
	const kept = dead.filter(({ archived }) => archived !== undefined);
	return [
		`${counted(all.length, "outside link")}, ${format(asked)} asked for today`,
		`${format(dead.length)} dead (${format(kept.length)} with an archived copy)`,
		`${format(failing.length - dead.length)} failing for now`,
		...(putOff > 0
			? [`${format(putOff)} put off, since hosts asked for it`]
			: []),
	].join("; ");
}
