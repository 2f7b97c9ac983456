// Moved pages of `moved.yml`, with the place of each.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import type { Placed } from "./markdown-file.ts";
import { movedSchema } from "./schema/moved.ts";
import type { Source } from "./source.ts";
import type { Checked } from "./validate.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** The file, relative to the content folder. */
export const movedPath = "moved.yml";

/** A page that stood at one address, and what it had stands at another now. */
export type Moved = Placed<{ readonly from: string; readonly to: string }>;

/** Reads where pages have moved to. */
export function parseMoved(source: Source): Checked<readonly Moved[]> {
	const checked = parseYamlFile(movedSchema, source);
	if (!checked.value) return checked;
	const { yaml } = checked;
	const moved = Object.entries(checked.value.moved).map(([from, to]) => ({
		from,
		to,
		at: yaml.keyAt(["moved", from]),
	}));
	const diagnostics = moved
		.filter(({ from }) => !isMovable(from))
		.map(
			({ from, at }): Diagnostic => ({
				path: source.path,
				at,
				unexpected: `old address ${quote(from)}`,
				expected:
					"that of an author, a person, a question, a year or a comparison of releases; articles and pages have `aliases`, headings and symbols `formerly`",
				fix: "delete the line",
			}),
		);
	return diagnostics.length > 0 ? { diagnostics } : { value: moved };
}

/** Whether an address is one of those whose pages follow from what articles say, so that no file can keep it. */
export function isMovable(url: string): boolean {
	return /^\/(Archives|Authors|Decisions|Positions|Symbols\/Changes)\/[^?#]+\/$/.test(
		url,
	);
}
