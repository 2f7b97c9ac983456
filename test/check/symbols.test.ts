// Advice on symbols: slips in names, and decisions that a release contradicts.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	contradictedDecisions,
	misspeltSymbols,
} from "../../src/check/symbols.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { report } from "../../src/diagnostics/report.ts";
import { article, type Files, load, siteYml } from "../archive.ts";

function slips(text: string, files: Files = {}): string {
	const { archive } = load({
		"site.yml": siteYml,
		"articles/one.md": article({}, text),
		"articles/two.md": article(
			{ symbols: "[invalidate_mmap_range]" },
			"`invalidate_mmap_range()`\n",
		),
		...files,
	});
	return told(misspeltSymbols(archive));
}

/** A second article that names what the first is chiefly about. */
const alsoNamed = {
	"articles/four.md": article({}, "`invalidate_mmap_range()`\n"),
};

/** The diagnostics as they are printed, without the line that counts them. */
function told(diagnostics: readonly Diagnostic[]): string {
	return report(diagnostics, { prefix: "", colour: false })
		.split("\n")
		.slice(0, -1)
		.join("\n");
}

test("a name that is a letter short of a known one is told with its line", () => {
	assert.match(
		slips("Text.\n\nThe `invalidate_mmap_rang()`.\n"),
		/^articles\/one\.md:9:1: Unexpected symbol "invalidate_mmap_rang", which nothing else names, expected "invalidate_mmap_range"\n {2}fix: invalidate_mmap_range, or if the name is right, list it in symbols\.yml: - symbol: invalidate_mmap_rang$/,
	);
});

test("so is one that an article says to be chiefly about, where others name the known one", () => {
	assert.match(
		slips("Text.\n", {
			"articles/three.md": article({ symbols: "[invalidate_mmap_rang]" }),
			...alsoNamed,
		}),
		/^articles\/three\.md:1:1: Unexpected symbol "invalidate_mmap_rang", which nothing else names, expected "invalidate_mmap_range"\n/,
	);
});

const near = [
	"invalidate_mmap_rnage",
	"invalidate_mmap_ranges",
	"invalidate_nmap_range",
];
for (const name of near) {
	test(`${name} is taken for a slip`, () => {
		assert.match(slips(`\`${name}()\`\n`), new RegExp(`"${name}"`));
	});
}

const far = [
	"validate_mmap_range",
	"__invalidate_mmap_range",
	"invalidate_mmap_range2",
	"other_name_entirely",
];
for (const name of far) {
	test(`${name} is taken for a name of its own`, () => {
		assert.equal(slips(`\`${name}()\`\n`), "");
	});
}

test("a name that the kernel exports, that another article names, or that symbols.yml lists is no slip", () => {
	const name = "invalidate_mmap_rang";
	const text = `\`${name}()\`\n`;
	assert.equal(
		slips(text, {
			...alsoNamed,
			"exports/6.1.txt": `# Source: s\n\n[EXPORT_SYMBOL]\n${name}\n`,
		}),
		"",
	);
	assert.equal(
		slips(text, { ...alsoNamed, "articles/three.md": article({}, text) }),
		"",
	);
	assert.equal(
		slips(text, {
			...alsoNamed,
			"symbols.yml": `symbols:\n  - symbol: ${name}\n    note: A name.\n`,
		}),
		"",
	);
});

test("a slip in a name that only the kernel's lists know is told as well", () => {
	assert.match(
		slips("`dma_buf_atach()`\n", {
			"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL]\ndma_buf_attach\n",
		}),
		/expected "dma_buf_attach"/,
	);
});

test("a decision that a later release contradicts is told with what the release has", () => {
	const { archive } = load({
		"site.yml": siteYml,
		"articles/one.md": article({
			decisions:
				'\n  - {symbol: put_page, date: 2004, outcome: exported GPL-only, release: "2.6.6"}',
		}),
		"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL]\nput_page\n",
	});
	assert.match(
		told(contradictedDecisions(archive)),
		/^articles\/one\.md:7:5: Unexpected decision about put_page recorded as "exported GPL-only", expected what the lists of exports say: 6\.1 has EXPORT_SYMBOL\n {2}fix/,
	);
});
