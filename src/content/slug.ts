// Slugs: the file names that become addresses.
import slugify from "@sindresorhus/slugify";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import { isDeviceName } from "./device-names.ts";

/** Gives the slug of a markdown file, or says which name it should have. */
export function slugOf(path: string): string | Diagnostic {
	const name = fileName(path).replace(/\.md$/i, "");
	const isClean = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && path.endsWith(".md");
	if (isClean && !isDeviceName(name)) return name;
	const folder = path.slice(0, path.length - fileName(path).length);
	const slug = nameSlug(name);
	const wanted = `${folder}${slug}${isDeviceName(slug) ? "-2" : ""}.md`;
	return {
		path,
		at: fileStart,
		unexpected: `file name ${quote(fileName(path))}`,
		expected: isClean
			? "a name that Windows does not keep for a device"
			: "small letters, digits and single hyphens before .md",
		fix: shell`mv -i ${path} ${wanted}`,
	};
}

const known = new Map<string, string>();

/** Gives the slug of a name, such as an author's; never empty. Authors have many articles: each name is read once. */
export function nameSlug(name: string): string {
	const slug =
		known.get(name) ??
		(slugify(name, { decamelize: false }) ||
			`u${[...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join("-")}`);
	known.set(name, slug);
	return slug;
}

/** The last part of a path. */
export function fileName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}
