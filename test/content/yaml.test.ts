// YAML with places: which types values have, where each key and value stands, and which documents are refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml, type ValuePath } from "../../src/content/yaml.ts";

function read(text: string, firstLine = 1) {
	const yaml = parseYaml("a.md", text, firstLine);
	assert.ok("value" in yaml, JSON.stringify(yaml));
	return yaml;
}

function refused(text: string, firstLine = 1) {
	const yaml = parseYaml("a.md", text, firstLine);
	assert.ok("unexpected" in yaml);
	return yaml;
}

test("only numbers, true and false are more than text", () => {
	assert.deepEqual(
		read(
			"day: 2004-02-16\nyes: yes\non: off\nold: 0777\nversion: 2.60\nyear: 2004\ndraft: true\nnone:\ntime: 10:30",
		).value,
		{
			day: "2004-02-16",
			yes: "yes",
			on: "off",
			old: 777,
			version: 2.6,
			year: 2004,
			draft: true,
			none: null,
			time: "10:30",
		},
	);
});

const document = `title: One
index:
  - "Kernel: A"
  - Kernel B
sources: [{title: S, url: "x"}, {title: 2.60}]
deep:
  - list:
      - last
`;

const places: readonly [ValuePath, key: string, value: string][] = [
	[["title"], "10:1", "10:8"],
	[["index"], "11:1", "12:3"],
	[["index", 0], "12:5", "12:5"],
	[["index", 1], "13:5", "13:5"],
	[["sources", 0, "url"], "14:22", "14:27"],
	[["sources", 1, "title"], "14:34", "14:41"],
	[["deep", 0, "list", 0], "17:9", "17:9"],
];

for (const [path, key, value] of places) {
	test(`${path.join(".")} has its key at ${key} and its value at ${value}`, () => {
		const { keyAt, valueAt } = read(document, 10);
		const shown = (at: { line: number; column: number }) =>
			`${at.line}:${at.column}`;
		assert.equal(shown(keyAt(path)), key);
		assert.equal(shown(valueAt(path)), value);
	});
}

test("what is not there is placed at the nearest value around it", () => {
	const { keyAt, valueAt } = read(document, 10);
	assert.deepEqual(valueAt(["sources", 1, "url"]), { line: 14, column: 33 });
	assert.deepEqual(keyAt(["sources", 1, "url"]), { line: 14, column: 33 });
	assert.deepEqual(valueAt(["sources", 7]), { line: 14, column: 10 });
	assert.deepEqual(valueAt(["title", "of", "it"]), { line: 10, column: 8 });
	assert.deepEqual(valueAt(["nothing"]), { line: 10, column: 1 });
});

test("an empty document is placed at its first line", () => {
	const { value, keyAt, valueAt } = read("", 10);
	assert.equal(value, null);
	assert.deepEqual(valueAt(["title"]), { line: 10, column: 1 });
	assert.deepEqual(keyAt(["title"]), { line: 10, column: 1 });
});

test("a scalar is known as it was typed", () => {
	const { typedAt } = read(
		"version: 2.60\nquoted: \"2.60\"\nold: '0777'\nlist: [1.0]",
	);
	assert.equal(typedAt(["version"]), "2.60");
	assert.equal(typedAt(["quoted"]), "2.60");
	assert.equal(typedAt(["old"]), "0777");
	assert.equal(typedAt(["list", 0]), "1.0");
	assert.equal(typedAt(["list"]), undefined);
	assert.equal(typedAt(["missing"]), undefined);
});

test("places count characters as editors do, also behind others than ASCII", () => {
	assert.deepEqual(read('"größe": {"ж": x}').valueAt(["größe", "ж"]), {
		line: 1,
		column: 16,
	});
});

test("a key that stands twice is a mistake at the second", () => {
	const { at, unexpected, fix, other } = refused(
		"title: A\ndate: B\ntitle: C",
		2,
	);
	assert.deepEqual(at, { line: 4, column: 1 });
	assert.equal(unexpected, 'second key "title"');
	assert.equal(fix, "delete one of the two");
	assert.deepEqual(other?.at, { line: 2, column: 1 });
});

test("a key that stands in another column than those beside it is given theirs", () => {
	const { at, fix } = refused(
		"headings:\n  - heading: A\n   scopeNote: B\n    seeAlso: [C]\n",
	);
	assert.deepEqual(at, { line: 3, column: 1 });
	assert.equal(fix, "    scopeNote: B");
});

test("of several keys that stand twice the first is told of, and a number is the text that it looks like", () => {
	const { at } = refused("a: {1: x, '1': y}\nb: x\nb: y");
	assert.deepEqual(at, { line: 1, column: 11 });
});

test("a key may be a mapping, whatever its members are called", () => {
	const yaml = read("? toString: x\n: y\na: b");
	assert.deepEqual(yaml.keyAt(["a"]), { line: 3, column: 1 });
	assert.equal(yaml.rawAt(["a"]), "b");
});

test("keys of different mappings may be the same", () => {
	assert.deepEqual(read("a: {b: x}\nc: {b: y}").value, {
		a: { b: "x" },
		c: { b: "y" },
	});
});

test("no tag is followed, whatever it stands for", () => {
	for (const tag of [
		"!!js/function",
		"!!js/regexp",
		"!mine",
		"!!python/none",
	]) {
		const { at, unexpected } = refused(`a: b\nc: ${tag} x`);
		assert.equal(unexpected, "YAML tag", tag);
		assert.deepEqual(at, { line: 2, column: 4 });
	}
});

test("aliases that multiply are refused, and a few are read", () => {
	const twice = (letter: string, before: string) =>
		`${letter}: &${letter} [${Array(10).fill(`*${before}`).join(", ")}]\n`;
	const bomb = `a: &a [x]\n${twice("b", "a")}${twice("c", "b")}${twice("d", "c")}`;
	assert.equal(refused(bomb).unexpected, "aliases that multiply");
	assert.deepEqual(read("a: &a x\nb: *a").value, { a: "x", b: "x" });
});

test("a fix is the line mended", () => {
	assert.equal(
		refused("title: GPFS: an export").fix,
		'title: "GPFS: an export"',
	);
	assert.equal(refused("a:\n\t- b").fix, "  - b");
	assert.equal(refused("title: @home").fix, 'title: "@home"');
});

const slips: readonly [line: string, fix: string, isCertain: boolean][] = [
	["title:A title", "title: A title", true],
	["title = A title", "title: A title", true],
	["title:\u00a0A title", "title: A title", true],
	["title： A title", "title: A title", true],
	["title: 'It's a title'", `title: "It's a title"`, false],
	['title: "A" is a letter', `title: '"A" is a letter'`, false],
	["title: [A] is a letter", 'title: "[A] is a letter"', false],
	["title: > A", 'title: "> A"', false],
];

for (const [line, fix, isCertain] of slips) {
	test(`the line ${line} is mended, and by itself only where nothing else can be meant`, () => {
		const { fix: said, edits } = refused(`${line}\ndate: 2026-01-01\n`);
		assert.equal(said, fix);
		assert.equal(edits?.length === 1, isCertain);
		const { value } = read(`${fix}\ndate: 2026-01-01\n`);
		assert.deepEqual(Object.keys(value as object), ["title", "date"]);
	});
}

test("a line that only lets another be wrong is no fix", () => {
	const { fix, edits } = refused("a:\n  - title: A\n     url: B\n");
	assert.deepEqual([fix, edits], [undefined, undefined]);
});

test("of two lines that are wrong each is mended by itself", () => {
	assert.equal(refused("a: b: c\nd: e: f").fix, 'a: "b: c"');
});

test("a document is one", () => {
	assert.match(refused("a: b\n---\nc: d").unexpected, /multiple documents/);
});
