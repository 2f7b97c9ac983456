// `npm run schema`: writes JSON Schemas of what can be authored, and snippets of names, for editors to check and complete by.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { indexEntryText } from "../src/content/index-entry.ts";
import { jsonSchemas, nameSnippets } from "../src/content/json-schema.ts";
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
	"Writes JSON Schemas of all that is authored, and snippets of this archive's headings, authors and symbols.",
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
		const choices = {
			entries: usableHeadings.map(indexEntryText),
			authors: archive.authors.map(({ name }) => name),
			symbols: [...archive.symbols.values()]
				.filter(({ hasPage }) => hasPage)
				.map(({ name }) => name),
		};
		const write = (file: string, value: unknown) => {
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, `${JSON.stringify(value, undefined, "\t")}\n`);
			console.log(file);
		};
		const out =
			given.out === undefined
				? join(project, ".cache/schema")
				: fromCall(given.out);
		for (const [kind, schema] of Object.entries(jsonSchemas(choices)))
			write(join(out, `${kind}.json`), schema);
		// VS Code reads snippets from nowhere else.
		const snippets = given.out === undefined ? join(project, ".vscode") : out;
		write(join(snippets, "names.code-snippets"), nameSnippets(choices));
		return exitStatus.done;
	},
	() => content,
);
