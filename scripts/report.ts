// `npm run report`: says what an indexer would look at again.
import { counted } from "../src/diagnostics/counted.ts";
import { fixText } from "../src/diagnostics/fix.ts";
import { Mistakes } from "../src/diagnostics/mistakes.ts";
import { exitStatus } from "../src/diagnostics/problem.ts";
import { rules } from "../src/report/finding.ts";
import { indexReport } from "../src/report/report.ts";
import {
	command,
	contentFolder,
	contentOption,
	pathPrefix,
	run,
} from "./command.ts";
import { publishedSite } from "./published.ts";

const program = command(
	"report",
	"Says what an indexer would look at again. It is advice: the status is 0 whatever is found.",
)
	.addOption(contentOption())
	.option("--json", "print the findings as JSON", false)
	.option("--strict", "end with status 1 when there are findings", false)
	.parse();

const given = program.opts<{
	content: string;
	json: boolean;
	strict: boolean;
}>();
const content = contentFolder(given.content);

await run(
	async () => {
		const { site, diagnostics } = await publishedSite(content);
		if (diagnostics.length > 0) throw new Mistakes(diagnostics);
		const prefix = pathPrefix(content);
		const findings = indexReport(site.archive).map((finding) => ({
			...finding,
			suggestion: fixText(finding.suggestion, prefix),
		}));
		if (given.json) {
			console.log(JSON.stringify(findings, undefined, "\t"));
		} else {
			for (const { path, at, found, suggestion } of findings) {
				console.log(
					`${prefix}${path}:${at.line}:${at.column}: ${found}\n  suggestion: ${suggestion}`,
				);
			}
			for (const [rule, asks] of Object.entries(rules)) {
				const count = findings.filter((one) => one.rule === rule).length;
				if (count > 0) console.log(`${count} × ${asks}`);
			}
			console.log(`${counted(findings.length, "finding")}.`);
		}
		return given.strict && findings.length > 0
			? exitStatus.mistakes
			: exitStatus.done;
	},
	() => content,
);
