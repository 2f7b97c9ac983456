// Headings that strain an index: very long, deep, of other scripts, with marks that addresses and markup read otherwise.
import { article, type Files, siteYml } from "../archive.ts";

/** The odd headings by what is odd in them, each as an article's entry has it. */
export const oddHeadings: Readonly<Record<string, string>> = {
	"200 characters": `Whether it may be asked for ${"again and ".repeat(20)}`
		.slice(0, 199)
		.concat("n"),
	"a word of 200 characters": "Heading".repeat(29).slice(0, 200),
	"an ampersand": "Terms & conditions",
	"quotation marks": "The “GPL-only” mark, and Developer's notes",
	"slashes of its own": "TCP\\/IP/I\\/O",
	"Chinese characters": "内核模块的许可证/导出符号",
	"letters from right to left": "وحدات النواة/رخصة الوحدات",
	"an emoji": "🐧 Penguins/👩🏽‍💻 Developers",
	"ten levels": Array.from({ length: 10 }, (_, n) => `Level ${n + 1}`).join(
		"/",
	),
};

/** A vocabulary of the odd headings, and an article under each. */
export const oddArchive: Files = {
	"site.yml": siteYml,
	"indexes/Kernel.yml": `headings:\n${Object.values(oddHeadings).map(nested).join("")}`,
	...Object.fromEntries(
		Object.entries(oddHeadings).map(([odd, heading], n) => [
			`articles/odd-${n}.md`,
			article({
				title: `An article under ${odd}`,
				event: String(2001 + n),
				index: JSON.stringify([`Kernel: ${heading}`]),
			}),
		]),
	),
};

/** A heading and those under it as a vocabulary has them; a space after each name makes no difference. */
function nested(heading: string): string {
	const names = heading.split(/(?<!\\)\//);
	return names
		.map((name, depth) => {
			const indent = "    ".repeat(depth);
			const below =
				depth < names.length - 1 ? `${indent}    subheadings:\n` : "";
			return `${indent}  - heading: ${JSON.stringify(`${name} `)}\n${indent}    scopeNote: What is filed here.\n${below}`;
		})
		.join("");
}
