// Release dates: when releases came out, in order, and what is wrong with a list of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseReleaseDates } from "../../src/content/release-dates.ts";
import { article, load } from "../archive.ts";

const path = "releases.yml";
const head = "name: Linux\nsources: [{title: A list}]\nreleases:\n";

test("releases stand in the order of their dates", () => {
	const { value } = parseReleaseDates({
		path,
		text: `${head}  - {release: "3.0", date: 2011-07-21}\n  - {release: "2.6.0", date: 2003-12-18}\n`,
	});
	assert.deepEqual(
		value?.releases.map(({ release }) => release),
		["2.6.0", "3.0"],
	);
});

const wrong: readonly [
	says: string,
	wrong: string,
	report: string,
	mended: string,
][] = [
	[
		"a release that YAML takes for a number",
		"  - {release: 3.10, date: 2013-06-30}\n",
		`${path}:4:15: Unexpected "release" of the number 3.10, expected a release in quotation marks
  fix: release: "3.10"`,
		'  - {release: "3.10", date: 2013-06-30}\n',
	],
	[
		"a release that stands twice",
		'  - {release: "3.0", date: 2011-07-21}\n  - {release: "3.0", date: 2011-07-22}\n',
		`${path}:5:15: Unexpected release "3.0", expected each release once (see ${path}:4:15)
  fix: delete one of the two`,
		'  - {release: "3.0", date: 2011-07-21}\n',
	],
];

for (const [says, list, report, mended] of wrong) {
	test(says, () => {
		const reportFor = (text: string) =>
			load({ [path]: head + text, "articles/a.md": article() }).report;
		assert.equal(reportFor(list), report);
		assert.equal(reportFor(mended), "");
	});
}
