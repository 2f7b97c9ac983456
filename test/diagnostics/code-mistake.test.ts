// Mistakes in code: the place that an error tells of, as a diagnostic reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeMistakes } from "../../src/diagnostics/code-mistake.ts";

const fix = "\n  fix: mend it there, and save";

test("each mistake that esbuild names stands at its place, with columns from 1", () =>
	assert.deepEqual(
		codeMistakes(
			'TransformError: Transform failed with 2 errors:\n/p/layouts/a.tsx:1:10: ERROR: Unexpected ";"\n/p/layouts/a.tsx:7:0: ERROR: Unexpected "<"\n    at failed (/p/node_modules/esbuild/lib/main.js:1752:15)',
			"/p",
		),
		[
			`layouts/a.tsx:1:11: Unexpected ";"${fix}`,
			`layouts/a.tsx:7:1: Unexpected "<"${fix}`,
		],
	));

test("a path that is meant from the project's folder stays as it is", () =>
	assert.deepEqual(
		codeMistakes('layouts/styles/base.css:3:4: ERROR: Expected ":"', "/p"),
		[`layouts/styles/base.css:3:5: Expected ":"${fix}`],
	));

test("an import of what a module lacks stands at the line of the import", () =>
	assert.deepEqual(
		codeMistakes(
			"file:///p/src/b.ts:4\nimport { no } from \"./g.ts\";\n         ^\n\nSyntaxError: The requested module './g.ts' does not provide an export named 'no'\n    at ModuleJob._instantiate (node:internal/modules/esm/module_job:213:21)",
			"/p",
		),
		[
			`src/b.ts:4:1: SyntaxError: The requested module './g.ts' does not provide an export named 'no'${fix}`,
		],
	));

test("an import of a file that is not there names both files", () =>
	assert.deepEqual(
		codeMistakes(
			"Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/p/src/gone.ts' imported from /p/src/c.ts\n    at finalizeResolution (node:internal/modules/esm/resolve:283:11)",
			"/p",
		),
		[
			`src/c.ts:1:1: Unexpected import of src/gone.ts, which is not there${fix}`,
		],
	));

test("an error while code runs stands at the first line of the project's own", () =>
	assert.deepEqual(
		codeMistakes(
			"TypeError: Cannot read properties of undefined (reading 'x')\n    at h (/p/node_modules/preact/h.js:2:49)\n    at List (/p/layouts/lists.tsx:12:5)\n    at <anonymous> (/p/layouts/home.tsx:3:2)",
			"/p",
		),
		[
			`layouts/lists.tsx:12:5: TypeError: Cannot read properties of undefined (reading 'x')${fix}`,
		],
	));

test("what tells no place is told without one", () =>
	assert.deepEqual(codeMistakes("Out of luck", "/p"), [`Out of luck${fix}`]));
