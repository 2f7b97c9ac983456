// `npm run docs`: writes the tables of keys into the README, from the one schema.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withTables } from "../src/content/keys.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { command, project, run } from "./command.ts";

command(
	"docs",
	"Writes the tables of keys into README.md, from src/content/schema.",
).parse();

await run(
	async () => {
		const file = join(project, "README.md");
		writeFileSync(file, withTables(readFileSync(file, "utf8")));
		return exitStatus.done;
	},
	() => "",
);
