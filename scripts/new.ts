// `npm run new`: writes the stub of an article, with its headings checked and every key explained.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { autocompleteMultiselect, isCancel, text } from "@clack/prompts";
import { isDay, parseEvent } from "../src/content/dates.ts";
import { type IndexEntry, indexEntryText } from "../src/content/index-entry.ts";
import { fileName, nameSlug } from "../src/content/slug.ts";
import { stubText } from "../src/content/stub.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
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

/** Asks for what is missing; where nobody can be asked, says how to give it. */
async function titleOf(): Promise<string> {
	const [title] = program.args;
	if (title !== undefined && title.trim() !== "") return title.trim();
	if (!isAsking()) {
		throw new Problem(
			"The title is missing.",
			'npm run new -- "Title" --index "Kernel: Modules/Licensing"',
		);
	}
	const answer = await text({
		message: "Title",
		validate: (value) =>
			(value ?? "").trim() === "" ? "A title, please" : undefined,
	});
	return isCancel(answer) ? process.exit(exitStatus.done) : answer.trim();
}

async function entriesOf(indexes: OpenIndexes): Promise<IndexEntry[]> {
	if (given.index) return given.index.map((entry) => indexes.usable(entry));
	if (!isAsking()) {
		throw new Problem(
			"The headings are missing.",
			'give at least one, such as --index "Kernel: Modules/Licensing" (npm run heading -- list shows all)',
		);
	}
	const answer = await autocompleteMultiselect({
		message: "Headings (type a part, choose with the tab key)",
		options: indexes.usableHeadings.map((heading) => ({
			value: indexEntryText(heading),
			label: indexEntryText(heading),
		})),
		required: true,
	});
	return isCancel(answer)
		? process.exit(exitStatus.done)
		: answer.map((entry) => indexes.usable(entry));
}

function slugOf(title: string): string {
	const slug = given.slug ?? nameSlug(title);
	if (
		!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ||
		(given.slug === undefined && !/[a-z]/i.test(title.normalize("NFD")))
	) {
		throw new Problem(
			`${JSON.stringify(given.slug ?? title)} gives no name for a file.`,
			"give one in small letters, digits and hyphens, such as --slug an-export",
		);
	}
	return slug;
}

await run(
	async () => {
		const date = given.date ?? today();
		if (!isDay(date)) {
			throw new Problem(`--date ${date} is no day.`, "write it as 2026-11-22");
		}
		const { event } = given;
		if (event !== undefined && !parseEvent(event)) {
			throw new Problem(
				`--event ${event} is no date.`,
				"write it as 2004, 2004-02 or 2004-02-16",
			);
		}
		const indexes = openIndexes(content, { despiteMistakes: true });
		const title = await titleOf();
		const slug = slugOf(title);
		const index = await entriesOf(indexes);
		const path = `articles/${(event ?? date).slice(0, 4)}/${slug}.md`;
		const file = join(content, path);
		const twin = [...indexes.markdownFiles].find(
			(one) => one.startsWith("articles/") && fileName(one) === `${slug}.md`,
		);
		if (twin !== undefined || existsSync(file)) {
			throw new Problem(
				`There is an article ${pathPrefix(content)}${twin ?? path} already.`,
				`write on in it, or give another name, such as --slug ${slug}-2`,
			);
		}
		const author =
			given.author ??
			indexes.archive.newest[0]?.authors[0] ??
			"Archive editors";
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, stubText({ title, date, event, author, index }), {
			flag: "wx",
		});
		console.log(
			`${pathPrefix(content)}${path}\nIt is a draft: npm start shows it; take \`draft: true\` out to publish it.`,
		);
		return exitStatus.done;
	},
	() => content,
);
