// `npm run heading`: lists, renames, merges and divides headings, in the vocabulary and in every article at once.
import { withSubheadings } from "../src/archive/heading.ts";
import { undoInterrupted } from "../src/authoring/change.ts";
import {
	headingKey,
	headingText,
	indexEntryText,
} from "../src/content/index-entry.ts";
import { npmRun } from "../src/diagnostics/fix.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { divided, merged, renamed } from "../src/headings/moves.ts";
import { type Consent, carryOut } from "./authoring/consent.ts";
import { openIndexes } from "./authoring/indexes.ts";
import { command, contentFolder, contentOption, run } from "./command.ts";
import {
	askEach,
	askNames,
	assignments,
	subheadingName,
} from "./heading/subheadings.ts";

const program = command(
	"heading",
	'Keeps an index in order. A heading is named with its index: "Kernel: Modules/Licensing".',
);

/** Adds what every command that changes files has. */
function changing(name: string, description: string) {
	return program
		.command(name)
		.description(description)
		.addOption(contentOption())
		.option("--yes", "make the changes without asking", false)
		.option("--dry-run", "only show what would change", false);
}

type Given = Consent & { content: string };

program
	.command("list")
	.description("Lists the headings with the number of their articles.")
	.argument("[index]", "only this index")
	.addOption(contentOption())
	.action((index: string | undefined, given: { content: string }) =>
		end(given, (content) => {
			const { archive } = openIndexes(content);
			const indexes = archive.indexes.filter(
				({ name }) => index === undefined || name === index,
			);
			if (indexes.length === 0) {
				throw new Problem(
					`There is no index ${index}.`,
					`name one of ${archive.indexes.map(({ name }) => name).join(", ")}`,
				);
			}
			for (const heading of indexes.flatMap(({ headings }) =>
				headings.flatMap((one) => [...withSubheadings(one)]),
			)) {
				const entry = indexEntryText(heading);
				console.log(
					heading.see
						? `${entry} → ${heading.see.text}`
						: `${entry}  ${heading.articles.length}`,
				);
			}
			return exitStatus.done;
		}),
	);

changing(
	"rename",
	"Gives a heading another name, or another place; the old one goes on working.",
)
	.argument("<from>", 'such as "Kernel: Modules/Licences"')
	.argument("<to>", "its new name, whole")
	.action((from: string, to: string, given: Given) =>
		end(given, (content) => {
			const indexes = openIndexes(content);
			const heading = indexes.heading(from);
			const path = indexes.free(to, heading);
			if (
				path.length > heading.path.length &&
				headingKey(path.slice(0, heading.path.length)) ===
					headingKey(heading.path)
			) {
				throw new Problem(
					`${indexEntryText(heading)} can't stand under itself.`,
					"name a place outside of it",
				);
			}
			return carryOut(
				indexes,
				renamed(indexes.files(heading), indexes.moved(heading), path),
				given,
			);
		}),
	);

changing(
	"merge",
	"Files the articles of a heading under another one, which keeps its old name working.",
)
	.argument("<from>", "the heading that goes")
	.argument("<to>", "the heading that stays")
	.action((from: string, to: string, given: Given) =>
		end(given, (content) => {
			const indexes = openIndexes(content);
			const heading = indexes.heading(from);
			const target = indexes.heading(to, heading.index);
			if (heading === target || heading.index !== target.index) {
				throw new Problem(
					`${indexEntryText(heading)} can't be merged into ${indexEntryText(target)}.`,
					"name two headings of one index",
				);
			}
			if (heading.children.length > 0) {
				throw new Problem(
					`${indexEntryText(heading)} has subheadings.`,
					npmRun(
						"heading",
						["rename", indexEntryText(heading.children[0] ?? heading)],
						"rename or merge them first, such as ",
						" …",
					),
				);
			}
			return carryOut(
				indexes,
				merged(indexes.files(heading), indexes.moved(heading), target.path),
				given,
			);
		}),
	);

changing(
	"split",
	"Gives a heading subheadings and files its articles under them.",
)
	.argument("<heading>", "the heading that has too many articles")
	.option("--into <names...>", "the names of the new subheadings")
	.option(
		"--assign <article=name...>",
		"where articles go, each by its file's name without .md; the others stay",
	)
	.action(
		(from: string, given: Given & { into?: string[]; assign?: string[] }) =>
			end(given, async (content) => {
				const indexes = openIndexes(content);
				const heading = indexes.heading(from);
				const typed = given.into ?? (await askNames());
				const names = typed.map(subheadingName);
				for (const name of names) {
					indexes.free(headingText([...heading.path, name]), heading);
				}
				const assigned = given.assign
					? assignments(given.assign, names, heading.articles)
					: given.into
						? new Map<string, string>()
						: await askEach(heading.articles, names);
				return carryOut(
					indexes,
					divided(indexes.files(heading), heading, names, assigned),
					given,
				);
			}),
	);

program
	.command("undo")
	.description("Takes back what a command had changed when it was killed.")
	.addOption(contentOption())
	.action((given: { content: string }) =>
		end(given, (content) => {
			console.log(
				undoInterrupted(content)
					? "All files are as they were."
					: "There is nothing to take back.",
			);
			return exitStatus.done;
		}),
	);

function end(
	given: { content: string },
	work: (content: string) => number | Promise<number>,
): Promise<void> {
	const content = contentFolder(given.content);
	return run(
		async () => work(content),
		() => content,
	);
}

await program.parseAsync();
