// `npm run import`: makes draft articles of saved pages and mails.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createWhole, madeFolder } from "../src/authoring/write.ts";
import { addressOf } from "../src/content/address.ts";
import { type ContentFolder, readContent } from "../src/content/read.ts";
import { counted, format } from "../src/diagnostics/counted.ts";
import { printable } from "../src/diagnostics/printable.ts";
import { exitStatus, problemOf } from "../src/diagnostics/problem.ts";
import { openKeys } from "../src/import/draft.ts";
import {
	draftFolder,
	draftOf,
	type Placed,
	placed,
} from "../src/import/drafts.ts";
import { type Holdings, holdingsOf } from "../src/import/holdings.ts";
import { readSaved } from "../src/import/read-saved.ts";
import type { RenderContext } from "../src/markdown/body.ts";
import {
	command,
	contentFolder,
	contentOption,
	fromCall,
	pathPrefix,
	run,
	today,
} from "./command.ts";

const program = command(
	"import",
	"Makes draft articles of saved pages (HTML, MHTML, text, markdown) and mails (one, or an mbox).",
)
	.argument("<file...>", "saved files, or folders of them")
	.addOption(contentOption())
	.parse();

const given = program.opts<{ content: string }>();
const content = contentFolder(given.content);

const megabyte = 1024 * 1024;

/** The largest file that is read, in bytes: an mbox of some ten thousand mails. */
const largestFile = 256 * megabyte;

/** What is told at the end: a row for each draft, file and doubt. */
const rows: string[][] = [];
const count = { taken: 0, skipped: 0, doubtful: 0 };

await run(
	async () => {
		const folder = readContent(content);
		const holdings = holdingsOf(folder.texts);
		const files = program.args.flatMap((path) => filesOf(fromCall(path)));
		const all: (() => void)[] = [];
		const context = contextOf(folder);
		for (const [n, path] of files.entries()) {
			if (n > 0 && n % 100 === 0)
				console.error(`${format(n)} of ${counted(files.length, "file")} read`);
			const file = basename(path);
			const bytes = bytesOf(path);
			const { found, refused } =
				typeof bytes === "string"
					? { found: [], refused: [bytes] }
					: await readSaved({ name: file, bytes });
			for (const why of refused) all.push(() => tell("skipped", file, why));
			for (const one of found.map((each) => placed(file, each, holdings)))
				all.push(() => take(one, holdings, context));
		}
		// Only now is it known where each is, so that they can link to each other.
		for (const tellOf of all) tellOf();
		printRows();
		console.log(
			`${counted(files.length, "file")}: ${count.taken} taken, ${count.skipped} skipped, ${count.doubtful} doubtful.`,
		);
		if (count.taken > 0) {
			console.log(
				"Answer what is open in each draft, `license` above all: whose words they are must be settled before `draft: true` goes.",
			);
		}
		return count.skipped > 0 ? exitStatus.mistakes : exitStatus.done;
	},
	() => content,
);

/** What a file holds, or why that is not read: one of many stops none of the others. */
function bytesOf(path: string): Buffer | string {
	try {
		const { size } = statSync(path);
		return size > largestFile
			? `it has ${Math.ceil(size / megabyte)} MB, and at most ${largestFile / megabyte} MB are read`
			: readFileSync(path);
	} catch (error) {
		const problem = problemOf(error);
		if (!problem) throw error;
		return problem.message;
	}
}

function tell(state: keyof typeof count, file: string, said: string): void {
	count[state]++;
	rows.push([state, file, said]);
}

/** What a draft is rendered in, to see that it can be. */
function contextOf({ images }: ContentFolder): RenderContext {
	return { images, base: "/", addressOf, ignoredSymbols: new Set() };
}

/** Writes a draft, unless what was found is here already, and tells of it. */
function take(one: Placed, holdings: Holdings, context: RenderContext): void {
	const { file, found } = one;
	const asItWas = (path: string) =>
		rows.push(["as it was", file, pathPrefix(content) + path]);
	if (one.heldAt !== undefined) {
		asItWas(one.heldAt);
		return;
	}
	const { text, doubts } = draftOf(one, holdings, today(), context);
	const folder = madeFolder(content, draftFolder);
	let slug = one.slug;
	for (let number = 2; ; number++) {
		const place = join(folder, `${slug}.md`);
		if (createWhole(place, text)) break;
		// Somebody else may have imported the same page since the archive was read.
		if (existsSync(place) && readFileSync(place, "utf8").includes(one.sha256)) {
			asItWas(`${draftFolder}/${slug}.md`);
			return;
		}
		slug = `${one.slug}-${number}`;
	}
	tell("taken", file, `${pathPrefix(content)}${draftFolder}/${slug}.md`);
	rows.push(["", "", `open: ${openKeys(found).join(", ")}`]);
	const all = [
		...doubts,
		...(slug === one.slug
			? []
			: [`another article has the name ${one.slug}; links to it lead there`]),
	];
	if (all.length > 0) count.doubtful++;
	for (const doubt of all) rows.push(["doubtful", "", doubt]);
}

function printRows(): void {
	const widths = [0, 1].map((column) =>
		rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
	);
	for (const row of rows) {
		console.log(
			row
				.map((cell, n) => printable(cell).padEnd(widths[n] ?? 0))
				.join("  ")
				.trimEnd(),
		);
	}
}

/** A file, or all files of a folder, in order; hidden ones are passed over. */
function filesOf(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith("."))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) =>
			entry.isDirectory() || entry.isFile()
				? filesOf(join(path, entry.name))
				: [],
		);
}
