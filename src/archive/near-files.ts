// Near files: which markdown files may be meant by the path of one that is not there.
import { fileName } from "../content/slug.ts";
import { nearest, suggester } from "../diagnostics/nearest.ts";

/** Gives a function that gives the files whose names are nearest to that of a file, best first. */
export function nearFilesOf(
	byName: ReadonlyMap<string, string>,
): (file: string) => string[] {
	const names = suggester(() => byName.keys());
	return (file) => {
		// Who writes on Windows may have typed its separators.
		const wanted = fileName(file.replaceAll("\\", "/"));
		return names(wanted, 3)
			.filter((name) => isLike(wanted, name))
			.map((name) => byName.get(name) ?? name);
	};
}

/** Gives files by their names. */
export function byFileName(files: Iterable<string>): Map<string, string> {
	return new Map([...files].map((file) => [fileName(file), file]));
}

/** Whether two names are alike without their ending, which all have in common. */
function isLike(a: string, b: string): boolean {
	const [one = "", other = ""] = [a, b].map((name) =>
		name.replace(/\.md$/, ""),
	);
	const letters = (name: string) => [...name].sort().join("");
	return letters(one) === letters(other) || nearest(one, [other]).length > 0;
}
