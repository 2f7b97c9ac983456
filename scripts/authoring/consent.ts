// Changes that a command has worked out: tried, shown, agreed to, and then made all at once.
import { confirm, isCancel } from "@clack/prompts";
import { makeChanges } from "../../src/authoring/change.ts";
import { type Change, diffLines } from "../../src/authoring/diff.ts";
import { counted } from "../../src/diagnostics/counted.ts";
import { Mistakes } from "../../src/diagnostics/mistakes.ts";
import { exitStatus, Problem } from "../../src/diagnostics/problem.ts";
import { pathPrefix, printDiff } from "../command.ts";
import type { OpenIndexes } from "./indexes.ts";

/** What a caller says of the changes beforehand. */
export interface Consent {
	readonly yes: boolean;
	readonly dryRun: boolean;
}

/** Whether somebody is there to be asked. */
export function isAsking(): boolean {
	return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/**
 * Makes changes once they are agreed to.
 * @returns the exit status
 * @throws Mistakes where the archive would have any afterwards, Problem where nobody can be asked
 */
export async function carryOut(
	{ content, mistakesAfter }: OpenIndexes,
	changes: readonly Change[],
	{ yes, dryRun }: Consent,
): Promise<number> {
	const mistakes = mistakesAfter(changes);
	if (mistakes.length > 0) throw new Mistakes(mistakes);
	printDiff(diffLines(changes, pathPrefix(content)));
	const files = counted(changes.length, "file");
	if (dryRun || changes.length === 0) {
		console.log(`${files} would change.`);
		return exitStatus.done;
	}
	if (!yes) {
		if (!isAsking()) {
			throw new Problem(
				"There is nobody to ask whether this is right.",
				"give --yes to make the changes, or --dry-run to see them",
			);
		}
		const answer = await confirm({ message: `Change ${files}?` });
		if (isCancel(answer) || !answer) {
			console.log("Nothing was changed.");
			return exitStatus.done;
		}
	}
	makeChanges(content, changes);
	console.log(`${files} changed.`);
	return exitStatus.done;
}
