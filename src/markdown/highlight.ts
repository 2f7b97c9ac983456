// Highlighting at build time: classes only, coloured by the style sheet, so that no page runs or carries a script for it.
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import diff from "highlight.js/lib/languages/diff";
import json from "highlight.js/lib/languages/json";
import makefile from "highlight.js/lib/languages/makefile";
import python from "highlight.js/lib/languages/python";
import rust from "highlight.js/lib/languages/rust";
import yaml from "highlight.js/lib/languages/yaml";

for (const [name, language] of Object.entries({
	c,
	diff,
	sh: bash,
	make: makefile,
	yaml,
	json,
	python,
	rust,
})) {
	hljs.registerLanguage(name, language);
}

/** Whether code in a language is highlighted. */
export function isHighlighted(language: string): boolean {
	return hljs.getLanguage(language) !== undefined;
}

/** Gives code as HTML with classes on its parts; an empty text, which leaves it plain, for a language that is not known. */
export function highlightCode(code: string, language: string): string {
	return isHighlighted(language)
		? hljs.highlight(code, { language, ignoreIllegals: true }).value
		: "";
}
