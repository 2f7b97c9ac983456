// Patches of a distribution: which exports they add, and which they change or only move.
import assert from "node:assert/strict";
import { test } from "node:test";
import { patchedExports, patchesOfSeries } from "../../src/exports/patches.ts";

const patch = `From: A
Subject: Export what a driver needs

EXPORT_SYMBOL(said_only) is not touched.

--- a/kernel/sched/core.c
+++ b/kernel/sched/core.c
@@ -1,3 +1,4 @@
 EXPORT_SYMBOL(before);
+EXPORT_SYMBOL_GPL(can_nice);
+EXPORT_SYMBOL_NS_GPL( mana_x, "NET_MANA" );
+ * EXPORT_SYMBOL(in_comment)
-EXPORT_SYMBOL(moved);
+\tEXPORT_SYMBOL(moved);
-EXPORT_SYMBOL(tightened);
+EXPORT_SYMBOL_GPL(tightened);
-EXPORT_SYMBOL(gone);
`;

test("the exports that a patch adds are told apart from those that it changes, takes away or moves", () => {
	const { added, changed } = patchedExports([patch]);
	assert.deepEqual([...added], ["can_nice", "mana_x"]);
	assert.deepEqual([...changed], ["tightened", "gone"]);
});

test("what one patch adds and the next takes away again is no change", () => {
	const { added, changed } = patchedExports([
		"+EXPORT_SYMBOL(a);\n",
		"-EXPORT_SYMBOL(a);\n",
	]);
	assert.deepEqual([...added, ...changed], []);
});

test("a series names its patches, without comments and options", () => {
	assert.deepEqual(
		patchesOfSeries(
			"# Fixes\nbugfix/a.patch\n\n  debian/b.patch -p1 # why\n#c.patch\n",
		),
		["bugfix/a.patch", "debian/b.patch"],
	);
});
