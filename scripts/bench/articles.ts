// Synthetic articles for measuring: the same for the same number, shaped like real ones (5.6 KB, identifiers, code, links).
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One synthetic article, in the parts that each generator wants put together in its own way. */
export interface Synthetic {
	readonly slug: string;
	readonly year: number;
	readonly title: string;
	readonly date: string;
	readonly heading: string;
	readonly subheading: string;
	readonly body: (link: (to: number) => string) => string;
}

const words = 2000;
const headings = 24;
const subheadings = 6;
const firstYear = 1998;
const years = 28;

/** Numbers from 0 to 1 that are the same in every run (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A vocabulary of pseudo-words, the frequent ones short, as in real text. */
const vocabulary = Array.from({ length: words }, (_, n) => {
	const random = randomFrom(n + 1);
	const syllables = 1 + Math.floor(random() * (n < 100 ? 1.5 : 3.5));
	const part = () =>
		`${"bcdfghklmnprst"[Math.floor(random() * 14)]}${"aeiou"[Math.floor(random() * 5)]}`;
	return (
		Array.from({ length: syllables }, part).join("") +
		(random() < 0.3 ? "n" : "")
	);
});

/** The symbols that articles name: as many as a third of what a kernel exports, a few of them in most articles. */
const symbols = Array.from({ length: 8000 }, (_, n) => {
	const random = randomFrom(n + 1_000_003);
	const word = () => vocabulary[Math.floor(words * random() ** 3)] ?? "of";
	return `${word()}_${word()}_${word()}`;
});

/** Gives a word of the articles by how frequent it is: 0 is nearly as frequent as "the", 1999 the rarest. */
export function wordOfRank(rank: number): string {
	return vocabulary[rank] ?? "of";
}

/** Gives a symbol of the articles by how frequent it is; 0 is the most frequent. */
export function symbolOfRank(rank: number): string {
	return symbols[rank] ?? "of_it";
}

/** Words that search takes for one another: two of two words, and one of one. */
export const synonyms: readonly string[] = [
	`${wordOfRank(300)} ${wordOfRank(301)}`,
	`${wordOfRank(302)} ${wordOfRank(303)}`,
	wordOfRank(304),
];

/** Gives the synthetic article of a number, of `total`. */
export function synthetic(n: number, total: number): Synthetic {
	const random = randomFrom(n * 7919 + 17);
	const word = () => vocabulary[Math.floor(words * random() ** 3)] ?? "of";
	const symbol = () =>
		symbols[Math.floor(symbols.length * random() ** 3)] ?? "of_it";
	const sentence = () => {
		const text = Array.from({ length: 8 + Math.floor(random() * 12) }, () =>
			random() < 0.04 ? `\`${symbol()}()\`` : word(),
		).join(" ");
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
	};
	const paragraph = () => Array.from({ length: 5 }, sentence).join(" ");
	const year = firstYear + (n % years);
	const heading = Math.floor(headings * random() ** 2);
	const links = [0, 1].map(() => Math.floor(random() * total));
	const sections = Array.from({ length: 5 }, (_, m) => ({
		title: `${word()} ${word()} ${m}`,
		text: [paragraph(), paragraph()],
		code:
			m === 2
				? `int ${symbol()}(struct ${symbol()} *p)\n{\n\treturn ${symbol()}(p, ${n});\n}`
				: undefined,
	}));
	return {
		slug: `article-${n}`,
		year,
		title: `${symbol()}() and ${word()} ${n}`,
		date: `${year}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
		heading: `Heading ${heading}`,
		subheading: `Part ${Math.floor(random() * subheadings)}`,
		body: (link) =>
			sections
				.map(({ title, text, code }, m) =>
					[
						`## ${title}`,
						...text,
						...(code === undefined ? [] : [`\`\`\`c\n${code}\n\`\`\``]),
						...(m < 2
							? [`See [${word()} ${word()}](${link(links[m] ?? 0)}).`]
							: []),
					].join("\n\n"),
				)
				.join("\n\n"),
	};
}

/** Writes a file and the folders that it stands in. */
export function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** Writes an archive of `count` articles for this project. */
export function writeArchive(folder: string, count: number): void {
	write(
		join(folder, "site.yml"),
		"title: Benchmark\ndescription: Synthetic articles.\nurl: https://example.org/\nlicense: CC0-1.0\n",
	);
	write(
		join(folder, "search.yml"),
		`synonyms:\n  - [${synonyms.join(", ")}]\n`,
	);
	for (let n = 0; n < count; n++) {
		const one = synthetic(n, count);
		write(
			join(folder, "articles", String(one.year), `${one.slug}.md`),
			`---\ntitle: ${one.title}\ndate: 2026-01-01\nevent: ${one.date}\nauthor: Author ${n % 40}\nsummary: ${one.title} and what became of it.\nindex:\n  - "Kernel: ${one.heading}/${one.subheading}"\n  - "Kernel: ${one.heading}"\n---\n${one.body((to) => `../${firstYear + (to % years)}/article-${to}.md`)}\n`,
		);
	}
}

/** Writes the same articles as a Hugo site, with a bare theme that has the same kinds of page. */
export function writeHugo(folder: string, count: number): void {
	write(
		join(folder, "config.toml"),
		'baseURL = "https://example.org/"\ntitle = "Benchmark"\n[taxonomies]\nheading = "headings"\nauthor = "authors"\nyear = "years"\n[markup.highlight]\nnoClasses = false\n',
	);
	const page =
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>{{ block "main" . }}{{ end }}</main></body></html>';
	const list =
		'{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2 January 2006" }}</li>{{ end }}</ul>{{ end }}';
	write(join(folder, "layouts/_default/baseof.html"), page);
	write(join(folder, "layouts/_default/list.html"), list);
	write(
		join(folder, "layouts/_default/single.html"),
		'{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Date.Format "2 January 2006" }}</p><p>{{ .Description }}</p>{{ .Content }}<table>{{ range .Params.headings }}<tr><td>{{ . }}</td></tr>{{ end }}</table></article>{{ end }}',
	);
	for (let n = 0; n < count; n++) {
		const one = synthetic(n, count);
		write(
			join(folder, "content/articles", `${one.slug}.md`),
			`---\ntitle: "${one.title}"\ndate: ${one.date}\ndescription: "${one.title} and what became of it."\nheadings: ["${one.heading}/${one.subheading}", "${one.heading}"]\nauthors: ["Author ${n % 40}"]\nyears: ["${one.year}"]\n---\n${one.body((to) => `/articles/article-${to}/`)}\n`,
		);
	}
}
