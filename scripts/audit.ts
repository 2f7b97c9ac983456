// `npm run audit`: asks the registry for known vulnerabilities of the packages that the lock file names.
import { spawnSync } from "node:child_process";
import { counted } from "../src/diagnostics/counted.ts";
import { exitStatus, Problem } from "../src/diagnostics/problem.ts";
import { audited } from "./audit/advisories.ts";
import { command, project, run } from "./command.ts";

command(
	"audit",
	"Asks the package registry for known vulnerabilities of the packages: status 1 where there are any, 2 where it does not answer.",
).parse();

await run(
	async () => {
		const words = ["audit", "--json"];
		const npm = process.env.npm_execpath;
		const options = { cwd: project, encoding: "utf8" } as const;
		const { stdout, status } = npm
			? spawnSync(process.execPath, [npm, ...words], options)
			: spawnSync("npm", words, {
					...options,
					shell: process.platform === "win32",
				});
		const found = audited(stdout ?? "", status);
		if ("unanswered" in found) {
			throw new Problem(
				`The registry did not say which packages are vulnerable: ${found.unanswered}.`,
				"run the command where the registry answers npm audit; nothing was found and nothing was ruled out",
			);
		}
		for (const line of found.vulnerable) console.log(line);
		console.log(
			found.vulnerable.length === 0
				? "No package is known to be vulnerable."
				: `${counted(found.vulnerable.length, "vulnerable package")}.`,
		);
		return found.vulnerable.length === 0
			? exitStatus.done
			: exitStatus.mistakes;
	},
	() => "",
);
