// `npm run docs`: writes the tables of keys, and the manual of markdown, into the documents that have marks for them, and the list of packages.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withManual } from "../src/content/manual.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { command, project, run } from "./command.ts";
import { packageList } from "./docs/packages.ts";

command(
	"docs",
	"Writes the tables of keys into content/README.md and the guide for authors, from src/content/schema and src/markdown, and PACKAGES.md, from package-lock.json.",
).parse();

await run(
	async () => {
		for (const name of ["content/README.md", "content/pages/authoring.md"]) {
			const file = join(project, name);
			writeFileSync(file, withManual(readFileSync(file, "utf8")));
		}
		const lock = readFileSync(join(project, "package-lock.json"), "utf8");
		writeFileSync(join(project, ".github/PACKAGES.md"), packageList(lock));
		return exitStatus.done;
	},
	() => "",
);
