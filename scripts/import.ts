// `npm run import`: makes draft articles of saved pages and mails.
import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
} from "node:fs";
import { basename, join } from "node:path";
import { createWhole } from "../src/authoring/write.ts";
import { readContent } from "../src/content/read.ts";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { draftText, fromOf, openKeys, slugFor } from "../src/import/draft.ts";
import { hold, holdingsOf } from "../src/import/holdings.ts";
import { addressKey, withLinks } from "../src/import/links.ts";
import { readSaved } from "../src/import/read-saved.ts";
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
	"Makes draft articles of saved pages (HTML, text, markdown) and mails (one, or an mbox).",
)
	.argument("<file...>", "saved files, or folders of them")
	.addOption(contentOption())
	.parse();

const given = program.opts<{ content: string }>();
const content = contentFolder(given.content);
/** One folder for all, so that two imports at once can't give two drafts one address. */
const folder = "articles/imported";

await run(
	async () => {
		const holdings = holdingsOf(readContent(content).texts);
		const files = program.args.flatMap((path) => filesOf(fromCall(path)));
		const rows: string[][] = [];
		const count = { taken: 0, skipped: 0, doubtful: 0 };
		const note = (state: keyof typeof count, file: string, said: string) => {
			count[state]++;
			rows.push([state, file, said]);
		};
		for (const [n, path] of files.entries()) {
			if (n > 0 && n % 100 === 0)
				console.error(`${n} of ${files.length} files`);
			const file = basename(path);
			const { found, refused } = await readSaved({
				name: file,
				bytes: readFileSync(path),
			});
			for (const why of refused) note("skipped", file, why);
			for (const one of found) {
				const sha256 = createHash("sha256").update(one.bytes).digest("hex");
				const from = fromOf(one, file);
				const key = /^https?:/.test(from) ? addressKey(from) : undefined;
				const known =
					holdings.imported.get(sha256) ??
					(one.mail?.message
						? holdings.imported.get(one.mail.message)
						: undefined) ??
					(key ? holdings.imported.get(key) : undefined);
				if (known) {
					rows.push(["as it was", file, `${pathPrefix(content)}${known}`]);
					continue;
				}
				const relative = (to: string | undefined) =>
					to && `../${to.slice("articles/".length)}`;
				const { body, doubts: linkDoubts } = one.mail
					? { body: one.body, doubts: [] }
					: withLinks(one.body, {
							...one,
							heldAt: (url) =>
								relative(holdings.addresses.get(addressKey(url))),
						});
				const parent = one.mail?.inReplyTo
					? holdings.imported.get(one.mail.inReplyTo)
					: undefined;
				const text = draftText(
					one,
					parent
						? `In reply to [this mail](${relative(parent)}).\n\n${body}`
						: body,
					{ from, on: today(), sha256 },
				);
				mkdirSync(join(content, folder), { recursive: true });
				const base = slugFor(one.title, file);
				let slug = base;
				let isHere = false;
				for (let number = 2; ; number++) {
					const place = join(content, folder, `${slug}.md`);
					if (!holdings.slugs.has(slug) && createWhole(place, text)) break;
					// Somebody else may have imported the same page since the archive was read.
					isHere =
						existsSync(place) && readFileSync(place, "utf8").includes(sha256);
					if (isHere) break;
					slug = `${base}-${number}`;
				}
				const stored = `${folder}/${slug}.md`;
				if (isHere) {
					rows.push(["as it was", file, `${pathPrefix(content)}${stored}`]);
					continue;
				}
				holdings.slugs.add(slug);
				for (const name of [
					from,
					sha256,
					...(one.mail?.message ? [one.mail.message] : []),
				])
					hold(holdings, name, stored);
				const doubts = [
					...one.doubts,
					...linkDoubts,
					...(slug === base ? [] : [`another article has the name ${base}`]),
				];
				note("taken", file, `${pathPrefix(content)}${stored}`);
				rows.push(["", "", `open: ${openKeys(one).join(", ")}`]);
				if (doubts.length > 0) count.doubtful++;
				for (const doubt of doubts) rows.push(["doubtful", "", doubt]);
			}
		}
		const widths = [0, 1].map((column) =>
			Math.max(...rows.map((row) => row[column]?.length ?? 0), 0),
		);
		for (const row of rows) {
			console.log(
				row
					.map((cell, n) => cell.padEnd(widths[n] ?? 0))
					.join("  ")
					.trimEnd(),
			);
		}
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
