// What is read besides articles, made by chance: saved pages and mails, lists of exports, and lines of the query language.
import assert from "node:assert/strict";
import fc from "fast-check";
import {
	headingText,
	indexEntryText,
	parseHeadingPath,
	parseIndexEntry,
} from "../../src/content/index-entry.ts";
import { formatRelease, parseRelease } from "../../src/exports/file.ts";
import { parseSymvers } from "../../src/exports/symvers.ts";
import { readSaved } from "../../src/import/read-saved.ts";
import { filterNames, parseQuery } from "../../src/search/query.ts";
import { withFilter, without } from "../../src/search/query-edits.ts";
import {
	markdownText,
	queryLine,
	savedMail,
	savedPage,
	symversText,
} from "./inputs.ts";
import { holds } from "./runs.ts";

holds(
	"a saved file of any kind is read or refused with a reason, and what is read is text",
	150,
	fc.oneof(
		savedPage.map((text) => Buffer.from(text)),
		savedMail.map((text) => Buffer.from(text)),
		markdownText.map((text) => Buffer.from(`# A title [LWN.net]\n\n${text}`)),
		fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
	),
	async (bytes) => {
		const { found, refused } = await readSaved({ name: "saved", bytes });
		assert.ok(found.length + refused.length > 0);
		for (const { title, body } of found) {
			assert.notEqual(title.trim(), "");
			assert.notEqual(body.trim(), "");
			assert.doesNotMatch(body, /(?![\t\n])\p{Cc}/u);
		}
	},
);

holds(
	"a Module.symvers of any text is refused at one of its lines, or read and written back as it was",
	300,
	symversText,
	(text) => {
		const read = parseSymvers("Module.symvers", text);
		if ("diagnostics" in read) {
			assert.ok(read.diagnostics.length > 0);
			for (const { at } of read.diagnostics)
				assert.ok(at.line >= 1 && at.line <= text.split("\n").length);
			return;
		}
		const written = formatRelease({
			release: "6.1",
			version: "6.1.192",
			distribution: "Debian",
			source: "a build",
			exports: read.exports,
			patched: new Map(),
		});
		const again = parseRelease({ path: "exports/6.1.txt", text: written });
		assert.deepEqual(
			new Map([...(again.value?.exports ?? [])].sort()),
			new Map([...read.exports].sort()),
		);
	},
);

holds(
	"a line of any text is a query, each part of which has a place in it, and hints say what was not understood",
	500,
	queryLine,
	(line) => {
		const { text, terms, filters, hints } = parseQuery(line);
		assert.ok(line.startsWith(text));
		for (const { from, to } of [...terms, ...filters])
			assert.ok(from >= 0 && from < to && to <= text.length);
		for (const term of terms) assert.match(term.text, /[\p{L}\p{N}]/u);
		if (text.trim() !== "")
			assert.ok(terms.length + filters.length + hints.length > 0);
		const rest = parseQuery(without(text, [...terms, ...filters]));
		assert.ok(rest.terms.length <= 16);
	},
);

holds(
	"a filter that is added to a line is read back from it",
	300,
	fc.tuple(
		fc.constantFrom(...filterNames.filter((one) => one !== "year")),
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
	),
	([name, value]) => {
		fc.pre(
			/^[\p{L}\p{N}]/u.test(value) &&
				!/["“”]/.test(value) &&
				value.trim() === value,
		);
		const { filters } = parseQuery(withFilter("word", name, value));
		assert.deepEqual(
			filters.map((one) => [one.name, one.value]),
			[[name, value]],
		);
	},
);

holds(
	"a heading and an entry of any text are refused, or written and read back as they were",
	500,
	fc
		.array(
			fc.oneof(
				fc.constantFrom(
					"/",
					"\\/",
					"\\",
					" ",
					",",
					"-",
					".",
					"..",
					": ",
					"Kernel",
					"Modules",
					"é",
					"e\u0301",
				),
				fc.string({ unit: "binary", maxLength: 3 }),
			),
			{ maxLength: 8 },
		)
		.map((parts) => parts.join("")),
	(text) => {
		const path = parseHeadingPath(text);
		if (typeof path !== "string")
			assert.deepEqual(parseHeadingPath(headingText(path)), path);
		const entry = parseIndexEntry(`Kernel: ${text}`);
		if (typeof entry !== "string")
			assert.deepEqual(parseIndexEntry(indexEntryText(entry)), entry);
	},
);
