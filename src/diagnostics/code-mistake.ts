// A mistake in the project's own code, such as a layout or a style sheet that is being changed: where it is, and what is wrong.
import { posix } from "node:path";

/** What to do about any of them: the preview shows the new version by itself. */
const fix = "mend it there, and save";

/**
 * Finds the places of mistakes in what an error says: those that esbuild names, or else the module that can't be loaded, or
 * else the first line of the project's code that was running.
 * @param said the stack of an error, or what a process printed when it ended
 * @param root the project's folder, with slashes
 * @returns one text a mistake, as a diagnostic reads; its path is meant from the project's folder
 */
export function codeMistakes(said: string, root: string): string[] {
	const text = said.replaceAll("file://", "").replaceAll("\\", "/");
	const inProject = (path: string) =>
		posix.isAbsolute(path) ? posix.relative(root, path) : path;
	const told = (path: string, line: string, column: number, what: string) =>
		`${inProject(path)}:${line}:${column}: ${what}\n  fix: ${fix}`;
	const bundling = [
		...text.matchAll(
			/^\s*(?:✘ )?(.+?):(\d+):(\d+): (?:ERROR|WARNING): (.+)$/gm,
		),
	];
	if (bundling.length > 0) {
		return bundling.map(([, path = "", line = "1", column = "0", what = ""]) =>
			// esbuild counts columns from 0.
			told(path, line, Number(column) + 1, what),
		);
	}
	const [what = text] =
		/^\w*(?:Error|Exception)\b.*$/m.exec(text) ?? text.split("\n");
	const missing = /'([^']+)' imported from (\S+)/.exec(what);
	if (missing) {
		const [, module = "", path = ""] = missing;
		return [
			told(
				path,
				"1",
				1,
				`Unexpected import of ${inProject(module)}, which is not there`,
			),
		];
	}
	const loading = /^(\/.+?):(\d+)\n.*\n\s*\^/.exec(text);
	const running = [...text.matchAll(/\(?(\/[^\s()]+):(\d+):(\d+)\)?$/gm)].find(
		([, path = ""]) =>
			path.startsWith(`${root}/`) && !path.includes("/node_modules/"),
	);
	const [, path, line = "1", column = "1"] = loading ?? running ?? [];
	return [
		path === undefined
			? `${what}\n  fix: ${fix}`
			: told(path, line, Number(column), what),
	];
}
