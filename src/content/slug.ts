// Slugs: the file names that become addresses.
import slugify from "@sindresorhus/slugify";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";

/** Gives the slug of a markdown file, or says which name it should have. */
export function slugOf(path: string): string | Diagnostic {
	const name = fileName(path).replace(/\.md$/i, "");
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && path.endsWith(".md"))
		return name;
	const wanted = nameSlug(name);
	return {
		path,
		at: fileStart,
		unexpected: `file name ${quote(fileName(path))}`,
		expected: "small letters, digits and single hyphens before .md",
		fix: `git mv ${shellQuote(path)} ${shellQuote(`${path.slice(0, path.length - fileName(path).length)}${wanted}.md`)}`,
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

function shellQuote(path: string): string {
	return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
