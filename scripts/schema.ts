// `npm run schema`: writes JSON Schemas of what can be authored, for editors to check and complete by.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexEntryText } from "../src/content/index-entry.ts";
import { jsonSchemas } from "../src/content/json-schema.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { openIndexes } from "./authoring/indexes.ts";
import {
	command,
	contentFolder,
	contentOption,
	fromCall,
	project,
	run,
} from "./command.ts";

const program = command(
	"schema",
	"Writes JSON Schemas of articles, pages, indexes and site.yml, with this archive's headings and authors.",
)
	.addOption(contentOption())
	.option("--out <dir>", "where to; else .cache/schema of this project")
	.parse();

const given = program.opts<{ content: string; out?: string }>();
const content = contentFolder(given.content);

await run(
	async () => {
		const { archive, usableHeadings } = openIndexes(content, {
			despiteMistakes: true,
		});
		const schemas = jsonSchemas({
			entries: usableHeadings.map(indexEntryText),
			authors: archive.authors.map(({ name }) => name),
		});
		const out =
			given.out === undefined
				? join(project, ".cache/schema")
				: fromCall(given.out);
		mkdirSync(out, { recursive: true });
		for (const [kind, schema] of Object.entries(schemas)) {
			const file = join(out, `${kind}.json`);
			writeFileSync(file, `${JSON.stringify(schema, undefined, "\t")}\n`);
			console.log(file);
		}
		return exitStatus.done;
	},
	() => content,
);
