// `npm run new`: writes the stub of an article, with its headings checked and every key explained.
import { dirname, join } from "node:path";
import { createWhole, madeFolder } from "../src/authoring/write.ts";
import { isDay, parseEvent } from "../src/content/dates.ts";
import { isDeviceName } from "../src/content/device-names.ts";
import { type IndexEntry, indexEntryText } from "../src/content/index-entry.ts";
import { fileName, nameSlug } from "../src/content/slug.ts";
import { stubText } from "../src/content/stub.ts";
import { fixText, npmRun } from "../src/diagnostics/fix.ts";
import {
	exitStatus,
	Problem,
	throwTogether,
} from "../src/diagnostics/problem.ts";
import { isAsking } from "./authoring/consent.ts";
import { type OpenIndexes, openIndexes } from "./authoring/indexes.ts";
import {
	command,
	contentFolder,
	contentOption,
	pathPrefix,
	run,
	today,
} from "./command.ts";
import {
	askAuthor,
	askEvent,
	askFirstHeading,
	askHeadings,
	askTitle,
} from "./new/questions.ts";

const program = command(
	"new",
	"Writes the stub of an article. Without a title it asks, step by step.",
)
	.argument("[title]", "the title that readers see")
	.addOption(contentOption())
	.option(
		"--index <entries...>",
		'headings, such as "Kernel: Modules/Licensing"',
	)
	.option("--author <name>", "who writes it; else who wrote the newest article")
	.option(
		"--date <day>",
		"when it is published, such as 2026-11-22; else today",
	)
	.option("--event <date>", "when it happened, such as 2004-02")
	.option(
		"--slug <name>",
		"the file's name without .md; else made of the title",
	)
	.parse();

const given = program.opts<{
	content: string;
	index?: string[];
	author?: string;
	date?: string;
	event?: string;
	slug?: string;
}>();
const content = contentFolder(given.content);

/** The title of the command line; undefined where it is to be asked for. */
function titleGiven(): string | undefined {
	const title = program.args[0]?.trim() ?? "";
	if (title !== "") return title;
	if (isAsking()) return undefined;
	throw new Problem(
		"The title is missing.",
		npmRun("new", ["Title", "--index", "Kernel: Modules/Licensing"]),
	);
}

function checkHeadingsGiven(): void {
	if (!given.index && !isAsking()) {
		throw new Problem(
			"The headings are missing.",
			npmRun(
				"heading",
				["list"],
				'give at least one, such as --index "Kernel: Modules/Licensing"; ',
				" shows all",
			),
		);
	}
}

async function entriesOf(indexes: OpenIndexes): Promise<IndexEntry[]> {
	const choices = indexes.usableHeadings.map((heading) => ({
		value: indexEntryText(heading),
		words: [...heading.usedFor.map(({ text }) => text), ...heading.terms],
	}));
	const entries =
		given.index ??
		(choices.length > 0
			? await askHeadings(choices)
			: [await askFirstHeading(indexes.usable)]);
	return entries.map((entry) => indexes.usable(entry));
}

/** The longest name of a file, in letters: file systems hold 255, with an ending. */
const longestName = 200;

/** The name of a title's file, which no other article has. */
function freeSlug(title: string, { markdownFiles }: OpenIndexes): string {
	const slug = given.slug ?? nameSlug(title);
	if (
		!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ||
		isDeviceName(slug) ||
		slug.length > longestName ||
		(given.slug === undefined && !/[a-z]/i.test(title.normalize("NFD")))
	) {
		throw new Problem(
			`${JSON.stringify(given.slug ?? title)} gives no name for a file.`,
			"give one in small letters, digits and hyphens, such as --slug an-export",
		);
	}
	const twin = [...markdownFiles].find(
		(one) => one.startsWith("articles/") && fileName(one) === `${slug}.md`,
	);
	if (twin !== undefined) throw isThere(twin, slug);
	return slug;
}

function isThere(path: string, slug: string): Problem {
	return new Problem(
		`There is an article ${pathPrefix(content)}${path} already.`,
		`write on in it, or give another name, such as --slug ${slug}-2`,
	);
}

/**
 * Checks all that the command line says, and gives the title, if it has one.
 * @throws Problem that tells of all that is wrong
 */
function checkGiven(date: string, indexes: OpenIndexes): string | undefined {
	let title: string | undefined;
	throwTogether(
		[
			() => checkDates(date),
			() => {
				title = titleGiven();
			},
			() => {
				if (title !== undefined || given.slug !== undefined)
					freeSlug(title ?? "", indexes);
			},
			() => checkHeadingsGiven(),
			...(given.index ?? []).map((entry) => () => indexes.usable(entry)),
		],
		pathPrefix(content),
	);
	return title;
}

function checkDates(date: string): void {
	throwTogether(
		[
			() => {
				if (!isDay(date))
					throw new Problem(
						`--date ${date} is no day.`,
						"write it as 2026-11-22",
					);
			},
			() => {
				if (given.event !== undefined && !parseEvent(given.event))
					throw new Problem(
						`--event ${given.event} is no date.`,
						"write it as 2004, 2004-02 or 2004-02-16, or as a range such as 2004-02-16/2004-03-02",
					);
			},
		],
		pathPrefix(content),
	);
}

await run(
	async () => {
		const date = given.date ?? today();
		const indexes = openIndexes(content, { despiteMistakes: true });
		const titled = checkGiven(date, indexes);
		const title = titled ?? (await askTitle((one) => freeSlug(one, indexes)));
		const slug = freeSlug(title, indexes);
		const index = await entriesOf(indexes);
		const isAsked = titled === undefined;
		const event = given.event ?? (isAsked ? await askEvent() : undefined);
		const usual = indexes.archive.newest[0]?.authors[0];
		const author =
			given.author?.trim() || (isAsked ? await askAuthor(usual) : usual);
		const path = `articles/${(event ?? date).slice(0, 4)}/${slug}.md`;
		const prefix = pathPrefix(content);
		const file = join(madeFolder(content, dirname(path)), `${slug}.md`);
		if (!createWhole(file, stubText({ title, date, event, author, index })))
			throw isThere(path, slug);
		console.log(
			`${prefix}${path}\nIt is a draft: ${fixText(npmRun("start"), prefix)} shows it; take \`draft: true\` out to publish it.`,
		);
		return exitStatus.done;
	},
	() => content,
);
