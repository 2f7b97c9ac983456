// The stored list of a release's exports: what is written is read back, and what does not fit is refused at its line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../src/diagnostics/report.ts";
import { buildText, parseBuild } from "../../src/exports/build.ts";
import { type Exports, exportText } from "../../src/exports/export.ts";
import {
	formatRelease,
	inOrder,
	parseRelease,
} from "../../src/exports/file.ts";

const exports: Exports = new Map([
	["dma_buf_get", { type: "EXPORT_SYMBOL_GPL", namespace: "DMA_BUF" }],
	["printk", { type: "EXPORT_SYMBOL" }],
	["kvm_x", { type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm,kvm-intel" }],
	["__symbol_get", { type: "EXPORT_SYMBOL_GPL" }],
]);

const patched: Exports = new Map([
	["can_nice", { type: "EXPORT_SYMBOL_GPL" }],
	["mana_x", { type: "EXPORT_SYMBOL", namespace: "NET_MANA" }],
]);

const build = { release: "6.1", version: "6.1.192", distribution: "Debian" };

const text = `# Source: a build
# Build: 6.1.192 (Debian)

[EXPORT_SYMBOL]
printk

[EXPORT_SYMBOL_GPL]
__symbol_get

[EXPORT_SYMBOL_GPL DMA_BUF]
dma_buf_get

[EXPORT_SYMBOL_GPL module:kvm,kvm-intel]
kvm_x

[patched EXPORT_SYMBOL NET_MANA]
mana_x

[patched EXPORT_SYMBOL_GPL]
can_nice
`;

test("the file names its source and its build, and lists the symbols under their export, those that patches add last", () => {
	assert.equal(
		formatRelease({ ...build, source: "a build", exports, patched }),
		text,
	);
});

test("a build that is not known is not named, and read as the release", () => {
	const of = { release: "6.1", version: "6.1", source: "a build" };
	const unnamed = formatRelease({ ...of, exports, patched: new Map() });
	assert.doesNotMatch(unnamed, /# Build/);
	const { value } = parseRelease({ path: "exports/6.1.txt", text: unnamed });
	assert.deepEqual(
		[value?.version, value?.distribution, value?.patched.size],
		["6.1", undefined, 0],
	);
});

test("a build is one of the release, and of one distribution", () => {
	for (const one of ["6.1", "6.1.192", "6.1-rc2", "6.1.192 (Debian)"]) {
		const read = parseBuild(one, "6.1");
		assert.equal(read && buildText(read), one);
	}
	for (const one of ["6.12.115", "6.1 Debian", "6.1 ()", "6.1 (a\nb)", "v6.1"])
		assert.equal(parseBuild(one, "6.1"), undefined, one);
});

test("what was written is read back whole", () => {
	const { value } = parseRelease({ path: "exports/6.1.txt", text });
	assert.deepEqual(
		value && { ...value, exports: new Map([...value.exports].sort()) },
		{
			path: "exports/6.1.txt",
			...build,
			source: "a build",
			exports: new Map([...exports].sort()),
			patched,
		},
	);
});

test("an export is told with its namespace, or with the modules that it is for", () => {
	assert.deepEqual([...exports.values()].map(exportText), [
		"EXPORT_SYMBOL_GPL, namespace DMA_BUF",
		"EXPORT_SYMBOL",
		"EXPORT_SYMBOL_GPL, for the modules kvm, kvm-intel only",
		"EXPORT_SYMBOL_GPL",
	]);
});

test("an export for one module names it as one", () => {
	assert.equal(
		exportText({ type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm" }),
		"EXPORT_SYMBOL_GPL, for the module kvm only",
	);
});

test("releases are ordered by their numbers", () => {
	const releases = ["6.12", "2.6.12", "6.1", "2.6.9", "6.2"].map((release) => ({
		path: "",
		release,
		version: release,
		source: "",
		exports,
		patched,
	}));
	assert.deepEqual(
		inOrder(releases).map(({ release }) => release),
		["2.6.9", "2.6.12", "6.1", "6.2", "6.12"],
	);
});

const fix = "  fix: npm run symvers -- Module.symvers --release 6.1";
const refused: readonly [
	name: string,
	path: string,
	text: string,
	report: string,
][] = [
	[
		"a file that is not named after a release",
		"exports/debian.txt",
		text,
		`exports/debian.txt:1:1: Unexpected file name "debian.txt", expected the release that the file is of, such as 6.1.txt\n${fix}`,
	],
	[
		"a file without a source",
		"exports/6.1.txt",
		"[EXPORT_SYMBOL]\nprintk\n",
		`exports/6.1.txt:1:1: Unexpected line "[EXPORT_SYMBOL]", expected # Source: and which build it was\n${fix}`,
	],
	[
		"a build of another release",
		"exports/6.1.txt",
		"# Source: s\n# Build: 6.12.115 (Debian)\n",
		`exports/6.1.txt:2:1: Unexpected build "6.12.115 (Debian)", expected a version of 6.1 and perhaps who built it, such as 6.1.1 (Debian)\n${fix}`,
	],
	[
		"a symbol that Linux and a patch export",
		"exports/6.1.txt",
		"# Source: s\n[EXPORT_SYMBOL]\nprintk\n[patched EXPORT_SYMBOL]\nprintk\n",
		`exports/6.1.txt:5:1: Unexpected second printk, expected each symbol once\n${fix}`,
	],
	[
		"an unknown export",
		"exports/6.1.txt",
		"# Source: s\n[EXPORT]\nprintk\n",
		`exports/6.1.txt:2:1: Unexpected line "[EXPORT]", expected an export macro and perhaps a namespace, such as [EXPORT_SYMBOL_GPL DMA_BUF]\n${fix}`,
	],
	[
		"a line that is no symbol",
		"exports/6.1.txt",
		"# Source: s\n[EXPORT_SYMBOL]\nprintk()\n",
		`exports/6.1.txt:3:1: Unexpected line "printk()", expected a symbol under its export\n${fix}`,
	],
	[
		"a symbol that stands twice",
		"exports/6.1.txt",
		"# Source: s\n[EXPORT_SYMBOL]\nprintk\nprintk\n",
		`exports/6.1.txt:4:1: Unexpected second printk, expected each symbol once\n${fix}`,
	],
];
for (const [name, path, content, expected] of refused) {
	test(`${name} is refused with the line`, () => {
		const parsed = parseRelease({ path, text: content });
		const diagnostics = parsed.value ? [] : parsed.diagnostics;
		assert.equal(
			report(diagnostics, { prefix: "", colour: false })
				.split("\n\n")[0]
				?.trimEnd()
				.split("\n")
				.slice(0, 2)
				.join("\n"),
			expected,
		);
	});
}
