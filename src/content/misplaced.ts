// Files that an author surely meant to be read and that are not: of another ending, or outside of the folders that are read.
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import { fileName, nameSlug } from "./slug.ts";

const markdown = /\.(md|markdown|mkdn?|mdown|mdwn|mdtext)$/i;
const otherText = /\.(markdown|mkdn?|mdown|mdwn|mdtext|txt|text)$/i;

/** Files for those who look into the folder, such as README.md and LICENSE.txt. */
const forReaders = /^[A-Z][A-Z_-]*\.\w+$/;

/** The YAML files at the top of an archive. */
const settings = ["site", "search", "symbols", "releases", "moved"];

/**
 * Gives the diagnostic for a file of the content folder that would else be passed over in silence.
 * @param path the file, relative to the content folder
 */
export function misplaced(path: string): Diagnostic | undefined {
	const name = fileName(path);
	const isRead = /^(articles|pages)\//.test(path);
	const [, base = "", ending = ""] = /^(.*?)(\.[^.]*)$/.exec(name) ?? [];
	const said = { path, at: fileStart };
	const named = `${nameSlug(base)}.md`;
	if (settings.some((one) => path === `${one}.yaml`)) {
		return {
			...said,
			unexpected: `file name ${quote(name)}`,
			expected: `"${base}.yml"`,
			fix: shell`mv -i ${path} ${`${base}.yml`}`,
		};
	}
	if (isRead && otherText.test(name) && !forReaders.test(name)) {
		return {
			...said,
			unexpected: `ending ${quote(ending)}`,
			expected: "text that is to be published in a .md file",
			fix: shell`mv -i ${path} ${path.slice(0, -name.length) + named}`,
		};
	}
	if (!isRead && markdown.test(name) && !forReaders.test(name)) {
		return {
			...said,
			unexpected: "markdown file outside of articles/ and pages/",
			expected: "it in one of them, since nothing else is published",
			fix: shell`mv -i ${path} ${`articles/${named}`}`,
		};
	}
	return undefined;
}
