// What is read of saved files of every kind, and what is said of those that hold no article.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadFile } from "../../src/import/page.ts";
import { readSaved } from "../../src/import/read-saved.ts";

const read = (text: string | Buffer): Promise<ReadFile> =>
	readSaved({ name: "saved", bytes: Buffer.from(text) });

async function only(text: string | Buffer) {
	const { found, refused } = await read(text);
	assert.deepEqual(refused, []);
	assert.equal(found.length, 1);
	const [one] = found;
	assert.ok(one);
	return one;
}

const start =
	"# Locks for sale [LWN.net]\n\nFirst [words](/Articles/7/).\n\nLast `words()`.  \n";
const end =
	"\n* * *\n\n([Log in](https://lwn.net/Login/?target=/Articles/12/) to post comments)\n";

const tables: readonly [form: string, table: string][] = [
	[
		"a table of links",
		"Index entries for this article  \n---  \n[Kernel](/Kernel/Index)| [Modules/Licensing](/Kernel/Index#Modules-Licensing)  \n[Kernel](/Kernel/Index)| [Dnotify](/Kernel/Index#Dnotify)  \n",
	],
	[
		"a markdown table",
		"| Index entries for this article | |\n|---|---|\n| Kernel | Modules/Licensing |\n| Kernel | Dnotify |\n",
	],
	[
		"lines",
		"Index entries for this article\n\n[Kernel](/Kernel/Index)\n\n[Modules/Licensing](/Kernel/Index#x)\n\nKernel\nDnotify\n",
	],
	[
		"HTML",
		'<table><tr><th colspan="2">Index entries for this article</th></tr><tr><td><a href="/Kernel/Index">Kernel</a></td><td>Modules/Licensing</td></tr><tr><td>Kernel</td><td>Dnotify</td></tr></table>\n',
	],
];

for (const [form, table] of tables) {
	test(`a page of LWN.net as text gives title, body, entries and address; its index entries are ${form}`, async () => {
		const one = await only(`${start}${table}${end}`);
		assert.deepEqual(
			[one.title, one.entries, one.url, one.date, one.authors, one.doubts],
			[
				"Locks for sale",
				["Kernel: Modules/Licensing", "Kernel: Dnotify"],
				"https://lwn.net/Articles/12/",
				undefined,
				[],
				[],
			],
		);
		assert.equal(one.body, "First [words](/Articles/7/).\n\nLast `words()`.");
	});
}

test("a table that has lost its cells is no part of the body, and its entries are not guessed", async () => {
	const one = await only(
		`# Locks for sale [LWN.net]\n\nThe last sentence.Index entries for this articleKernelModules/LicensingSecurityLocksto post comments### Nice\n\nFour words of comment\n`,
	);
	assert.equal(one.body, "The last sentence.");
	assert.deepEqual(one.entries, []);
	assert.deepEqual(one.doubts, [
		'its index entries can\'t be told apart: "KernelModules/LicensingSecurityLocks"',
		"4 words after its end were left out, such as comments",
	]);
});

test("a sentence about posting comments is no end", async () => {
	const one = await only(
		"# A title [LWN.net]\n\nHe asked people to post comments there.\n\nMore.\n",
	);
	assert.equal(one.body, "He asked people to post comments there.\n\nMore.");
});

test("a capture that is cut off in the middle is taken and doubted", async () => {
	const { doubts, body } = await only(start);
	assert.deepEqual(doubts, ["it has no end and may be cut off"]);
	assert.match(body, /Last `words\(\)`\.$/);
});

test("comments after the end are left out, and that is said", async () => {
	const { doubts, body } = await only(`${start}${end}\nNice article.\n`);
	assert.deepEqual(doubts, [
		"2 words after its end were left out, such as comments",
	]);
	assert.ok(!body.includes("Nice"));
});

const lwnHtml = `<!DOCTYPE html><html><head><title>Locks for sale [LWN.net]</title><script>var x</script></head><body>
<div class="topnav">Menu</div><div class="PageHeadline"><h1>Locks for sale</h1></div>
<div class="ArticleText"><div class="FeatureByline">By <b>Jane Doe</b><br>February 25, 2004</div>
<p>One <i>fine</i> <a href="/Articles/7/">day</a>.<p>Code:<pre>  a &lt; b;
</pre><blockquote class="ad">Subscribe!</blockquote><table><tr><td>x</td><td>y</td></tr></table>
<table class="IndexEntries"><tr><th colspan=2>Index entries for this article</th></tr>
<tr><td><a href="/Kernel/Index">Kernel</a></td><td><a href="#">Modules/Licensing</a></td></tr></table>
<hr width="60%"><a href="/Login/?target=/Articles/12/">Log in</a> to post comments<p></div></body></html>`;

test("a page of LWN.net as HTML gives byline, date and entries too, without menu and adverts", async () => {
	const one = await only(lwnHtml);
	assert.deepEqual(
		[one.title, one.date, one.authors, one.entries, one.url, one.doubts],
		[
			"Locks for sale",
			"2004-02-25",
			["Jane Doe"],
			["Kernel: Modules/Licensing"],
			"https://lwn.net/Articles/12/",
			[],
		],
	);
	assert.equal(
		one.body,
		"One *fine* [day](/Articles/7/).\n\nCode:\n\n```\n  a < b;\n```\n\n|   |   |\n| - | - |\n| x | y |",
	);
});

const story =
	"<p>A long enough story of modules, which goes on for a while, and on.</p>".repeat(
		9,
	);

test("any other page gives what a reader would read, and the address that it names", async () => {
	const one = await only(
		`<!-- Page saved with SingleFile
 url: https://example.org/a
 saved date: Wed Nov 25 2026 10:00:00 GMT+0000 (UTC)
--><html lang="en"><head><title>A story</title></head><body><nav>Menu</nav><article><h1>A story</h1>${story}</article></body></html>`,
	);
	assert.deepEqual(
		[one.title, one.url, one.retrieved, one.date],
		["A story", "https://example.org/a", "2026-11-25", undefined],
	);
	assert.equal(one.body.match(/long enough/g)?.length, 9);
	assert.ok(!one.body.includes("Menu"));
});

for (const [how, start] of [
	["told", '<html><head><meta charset="ISO-8859-1">'],
	["not told", "<html><head>"],
]) {
	test(`the quotation marks and dashes of windows-1252 are kept where it is ${how}`, async () => {
		const html = `${start}<title>A</title></head><body><article>${story}<p>\x93Caf\xe9\x94 \x96 \x805 \x9f</p></article></body></html>`;
		const { body } = await only(Buffer.from(html, "latin1"));
		assert.match(body, /\n“Café” – €5 Ÿ$/);
	});
}

test("windows-1252 is read as what it says, and inferred aloud where nothing is said", async () => {
	const told = `<html><head><meta charset="windows-1252"><title>Caf\xe9</title></head><body><article>${story}</article></body></html>`;
	assert.equal((await only(Buffer.from(told, "latin1"))).title, "Café");
	assert.deepEqual(
		(await only(Buffer.from("# Caf\xe9\n\nText.\n", "latin1"))).doubts,
		["its encoding is not told; it was read as windows-1252"],
	);
});

test("30 MB of embedded pictures are no hindrance", async () => {
	const picture = `data:image/png;base64,${"A".repeat(30 * 1024 * 1024)}`;
	const one = await only(
		lwnHtml.replace("Code:", `Code:<img alt="a" src="${picture}">`),
	);
	assert.ok(one.body.length < 1000);
});

const refusals: readonly [what: string, bytes: string | Buffer, why: string][] =
	[
		["an empty file", " \n", "it is empty"],
		[
			"a PDF renamed .html",
			"%PDF-1.4\n",
			"it is a PDF, whatever its name says; save the page as HTML",
		],
		["a picture", Buffer.from([0x89, 0x50, 0, 1]), "it is no text"],
		[
			"HTML of 30 MB",
			`<html><body>${"<p>word word</p>".repeat(1966080)}`,
			"it holds 30.0 MB of text, and at most 8 MB are read",
		],
		[
			"a page of only script",
			"<html><head><title>App</title></head><body><script>go()</script></body></html>",
			"no article was found in it",
		],
		[
			"text without a title",
			"Some words.\n",
			'it has no title: its first line should be "# Title"',
		],
		["a title without text", "# Title\n", "it has a title and no text"],
	];

for (const [what, bytes, why] of refusals) {
	test(`${what} is refused, with the reason`, async () => {
		assert.deepEqual(await read(bytes), { found: [], refused: [why] });
	});
}

test("front matter of a page is read with its comments, anchors and aliases", async () => {
	const one = await only(
		"---\n# saved by hand\ntitle: &t Locks\nauthor: *t\ndate: 2004-02-25\nurl: https://example.org/l\n---\nText.\n",
	);
	assert.deepEqual(
		[one.title, one.authors, one.date, one.url, one.body],
		["Locks", ["Locks"], "2004-02-25", "https://example.org/l", "Text."],
	);
});

const quotes = `${Array.from({ length: 12 }, (_, n) => `${">".repeat(n + 1)} level ${n + 1}`).join("\n")}\n\`\`\`c`;
const mail = `From: =?iso-8859-1?Q?J=F6rg_Doe?= <j@example.org>\nDate: Mon, 16 Feb 2004 23:09:27 -0800\nSubject: Re: an export\nMessage-ID: <1@example.org>\nIn-Reply-To: <0@example.org>\n\n${quotes}\n`;

test("a mail keeps its text as written, to the twelfth level of quoting, in a fence that it can't close", async () => {
	const one = await only(mail);
	assert.deepEqual(one.mail, {
		from: "Jörg Doe",
		date: "2004-02-17",
		subject: "Re: an export",
		message: "1@example.org",
		inReplyTo: "0@example.org",
	});
	assert.equal(one.body, `\`\`\`\`mail\n${quotes}\n\`\`\`\``);
});

test("a mail in base64 with a foreign charset is decoded", async () => {
	const one = await only(
		`From: a@example.org\nSubject: x\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n${Buffer.from([0xf0, 0xd2, 0xc9]).toString("base64")}\n`,
	);
	assert.equal(one.body, "```mail\nПри\n```");
	assert.equal(one.date, undefined);
});

test("a mail whose parts stand within each other without end is told of", async () => {
	const parts = Array.from(
		{ length: 400 },
		(_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
	);
	const { refused } = await read(
		`From: a@example.org\nSubject: x\n${parts.join("")}\nwords\n`,
	);
	assert.deepEqual(refused, [
		"mail 1: its parts or its headers are more than can be read",
	]);
});

test("a title is read without the marks of its heading, however many spaces stand in it", async () => {
	for (const [line, title] of [
		["# Locks [LWN.net]", "Locks"],
		["Locks [LWN.net]", "Locks"],
		["# Locks ##", "Locks"],
		[`# Locks${" ".repeat(50_000)}x`, `Locks${" ".repeat(50_000)}x`],
	] as const) {
		assert.equal((await only(`${line}\n\nWords.\n`)).title, title);
	}
	assert.match(
		(await read("# [LWN.net]\n\nWords.\n")).refused[0] ?? "",
		/no title/,
	);
});

test("anchors without words, which old pages are full of, leave nothing behind", async () => {
	const one = await only(
		`<html><title>A page</title><body><article><h1><a name="top"></a>A page</h1><p>Some ${'<a name="x"></a> '.repeat(300)}words.</p></article></body></html>`,
	);
	assert.equal(one.body, "Some words.");
});

test("a page whose elements stand within each other without end is refused", async () => {
	for (const start of [
		"<html><title>A [LWN.net]</title>",
		"From: a@example.org\nSubject: x\nContent-Type: text/html\n\n",
	]) {
		const { found, refused } = await read(start + "<div>".repeat(20_000));
		assert.deepEqual(found, []);
		assert.deepEqual(refused, [
			"its elements stand within each other, thousands deep",
		]);
	}
});

test("a charset that nobody knows is a doubt, for the whole mail or a part of it", async () => {
	const text = (type: string) =>
		`From: a@example.org\nSubject: x\n${type}\n\nText.\n`;
	const doubt = 'its characters are in "x-nonsense", which is not known';
	const one = await only(
		text('Content-Type: text/plain;\n charset="x-nonsense"'),
	);
	assert.deepEqual(one.doubts, [doubt]);
	const part = await only(
		"From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=x-nonsense\n\nText.\n--b--\n",
	);
	assert.deepEqual(part.doubts, [doubt]);
	const known = await only(text("Content-Type: text/plain; charset=UTF-8"));
	assert.deepEqual(known.doubts, []);
});

test("of an mbox, a mail with a broken header is told of and the others are taken", async () => {
	const line = "From j@example.org Mon Feb 16 11:09:27 2004\n";
	const { found, refused } = await read(
		`${line}${mail}\n>From here on.\n\n${line}Subj\x01ect broken\n\nwords\n\n${line}${mail.replace("<1@", "<2@")}`,
	);
	assert.deepEqual(refused, ["mail 2: its header does not say who sent it"]);
	assert.deepEqual(
		found.map(({ mail }) => mail?.message),
		["1@example.org", "2@example.org"],
	);
	assert.match(found[0]?.body ?? "", /^From here on\.$/m);
});

test("the title of any page is its own, without the name of its site", async () => {
	for (const [title, heading, own] of [
		[
			"Shims are derived works – A Blog",
			"Shims are\n derived works",
			"Shims are derived works",
		],
		["Shims: a history", "Shims", "Shims: a history"],
		["Shims", "A Blog", "Shims"],
	] as const) {
		const one = await only(
			`<html><title>${title}</title><body><article><h1>${heading}</h1><p>Some words.</p></article></body></html>`,
		);
		assert.equal(one.title, own);
	}
});

test("code of any page keeps the language that its class tells", async () => {
	const one = await only(
		'<html><title>Shims</title><body><article><h1>Shims</h1><p>Some words.</p><pre><code class="language-c">int x;\n</code></pre></article></body></html>',
	);
	assert.equal(one.body, "Some words.\n\n```c\nint x;\n```");
});

test("a page that a browser saved as one file is a page with its address, and no mail", async () => {
	const one = await only(
		[
			"From: <Saved by Blink>",
			"Snapshot-Content-Location: https://example.org/a",
			"Subject: A page",
			"Date: Mon, 16 Feb 2026 11:09:27 -0000",
			"MIME-Version: 1.0",
			'Content-Type: multipart/related; type="text/html"; boundary="b1"',
			"",
			"--b1",
			"Content-Type: text/html",
			"Content-Transfer-Encoding: quoted-printable",
			"",
			"<html><head><title>A page</title></head><body><article><h1>A page</h1><p>Wo=",
			"rds of the article, and a few more of them.</p></article></body></html>",
			"--b1--",
			"",
		].join("\r\n"),
	);
	assert.deepEqual(
		[one.title, one.url, one.retrieved, one.date, one.authors, one.mail],
		["A page", "https://example.org/a", "2026-02-16", undefined, [], undefined],
	);
	assert.match(one.body, /Words of the article, and a few more of them\./);
});

test("what a page's front matter says besides, or can't say, is told", async () => {
	const doubtsOf = async (matter: string) =>
		(await only(`---\n${matter}\n---\n# A page\n\nWords.\n`)).doubts;
	assert.deepEqual(await doubtsOf("title: A\nsummary: B\ntags: [c]"), [
		"left out of its front matter: summary, tags",
	]);
	assert.deepEqual(await doubtsOf("title: A\nsummary: B: c"), [
		"its front matter can't be read and was left out: line 3: unexpected key within a value",
	]);
	assert.deepEqual(await doubtsOf("title: A\ndate: 2004-02-16"), []);
});
