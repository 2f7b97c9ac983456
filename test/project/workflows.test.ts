// The workflows: what they run on GitHub and GitLab exists, and they hold no more rights than they need.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { project, runCommand } from "../command.ts";

const workflows = [".github/workflows/publish.yml", ".gitlab-ci.yml"];

const helps = new Map<string, ReturnType<typeof runCommand>>();

/** What a command answers to --help, asked once: the workflows run the same ones. */
async function helpOf(name: string): Promise<string> {
	const help = helps.get(name) ?? runCommand(name, ["--help"]);
	helps.set(name, help);
	return (await help).stdout;
}

for (const path of workflows) {
	const text = readFileSync(join(project, path), "utf8");

	test(`${path} is YAML, and runs commands and options that there are`, async () => {
		assert.equal(typeof parse(text), "object");
		const { scripts } = JSON.parse(
			readFileSync(join(project, "package.json"), "utf8"),
		) as { scripts: Record<string, string> };
		const calls = [
			...text.matchAll(
				/^ *- (?:run: )?npm (?:run )?(\w+)(.*)$|^ *run: npm (?:run )?(\w+)(.*)$/gm,
			),
		].map(([, name, words, name2, words2]) => ({
			name: name ?? name2 ?? "",
			words: words ?? words2 ?? "",
		}));
		assert.ok(calls.length >= 4);
		for (const { name, words } of calls) {
			assert.ok(scripts[name], name);
			const help = await helpOf(name);
			for (const [option] of words.matchAll(/--[a-z]+/g))
				assert.ok(help.includes(option), `${name} ${option}`);
		}
	});
}

test("on GitHub only the job that publishes may write, and only to Pages", () => {
	const { permissions, jobs } = parse(
		readFileSync(join(project, workflows[0] ?? ""), "utf8"),
	) as {
		permissions: unknown;
		jobs: Record<string, { permissions?: unknown }>;
	};
	assert.deepEqual(permissions, { contents: "read" });
	assert.deepEqual(jobs.build?.permissions, {
		contents: "read",
		pages: "read",
	});
	assert.deepEqual(jobs.publish?.permissions, {
		pages: "write",
		"id-token": "write",
	});
});
