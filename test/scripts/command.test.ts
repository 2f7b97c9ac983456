// What commands share: the options that each of them reads alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { overrides, today } from "../../scripts/command.ts";
import { runCommand } from "../command.ts";

test("a command whose output nobody reads any more goes on to its end, without a stack trace", async () => {
	const { status, stderr } = await runCommand("heading", ["list"], {
		shell: "exec > >(true); sleep 0.5;",
	});
	assert.equal(stderr, "");
	assert.equal(status, 0);
});

const taken: readonly [words: string[], option: string, given: string][] = [
	[["check"], "fix", "--fix"],
	[["heading", "rename", "A", "B"], "dry_run", "--dry-run"],
];

for (const [[name = "", ...words], option, given] of taken) {
	test(`${given} that npm took for itself is told of, and nothing is done without it`, async () => {
		const { status, stdout, stderr } = await runCommand(name, words, {
			env: { [`npm_config_${option}`]: "true" },
		});
		assert.deepEqual([status, stdout], [2, ""]);
		assert.equal(
			stderr,
			`npm took ${given} for an option of its own.\n  fix: write -- before the options, such as npm run build -- --no-search\n(--help lists what there is)\n`,
		);
	});
}

for (const base of ["a b", "../x", "//x", "/x//y", ".", "/x/../y/"]) {
	test(`--base ${base} is refused`, () => {
		assert.throws(() => overrides({ base }), {
			name: "Problem",
			message: `--base ${base} is no folder of a site.`,
			fix: "write it such as --base /licensing/",
		});
	});
}

test("--base may lack its slashes", () => {
	for (const base of ["licensing", "/licensing", "licensing/", "/a/b/", "/"]) {
		assert.deepEqual(overrides({ base }), { url: undefined, base });
	}
});

/** Calls `use` while SOURCE_DATE_EPOCH is what is given. */
function withEpoch(epoch: string, use: () => void): void {
	const before = process.env.SOURCE_DATE_EPOCH;
	process.env.SOURCE_DATE_EPOCH = epoch;
	try {
		use();
	} finally {
		if (before === undefined) delete process.env.SOURCE_DATE_EPOCH;
		else process.env.SOURCE_DATE_EPOCH = before;
	}
}

for (const epoch of ["1e20", "yesterday", "-1", "253402300800", "1.5"]) {
	test(`a SOURCE_DATE_EPOCH of ${epoch} is no number of seconds`, () =>
		withEpoch(epoch, () =>
			assert.throws(today, {
				name: "Problem",
				message: `SOURCE_DATE_EPOCH=${epoch} is no number of seconds since 1970.`,
			}),
		));
}

test("SOURCE_DATE_EPOCH settles the day of a build, to the last of the year 9999", () => {
	withEpoch("1767225600", () => assert.equal(today(), "2026-01-01"));
	withEpoch("253402300799", () => assert.equal(today(), "9999-12-31"));
});
