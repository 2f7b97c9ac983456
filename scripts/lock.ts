// `npm run lock`: writes the list of every address and anchor that the archive has published.
import { join } from "node:path";
import { writeWhole } from "../src/authoring/write.ts";
import { lockPath, lockText } from "../src/content/lock.ts";
import { counted, format } from "../src/diagnostics/counted.ts";
import { Mistakes } from "../src/diagnostics/mistakes.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import type { Page } from "../src/pages/page.ts";
import { permalinksKept } from "../src/pages/permalinks.ts";
import { command, contentFolder, contentOption, run } from "./command.ts";
import { publishedSite } from "./published.ts";

const program = command(
	"lock",
	"Writes permalinks.lock into the content folder: what is published and must never end.",
)
	.addOption(contentOption())
	.option(
		"--accept-removals",
		"let go of what is not published any more; links to it will break",
		false,
	)
	.parse();

const given = program.opts<{ content: string; acceptRemovals: boolean }>();
const content = contentFolder(given.content);

await run(
	async () => {
		const { site, pages, lock, lost, diagnostics } =
			await publishedSite(content);
		// A lock that git could not merge is written anew, so its own lines stop nothing.
		const others = diagnostics.filter(
			(one) => one.path !== lockPath || lost.includes(one),
		);
		const stops = given.acceptRemovals
			? others.filter((one) => !lost.includes(one))
			: others;
		if (stops.length > 0) throw new Mistakes(stops);

		const before = lock?.permalinks ?? [];
		const after = permalinksKept(
			before,
			site,
			Object.values<Page[]>(pages).flat(),
		);
		writeWhole(join(content, lockPath), lockText(after.all));
		console.log(
			`${counted(after.all.length, "permalink")}: ${format(after.fresh)} new, ${format(after.ended)} let go`,
		);
		return exitStatus.done;
	},
	() => content,
);
