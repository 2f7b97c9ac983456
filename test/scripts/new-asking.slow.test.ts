// `npm run new` on a real terminal: what it asks, what it says to answers that can't be, and how it ends.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, inFolder, siteYml } from "../archive.ts";
import { key, noTerminal, onTerminal, type Terminal } from "./terminal.ts";

const files = {
	"content/site.yml": siteYml,
	"content/indexes/Kernel.yml":
		"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n      - heading: Loading\n  - heading: Licences\n    see: Modules/Licensing\n  - heading: USB\n",
	"content/articles/2003/one.md": article({
		author: "A. Writer",
		index: '["Kernel: USB"]',
	}),
};

const asking = (use: (terminal: Terminal, cwd: string) => Promise<void>) =>
	inFolder(files, (cwd) =>
		onTerminal("new", ["--content", "content"], cwd, (terminal) =>
			use(terminal, cwd),
		),
	);

const articles = (cwd: string) =>
	readdirSync(join(cwd, "content/articles"), { recursive: true })
		.map(String)
		.filter((path) => path.endsWith(".md"))
		.sort();

test(
	"it asks for title, headings, date and author, and writes the draft",
	{
		skip: noTerminal,
	},
	() =>
		asking(async ({ shows, types, ends }, cwd) => {
			await shows(/Title/);
			types(`An export${key.enter}`);
			await shows(/Headings/);
			// What leads to a heading finds it, too.
			types("licences");
			await shows(/licences.*\(1 match\)/);
			types(key.tab);
			await shows(/◼ Kernel: Modules\/Licensing/);
			types(key.backspace.repeat(8));
			await shows(/◻ Kernel: USB/);
			types("usb");
			await shows(/usb.*\(1 match\)/);
			types(key.tab);
			await shows(/◼ Kernel: USB/);
			types(key.enter);
			await shows(/When it happened/);
			types(`2004-02${key.enter}`);
			await shows(/Author/);
			types(key.enter);
			await shows(/content\/articles\/2004\/an-export\.md/);
			assert.equal(await ends(), 0);
			const text = readFileSync(
				join(cwd, "content/articles/2004/an-export.md"),
				"utf8",
			);
			assert.deepEqual(text.match(/^(?:[a-z]+:| {2}- ).*$/gm), [
				'title: "An export"',
				"date: 2026-11-22",
				'event: "2004-02"',
				'author: "A. Writer"',
				"index:",
				'  - "Kernel: Modules/Licensing"',
				'  - "Kernel: USB"',
				"draft: true",
			]);
		}),
);

test(
	"an answer that can't be is answered with why, and asked for again",
	{
		skip: noTerminal,
	},
	() =>
		asking(async ({ shows, types, ends }, cwd) => {
			await shows(/Title/);
			types(key.enter);
			await shows(/A title, please/);
			types(`One${key.enter}`);
			await shows(
				/There is an article content\/articles\/2003\/one\.md already/,
			);
			types(`${key.backspace.repeat(3)}法律${key.enter}`);
			await shows(/"法律" gives no name for a file/);
			types(`${key.backspace.repeat(2)}Two${key.enter}`);
			await shows(/Headings/);
			types(key.enter);
			await shows(/select at least one/);
			types("nothing like it");
			await shows(/No matches/);
			types(key.backspace.repeat(15));
			await shows(/◻ Kernel: USB/);
			types(key.tab);
			await shows(/◼ Kernel/);
			types(key.enter);
			await shows(/When it happened/);
			types(`yesterday${key.enter}`);
			await shows(/A date such as 2004/);
			types(`${key.backspace.repeat(9)}${key.enter}`);
			await shows(/Author/);
			types(key.enter);
			await shows(/content\/articles\/2026\/two\.md/);
			assert.equal(await ends(), 0);
			assert.deepEqual(articles(cwd), ["2003/one.md", "2026/two.md"]);
		}),
);

const steps = [/Title/, /Headings/, /When it happened/, /Author/];

for (const [n, step] of steps.entries()) {
	test(
		`Ctrl-C at ${step.source} ends it with nothing written`,
		{
			skip: noTerminal,
		},
		() =>
			asking(async ({ shows, types, ends }, cwd) => {
				const answers = [
					async () => types(`Two${key.enter}`),
					async () => {
						types(key.tab);
						await shows(/◼/);
						types(key.enter);
					},
					async () => types(key.enter),
				];
				for (const [at, answer] of answers.slice(0, n).entries()) {
					await shows(steps[at] ?? /$/);
					await answer();
				}
				await shows(step);
				types(key.interrupt);
				await shows(/Nothing was written\./);
				assert.equal(await ends(), 0);
				assert.deepEqual(articles(cwd), ["2003/one.md"]);
			}),
	);
}

test(
	"in an archive without headings the first is typed, and one that is none is asked for again, as no author is",
	{ skip: noTerminal },
	() =>
		inFolder({ "content/site.yml": siteYml }, (cwd) =>
			onTerminal(
				"new",
				["--content", "content"],
				cwd,
				async ({ shows, types, ends }) => {
					await shows(/Title/);
					types(`The first${key.enter}`);
					await shows(/Heading \(the archive has none yet\)/);
					types(`Modules${key.enter}`);
					await shows(/"Modules" is no heading\./);
					types(key.backspace.repeat(7));
					types(`Kernel: Modules${key.enter}`);
					await shows(/When it happened/);
					types(key.enter);
					await shows(/Author/);
					types(key.enter);
					await shows(/A name, please/);
					types(`A. Writer${key.enter}`);
					await shows(/content\/articles\/2026\/the-first\.md/);
					assert.equal(await ends(), 0);
				},
			),
		),
);
