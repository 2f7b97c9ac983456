// `npm run audit`: known vulnerabilities end it with 1, a registry that does not answer with 2; here npm is played by a script.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { inFolder } from "../archive.ts";
import { runCommand } from "../command.ts";

/** What the command does where npm prints a text and ends with a status. */
function auditing(printed: string, status: number) {
	const npm = `if (process.argv.slice(2).join(" ") !== "audit --json") throw new Error(process.argv.join());
process.stdout.write(${JSON.stringify(printed)});
process.exitCode = ${status};`;
	return inFolder({ "npm.cjs": npm }, (folder) =>
		runCommand("audit", [], {
			env: { npm_execpath: join(folder, "npm.cjs") },
		}),
	);
}

const report = (vulnerabilities: unknown) =>
	JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

test("where no package is known to be vulnerable the audit is done", async () => {
	const { status, stdout } = await auditing(report({}), 0);
	assert.deepEqual(
		[status, stdout],
		[0, "No package is known to be vulnerable.\n"],
	);
});

test("a package that is known to be vulnerable is told of, with what it needs, and fails the audit", async () => {
	const advisory = {
		title: "Reads what it should not",
		url: "https://github.com/advisories/GHSA-1",
		severity: "moderate",
	};
	const { status, stdout } = await auditing(
		report({
			outer: { severity: "moderate", range: "<2", via: ["inner"] },
			inner: { severity: "moderate", range: "1.0.0", via: [advisory] },
		}),
		1,
	);
	assert.equal(status, 1);
	assert.equal(
		stdout,
		`inner 1.0.0: moderate: Reads what it should not (https://github.com/advisories/GHSA-1)
outer <2: moderate: it needs inner
2 vulnerable packages.
`,
	);
});

test("a registry that does not answer is no finding: the status is another", async () => {
	for (const [printed, why] of [
		[
			'{"message": "405 Method Not Allowed", "error": {"summary": ""}}',
			"405 Method Not Allowed",
		],
		["", "npm ended with 1"],
		["no JSON", "npm ended with 1"],
	] as const) {
		const { status, stdout, stderr } = await auditing(printed, 1);
		assert.deepEqual(
			[status, stdout, stderr],
			[
				2,
				"",
				`The registry did not say which packages are vulnerable: ${why}.\n  fix: run the command where the registry answers npm audit; nothing was found and nothing was ruled out\n`,
			],
		);
	}
});
