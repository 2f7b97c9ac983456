// Fixing: the edits of diagnostics made in the files that they are for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyEdits, type Edit } from "../diagnostics/edit.ts";
import type { Change } from "./diff.ts";

/** Gives what the certain edits of diagnostics make of the files of a content folder; writes nothing. */
export function fixes(
	content: string,
	diagnostics: readonly Diagnostic[],
): Change[] {
	const byFile = new Map<string, Edit[]>();
	for (const edit of diagnostics.flatMap(({ edits }) => edits ?? [])) {
		byFile.set(edit.path, [...(byFile.get(edit.path) ?? []), edit]);
	}
	return [...byFile].flatMap(([path, edits]) => {
		const old = readFileSync(join(content, path), "utf8");
		const edited = applyEdits(old, edits);
		return edited === old ? [] : [{ path, old, new: edited }];
	});
}
