// Module.symvers: each form that kernels write is read, and what is no such list is refused at its line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../src/diagnostics/report.ts";
import { parseSymvers } from "../../src/exports/symvers.ts";

function exportsOf(text: string) {
	const parsed = parseSymvers("Module.symvers", text);
	assert.ok("exports" in parsed, JSON.stringify(parsed));
	return Object.fromEntries(parsed.exports);
}

function refusal(text: string): string {
	const parsed = parseSymvers("Module.symvers", text);
	assert.ok("diagnostics" in parsed);
	return report(parsed.diagnostics, { prefix: "", colour: false });
}

const fix =
	"  fix: name the Module.symvers of a finished kernel build, or of a distribution's header package";
const columns =
	"CRC, symbol, module, export type and perhaps a namespace, separated by tabs";

const forms: readonly [name: string, text: string][] = [
	[
		"five columns, the namespace last",
		"0x00000002\tdma_buf_get\tvmlinux\tEXPORT_SYMBOL_GPL\tDMA_BUF\n0x00000001\tprintk\tvmlinux\tEXPORT_SYMBOL\t\n",
	],
	[
		"five columns, the namespace before the module",
		"0x00000002\tdma_buf_get\tDMA_BUF\tvmlinux\tEXPORT_SYMBOL_GPL\n0x00000001\tprintk\t\tvmlinux\tEXPORT_SYMBOL\n",
	],
	[
		"lines that end as Windows has them, after a byte order mark",
		"\uFEFF0x00000002\tdma_buf_get\tvmlinux\tEXPORT_SYMBOL_GPL\tDMA_BUF\r\n0x00000001\tprintk\tvmlinux\tEXPORT_SYMBOL\t\r\n",
	],
];
for (const [name, text] of forms) {
	test(`a list of ${name} is read`, () => {
		assert.deepEqual(exportsOf(text), {
			dma_buf_get: { type: "EXPORT_SYMBOL_GPL", namespace: "DMA_BUF" },
			printk: { type: "EXPORT_SYMBOL" },
		});
	});
}

test("a list of four columns, from before namespaces, is read", () => {
	assert.deepEqual(
		exportsOf(
			"0x00000001\tprintk\tvmlinux\tEXPORT_SYMBOL\n0x00000003\told\tdrivers/x\tEXPORT_UNUSED_SYMBOL_GPL\n",
		),
		{
			old: { type: "EXPORT_UNUSED_SYMBOL_GPL" },
			printk: { type: "EXPORT_SYMBOL" },
		},
	);
});

test("symbols called like members of every object are symbols like others", () => {
	const parsed = parseSymvers(
		"Module.symvers",
		"0x00000001\tconstructor\tvmlinux\tEXPORT_SYMBOL\t\n0x00000002\t__proto__\tvmlinux\tEXPORT_SYMBOL_GPL\t\n",
	);
	assert.ok("exports" in parsed);
	assert.deepEqual(
		[...parsed.exports],
		[
			["__proto__", { type: "EXPORT_SYMBOL_GPL" }],
			["constructor", { type: "EXPORT_SYMBOL" }],
		],
	);
});

const refused: readonly [name: string, text: string, report: string][] = [
	[
		"an empty file",
		"",
		`Module.symvers:1:1: Unexpected empty file, expected a symbol in each line\n${fix}`,
	],
	[
		"a file that is cut off",
		"0x00000001\tprintk\tvmlinux\tEXPORT_SYMBOL\n0x00000002\tdma_b",
		`Module.symvers:2:1: Unexpected end of the file in a line, expected a whole last line\n${fix}`,
	],
	[
		"another text",
		"hello\n",
		`Module.symvers:1:1: Unexpected line "hello", expected ${columns}\n${fix}`,
	],
	[
		"a symbol that is exported twice on different terms",
		"0x00000001\tx\tvmlinux\tEXPORT_SYMBOL\n0x00000001\tx\tvmlinux\tEXPORT_SYMBOL_GPL\n",
		`Module.symvers:2:1: Unexpected second export of x, expected each symbol once\n${fix}`,
	],
	[
		"a namespace that could not be read again",
		"0x00000001\tx\tvmlinux\tEXPORT_SYMBOL\tA B\n",
		`Module.symvers:1:1: Unexpected line "0x00000001 x vmlinux EXPORT_SYMBOL A B", expected ${columns}\n${fix}`,
	],
	[
		"an export of an unknown kind",
		"0x00000001\tx\tvmlinux\tEXPORT_ALL\t\n",
		`Module.symvers:1:1: Unexpected line "0x00000001 x vmlinux EXPORT_ALL ", expected ${columns}\n${fix}`,
	],
];
for (const [name, text, expected] of refused) {
	test(`${name} is refused with the line`, () => {
		assert.equal(
			refusal(text).replace(/\n\d+ mistakes? in the content\.$/, ""),
			expected,
		);
	});
}

test("of a file that is something else only the first wrong lines are told", () => {
	const parsed = parseSymvers("x.png", "\u0089PNG\n".repeat(1000));
	assert.ok("diagnostics" in parsed);
	assert.equal(parsed.diagnostics.length, 5);
});
