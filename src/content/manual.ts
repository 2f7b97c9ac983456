// The manual in documents: tables of keys and examples of markdown, put where a document has marks for them.
import { markdownManual } from "../markdown/manual.ts";
import { type KeysOf, keysTable } from "./keys.ts";

/**
 * A mark that begins a part, in a form that shows nothing: a comment of HTML, or in pages of the site, where HTML is shown
 * as text, the definition of a link that nothing uses. `keys: KIND` is a table of keys, `markdown` the manual of it.
 */
const part =
	/^(<!-- (?:keys: (\w+)|markdown) -->|\[\/\/\]: # "(?:keys: (\w+)|markdown)")\n.*?^(<!-- end -->|\[\/\/\]: # "end")$/gms;

/** Writes each part of a document anew. */
export function withManual(document: string): string {
	return document.replace(
		part,
		(
			_all,
			start: string,
			inComment: KeysOf | undefined,
			inDefinition: KeysOf | undefined,
			end: string,
		) => {
			const kind = inComment ?? inDefinition;
			const text = kind === undefined ? markdownManual() : keysTable(kind);
			return `${start}\n\n${text}\n\n${end}`;
		},
	);
}
