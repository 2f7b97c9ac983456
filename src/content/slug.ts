// Slugs: the file names that become addresses.
import slugify from "@sindresorhus/slugify";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";

/** Gives the slug of a markdown file, or says which name it should have. */
export function slugOf(path: string): string | Diagnostic {
	const name = fileName(path).replace(/\.md$/i, "");
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && path.endsWith(".md"))
		return name;
	const wanted = `${path.slice(0, path.length - fileName(path).length)}${nameSlug(name)}.md`;
	return {
		path,
		at: fileStart,
		unexpected: `file name ${quote(fileName(path))}`,
		expected: "small letters, digits and single hyphens before .md",
		fix: shell`git mv ${path} ${wanted}`,
	};
}

/** Gives the slug of a name, such as an author's; never empty. */
export function nameSlug(name: string): string {
	return (
		slugify(name, { decamelize: false }) ||
		`u${[...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join("-")}`
	);
}

/** The last part of a path. */
export function fileName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}
