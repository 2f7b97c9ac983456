// `npm run check`: says all that a build would, and what it would let pass, without rendering anything.
import { Option } from "commander";
import { makeChanges, undoInterrupted } from "../src/authoring/change.ts";
import { type Change, diffLines } from "../src/authoring/diff.ts";
import { fixes } from "../src/authoring/fix.ts";
import { type Checkup, checkup } from "../src/check/check.ts";
import { type Format, formatted } from "../src/check/formats.ts";
import { contentSteps, type ReadProgress } from "../src/content/parse.ts";
import { readContent } from "../src/content/read.ts";
import type { Source } from "../src/content/source.ts";
import type { Steps } from "../src/content/steps.ts";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { noAssets, type Site } from "../src/pages/site.ts";
import { siteSteps } from "../src/publish/load.ts";
import {
	checkExternal,
	type ExternalGiven,
	withExternalOptions,
} from "./check/external.ts";
import {
	cachedMemory,
	command,
	contentFolder,
	contentOption,
	pathPrefix,
	printDiff,
	run,
	today,
	usesColour,
} from "./command.ts";
import { whileReading } from "./reading.ts";

const program = withExternalOptions(
	command(
		"check",
		"Says all that a build would refuse, of drafts and articles dated in the future as well, and what it would let pass. Nothing is rendered.",
	),
)
	.addOption(contentOption())
	.option("--fix", "make the changes that are certain, and show them", false)
	.option(
		"--no-drafts",
		"leave out drafts and articles dated in the future, as a build does",
	)
	.option("--strict", "end with status 1 for advice, too", false)
	.addOption(
		new Option("--format <form>", "text, json, or github (annotations)")
			.choices(["text", "json", "github"])
			.default("text"),
	)
	.option("--json", "the same as --format json", false)
	.parse();

const given = program.opts<
	ExternalGiven & {
		content: string;
		fix: boolean;
		drafts: boolean;
		strict: boolean;
		format: Format;
		json: boolean;
	}
>();
const content = contentFolder(given.content);

/** A mended file may show mistakes that the first one hid; more rounds than this would go in a circle. */
const mostRounds = 10;

const memory = cachedMemory();
const parse = contentSteps({}, memory);
function* look(
	at: ReadProgress,
): Steps<Checkup & { site: Site; texts: readonly Source[] }> {
	const folder = readContent(content);
	const parsed = yield* parse(folder, at);
	yield* memory.saving();
	const publication = { drafts: false, today: today(), preview: false };
	const published = yield* siteSteps(parsed, publication, noAssets);
	const { drafts, future } = published.site.archive.leftOut;
	// What is going to be published is looked at before it is: an author takes `draft` out when a check finds nothing.
	const all =
		given.drafts && drafts + future > 0
			? yield* siteSteps(parsed, { ...publication, drafts: true }, noAssets)
			: published;
	return {
		...checkup(folder, parsed, published, all),
		site: all.site,
		texts: folder.texts,
	};
}

/** Makes the certain changes, round after round, and gives what they came to. */
async function fixAll(): Promise<Change[]> {
	const made = new Map<string, Change>();
	for (let round = 0; round < mostRounds; round++) {
		const { mistakes, advice } = await whileReading(look);
		const changes = fixes(content, [...mistakes, ...advice]);
		if (changes.length === 0) break;
		makeChanges(content, changes);
		for (const change of changes) {
			const old = made.get(change.path)?.old ?? change.old;
			made.set(change.path, { ...change, old });
		}
	}
	return [...made.values()];
}

await run(
	async () => {
		if (given.fix) {
			undoInterrupted(content);
			const made = await fixAll();
			printDiff(diffLines(made, pathPrefix(content)));
			console.error(`${counted(made.length, "file")} changed.`);
		}
		const { mistakes, site, texts, ...looked } = await whileReading(look);
		const advice = given.external
			? [
					...looked.advice,
					...(await checkExternal(content, site, texts, given)),
				]
			: looked.advice;
		const format = given.json ? "json" : given.format;
		console.log(
			formatted({ mistakes, advice }, format, {
				prefix: pathPrefix(content),
				colour: format === "text" && usesColour(process.stdout),
			}),
		);
		const fails = mistakes.length > 0 || (given.strict && advice.length > 0);
		return fails ? exitStatus.mistakes : exitStatus.done;
	},
	() => content,
);
