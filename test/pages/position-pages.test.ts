// Positions, standing and mails, as pages show them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load, siteYml } from "../archive.ts";

const files: Files = {
	"site.yml": siteYml,
	"articles/old.md": article({
		title: "Old",
		standsAs: "changed",
		positions:
			"\n  - {by: B. Person, on: Are modules derived works?, date: 2004, says: Some are., source: https://example.org/b}\n  - {by: A. Person, on: Are modules derived works?, date: 2003-12-03, says: All are., source: https://example.org/a}",
		decisions:
			"\n  - {symbol: put_page, date: 2004, by: A. Person, outcome: refused}",
	}),
	"articles/new.md": article({
		title: "New",
		supersedes: "old.md",
		decisions:
			"\n  - {symbol: [get_page, put_page], date: 2005, by: B. Person, technical: {answer: no, by: A. Person, says: It is internal.}, derived: {answer: yes, by: C. Person}, outcome: refused}\n  - {symbol: get_page, date: 2006, by: A. Person, technical: {answer: yes, by: A. Person}, outcome: open}",
	}),
	"articles/mail.md": article(
		{
			title: "A mail",
			kind: "mail",
			mail: "{from: A. Person <a@example.org>, date: 2003-12-03, subject: Modules, message: 1@example.org}",
		},
		"```mail\n> quoted\nanswer\n```\n",
	),
};
const site = load(files);

function words(url: string): string {
	return site
		.main(url)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
}

test("a question has every statement, the oldest first, each with its source", () => {
	assert.equal(site.report, "");
	assert.match(
		words("/Positions/are-modules-derived-works/"),
		/A\. Person , 3 December 2003 All are\. Source: example\.org , told in Old B\. Person , 2004 Some are\./,
	);
});

test("a statement has a place for good, to which its date leads from wherever it stands", () => {
	const question = "/Positions/are-modules-derived-works/";
	const dated = `<a href="${question}#a-person-2003-12-03"><time datetime="2003-12-03">3 December 2003</time></a>`;
	for (const url of [question, "/Positions/By/a-person/", "/Articles/old/"])
		assert.ok(site.main(url).includes(dated), url);
	assert.match(site.main(question), /<li id="a-person-2003-12-03">/);
	assert.doesNotMatch(site.main("/Articles/old/"), /<li id="a-person/);
});

test("two statements of one person on one day have a place each, and a link to one that is nowhere is refused", () => {
	const said = (says: string) =>
		`{by: A. Person, on: Are they?, date: 2003-12-03, says: ${says}, source: https://example.org/}`;
	const positions = `[${said("Yes.")}, ${said("No.")}]`;
	const linked = (anchor: string) =>
		load({
			"articles/a.md": article(
				{ positions },
				`[It](/Positions/are-they/#${anchor})\n`,
			),
		});
	const { main, report } = linked("a-person-2003-12-03-2");
	assert.equal(report, "");
	assert.match(
		main("/Positions/are-they/"),
		/id="a-person-2003-12-03">.*Yes\..*id="a-person-2003-12-03-2">.*No\./,
	);
	assert.match(linked("b-person-2003").report, /Unexpected/);
});

test("the source of a statement is named by who wrote it and when, where the article tells, and as quoting it where that is somebody else", () => {
	const from = (by: string, source: string) =>
		`{by: ${by}, on: Are they?, date: 2003, says: Yes., source: "${source}"}`;
	const { main } = load({
		"articles/a.md": article({
			positions: `[${from("A. Person", "https://lore.kernel.org/all/1@example.org/")}, ${from("B. Person", "https://lore.kernel.org/all/1@example.org/")}, ${from("A House", "https://example.org/c")}]`,
			sources:
				'[{title: "Re: it", by: A. Person, date: 2003-12-03, message: 1@example.org}, {title: C, by: "C. Person, A House", date: 2004, url: "https://example.org/c"}]',
		}),
	});
	const notes = [
		...main("/Positions/are-they/").matchAll(/<p class="note">(.*?), told/g),
	];
	assert.deepEqual(
		notes.map(([, note]) => note?.replace(/<[^>]+>/g, "")),
		[
			"Source: A. Person, 3 December 2003",
			"Quoted in A. Person, 3 December 2003",
			"Source: C. Person, A House, 2004",
		],
	);
});

test("a person's page joins positions with what they asked for, what they answered to others and the mails they wrote", () => {
	assert.match(
		words("/Positions/By/a-person/"),
		/Held.*All are\..*Asked for or proposed put_page , 2004 : refused .* get_page , 2006 : open Technical sense\? yes .*Answered get_page , put_page , 2005 : refused Asked by B\. Person Technical sense\? no \( A\. Person \): It is internal\. .*Wrote.*A mail/,
	);
	assert.match(
		words("/Positions/By/c-person/"),
		/C\. Person Answered get_page/,
	);
});

test("an answer leads to the page of who gave it", () => {
	for (const url of ["/Decisions/", "/Symbols/get_page/", "/Articles/new/"]) {
		assert.match(
			site.main(url),
			/no \(<a href="\/Positions\/By\/a-person\/">A\. Person<\/a>\): It is internal\./,
			url,
		);
	}
});

test("an article lists what was held under each question, which it names once", () => {
	assert.match(
		words("/Articles/old/"),
		/Positions Are modules derived works\? B\. Person , 2004 Some are\. Source: example\.org A\. Person , 3 December 2003 All are\. Source: example\.org /,
	);
	assert.equal(
		site.main("/Articles/old/").match(/>Are modules derived works\?</g)?.length,
		1,
	);
});

test("all questions and people are listed with what there is of each, a request for several symbols being one", () => {
	assert.match(
		words("/Positions/"),
		/Are modules derived works\? 2 statements.*A\. Person 1 statement, 2 requests, 1 answer, 1 mail.*B\. Person 1 statement, 1 request C\. Person 1 answer /,
	);
});

test("people stand under the letters of their surnames, organisations under those of their names", () => {
	const by = [
		"Arjan van de Ven",
		"Al Viro",
		"Free House",
		"Zoe Ábel",
		"Bo Abel",
	];
	const { main, report } = load({
		"site.yml": `${siteYml}organisations: [Free House]\n`,
		"articles/a.md": article({
			positions: `[${by.map((name) => `{by: ${name}, on: Are they?, date: 2003, says: Yes., source: "https://example.org/"}`)}]`,
		}),
	});
	assert.equal(report, "");
	const html = main("/Positions/");
	const found = [
		...html.matchAll(
			/<h3 id="(\w)">|<a href="\/Positions\/By\/[^"]+">(.*?)<\/a>/g,
		),
	].map(([, letter, name]) => letter ?? name);
	assert.deepEqual(found, [
		"A",
		"Bo Abel",
		"Zoe Ábel",
		"F",
		"Free House",
		"V",
		"Arjan van de Ven",
		"Al Viro",
	]);
	assert.deepEqual(
		[...html.matchAll(/<a href="#(\w)">/g)].map(([, letter]) => letter),
		["A", "F", "V"],
	);
});

test("an article that is superseded leads to the newest, and both show the chain", () => {
	assert.match(
		words("/Articles/old/"),
		/Standing as of 1 January 2026 : changed Superseded: read New for what holds as of 1 January 2026 \./,
	);
	assert.match(words("/Articles/new/"), /The chain of articles Old New/);
	assert.doesNotMatch(words("/Articles/new/"), /Superseded/);
});

test("a mail's page has its headers, leads to the public archive, and keeps its text", () => {
	const main = site.main("/Articles/mail/");
	assert.match(
		words("/Articles/mail/"),
		/From A\. Person &lt;a@example\.org> Date 3 December 2003 Subject Modules Message-ID &lt;1@example\.org>/,
	);
	assert.match(main, /href="https:\/\/lore\.kernel\.org\/r\/1@example\.org"/);
	assert.match(main, /&gt; quoted<\/span>\nanswer/);
});

test("a mail without a date has none", () => {
	const { main, report } = load({
		...files,
		"articles/mail.md": article({
			kind: "mail",
			mail: "{from: A. Person, subject: Modules}",
		}),
	});
	assert.equal(report, "");
	assert.doesNotMatch(main("/Articles/mail/"), /<dt>Date</);
});

/** Somebody's answer to a question. */
const on = (question: string) =>
	`{by: A. Person, on: ${JSON.stringify(question)}, date: 2004, says: S., source: "https://example.org/"}`;

const wrong: readonly [
	name: string,
	keys: Record<string, string>,
	report: string,
][] = [
	[
		"a mail without headers",
		{ kind: "mail" },
		'articles/x.md:6:1: Unexpected mail without headers, expected the key "mail" as well\n  fix: add mail: with from: who sent it, date: when and subject: as the mail has it',
	],
	[
		"headers of a mail in an article",
		{ mail: "{from: A. Person, subject: Modules}" },
		'articles/x.md:6:1: Unexpected headers in an article that is no mail, expected the key "kind" as well\n  fix: kind: mail',
	],
	[
		"a question worded in two ways",
		{
			positions:
				"\n  - {by: A. Person, on: are modules derived works, date: 2004, says: S., source: https://example.org/}",
		},
		'articles/x.md:7:5: Unexpected "on" of "are modules derived works", expected "Are modules derived works?" as elsewhere (see articles/old.md:8:5)\n  fix: on: Are modules derived works?',
	],
	[
		"a question that YAML would take for more than a text",
		{
			positions: `\n  - ${on("GPL: may it end?")}\n  - ${on("GPL – may it end?")}`,
		},
		'articles/x.md:8:5: Unexpected "on" of "GPL – may it end?", expected "GPL: may it end?" as elsewhere (see articles/x.md:7:5)\n  fix: on: "GPL: may it end?"',
	],
];
for (const [name, keys, expected] of wrong) {
	test(`${name} is refused at its place`, () => {
		const { report } = load({ ...files, "articles/x.md": article(keys) });
		assert.equal(report, expected);
	});
}

test("a question and a person with much to say stand in parts, the oldest first, and nothing is lost between them", () => {
	const positions = Array.from(
		{ length: 60 },
		(_, n) =>
			`\n  - {by: A. Person, on: Are they?, date: ${1950 + n}, says: Statement ${n}., source: https://example.org/}`,
	);
	const decisions = Array.from(
		{ length: 60 },
		(_, n) =>
			`\n  - {symbol: symbol_${n}, date: ${1991 + (n >> 1)}-${n % 2 ? "07" : "01"}, by: A. Person, outcome: refused}`,
	);
	const { main, report } = load({
		"articles/a.md": article({
			positions: positions.join(""),
			decisions: decisions.join(""),
		}),
	});
	assert.equal(report, "");
	const count = (url: string) => main(url).match(/class="stated"/g)?.length;
	assert.deepEqual(
		["/Positions/are-they/", "/Positions/are-they/2/"].map(count),
		[50, 10],
	);
	assert.match(main("/Positions/are-they/"), /Statement 0\..*Statement 49\./);
	assert.match(
		main("/Articles/a/"),
		/"\/Positions\/are-they\/#a-person-1999".*"\/Positions\/are-they\/2\/#a-person-2000"/,
	);
	const person = "/Positions/By/a-person/";
	assert.deepEqual(
		[person, `${person}2/`, `${person}3/`].map(count),
		[50, 50, 20],
	);
	assert.match(main(`${person}2/`), /Statement 59\..*Asked for.*symbol_0</);
	assert.doesNotMatch(main(`${person}3/`), /Held/);
});

test("a mail of which nobody says when it was written is called a mail, and no guide", () => {
	assert.match(words("/Positions/By/a-person/"), / Wrote A mail Mail $/);
});
