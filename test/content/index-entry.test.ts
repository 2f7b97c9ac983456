// Index entries: how they are read and written, how headings compare, and LWN's rule for their anchors.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	headingAnchor,
	headingKey,
	headingText,
	indexEntryText,
	parseHeadingPath,
	parseIndexEntry,
} from "../../src/content/index-entry.ts";

const entries: readonly [typed: string, index: string, path: string[]][] = [
	["Kernel: Modules", "Kernel", ["Modules"]],
	["Kernel: Modules/Licensing", "Kernel", ["Modules", "Licensing"]],
	["Kernel: A/B/C/D", "Kernel", ["A", "B", "C", "D"]],
	["Kernel: TCP\\/IP/Offload", "Kernel", ["TCP/IP", "Offload"]],
	["Kernel: A\\/B\\/C", "Kernel", ["A/B/C"]],
	["Kernel: Memory management", "Kernel", ["Memory management"]],
	["Kernel: GPL, version 2", "Kernel", ["GPL, version 2"]],
	["LWN-2: C++", "LWN-2", ["C++"]],
];

for (const [typed, index, path] of entries) {
	test(`${typed} is read, and written as it was`, () => {
		assert.deepEqual(parseIndexEntry(typed), { index, path });
		assert.equal(indexEntryText({ index, path }), typed);
	});
}

test("spaces around names, and several in a row, make no difference", () => {
	assert.deepEqual(parseIndexEntry("Kernel:   Memory  management / NUMA "), {
		index: "Kernel",
		path: ["Memory management", "NUMA"],
	});
});

const mistakes: readonly [typed: string, expected: string][] = [
	["Modules", 'an index and a heading, such as "Kernel: Modules/Licensing"'],
	[
		"Kernel:Modules",
		'an index and a heading, such as "Kernel: Modules/Licensing"',
	],
	[": Modules", 'an index and a heading, such as "Kernel: Modules/Licensing"'],
	[
		"The kernel: Modules",
		'an index named in letters, digits and hyphens, not "The kernel"',
	],
	["2.6: A", 'an index named in letters, digits and hyphens, not "2.6"'],
	["../x: A", 'an index named in letters, digits and hyphens, not "../x"'],
	["Kernel: ", "a heading between every two slashes"],
	["Kernel: A//B", "a heading between every two slashes"],
	["Kernel: /A", "a heading between every two slashes"],
	["Kernel: A/", "a heading between every two slashes"],
	["Kernel: A/ /B", "a heading between every two slashes"],
];

for (const [typed, expected] of mistakes) {
	test(`"${typed}" is answered with what is expected`, () => {
		assert.equal(parseIndexEntry(typed), expected);
	});
}

test("a heading holds nothing that an address or a file system reads otherwise", () => {
	for (const name of ["<", ">", ":", '"', "\\", "|", "?", "*", "#", "%"]) {
		assert.equal(
			parseHeadingPath(`Modules/a${name}b`),
			'a heading without any of < > : " \\ | ? * # %',
			name,
		);
	}
	for (const path of ["..", ".", "Modules/..", "a\u0007b", "a\u0000b"]) {
		assert.equal(typeof parseHeadingPath(path), "string", path);
	}
});

test("dots within a name are fine", () => {
	assert.deepEqual(parseHeadingPath("2.6/.config"), ["2.6", ".config"]);
});

const anchors: readonly [typed: string, anchor: string][] = [
	["Modules", "Modules"],
	["Modules/Licensing", "Modules-Licensing"],
	["Memory management", "Memory_management"],
	["Memory management/Page cache", "Memory_management-Page_cache"],
	["GPL, version 2", "GPL_version_2"],
	["Filesystems/exFAT", "Filesystems-exFAT"],
	["Read-copy-update", "Read-copy-update"],
	["TCP\\/IP/Offload", "TCP-IP-Offload"],
	["C++/a.out", "C++-a.out"],
	["One,two,three", "Onetwothree"],
];

for (const [typed, anchor] of anchors) {
	test(`by LWN's rule, the anchor of ${typed} is ${anchor}`, () => {
		const path = parseHeadingPath(typed);
		assert.ok(typeof path !== "string");
		assert.equal(headingAnchor(path), anchor);
	});
}

test("headings are the same whatever their case and Unicode form, and their anchors whatever their form", () => {
	assert.equal(
		headingKey(["Caf\u00e9", "AU LAIT"]),
		headingKey(["Cafe\u0301", "au lait"]),
	);
	assert.equal(headingAnchor(["Caf\u00e9"]), headingAnchor(["Cafe\u0301"]));
	assert.notEqual(headingAnchor(["GPFS"]), headingAnchor(["gpfs"]));
});

test("a slash in a name makes another heading than a slash between two", () => {
	assert.notEqual(headingKey(["TCP/IP"]), headingKey(["TCP", "IP"]));
	assert.equal(headingText(["TCP/IP", "IP"]), "TCP\\/IP/IP");
});
