// Reading on behind faults of YAML: what mends one is taken for done, so that one run tells what else is wrong.
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/** A document as it will read when its faults are mended; none where one has no mend. */
export interface RepairedYaml {
	readonly yaml: Yaml | undefined;
	readonly faults: readonly Diagnostic[];
	/** Whether a place is in a line that was mended, and so is another one in the file. */
	readonly isRepaired: (place: { readonly line: number }) => boolean;
}

/** Each fault is looked for from the top: a text with more of them is one of another kind. */
const mostFaults = 20;

/** Reads a document that starts at line `firstLine` of its file. */
export function parseRepaired(
	path: string,
	text: string,
	firstLine = 1,
): RepairedYaml {
	const faults: Diagnostic[] = [];
	const repaired = new Set<number>();
	const isRepaired = ({ line }: { readonly line: number }) =>
		repaired.has(line);
	const lines = text.split("\n");
	for (;;) {
		const yaml = parseYaml(path, lines.join("\n"), firstLine);
		if (!("unexpected" in yaml)) return { yaml, faults, isRepaired };
		faults.push(yaml);
		const { at, mendedLine, nevertheless } = yaml;
		if (nevertheless) {
			faults.push(...nevertheless.others);
			return { yaml: nevertheless.yaml, faults, isRepaired };
		}
		if (
			mendedLine === undefined ||
			isRepaired(at) ||
			faults.length === mostFaults
		)
			return { yaml: undefined, faults, isRepaired };
		repaired.add(at.line);
		lines[at.line - firstLine] = mendedLine;
	}
}
