// Fixing: the edits of diagnostics made in the files that they are for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { grouped } from "../archive/grouped.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyEdits } from "../diagnostics/edit.ts";
import type { Change } from "./diff.ts";

/** Gives what the certain edits of diagnostics make of the files of a content folder; writes nothing. */
export function fixes(
	content: string,
	diagnostics: readonly Diagnostic[],
): Change[] {
	const all = diagnostics.flatMap(({ edits }) => edits ?? []);
	return [...grouped(all, ({ path }) => [path])].flatMap(([path, edits]) => {
		const old = readFileSync(join(content, path), "utf8");
		const edited = applyEdits(old, edits);
		return edited === old ? [] : [{ path, old, new: edited }];
	});
}
