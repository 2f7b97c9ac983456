// The same articles as a site for plain Eleventy in its usual idiom: a markdown file is a template, with layouts and collections.
import { join } from "node:path";
import { type Synthetic, synthetic, write } from "./articles.ts";

const config = `export default function (eleventy) {
	eleventy.addFilter("day", (date) => date.toISOString().slice(0, 10));
	for (const key of ["headings", "authors", "years"]) {
		eleventy.addCollection(key, (all) => {
			const groups = new Map();
			for (const one of all.getFilteredByTag("article"))
				for (const name of one.data[key])
					groups.set(name, [...(groups.get(name) ?? []), one]);
			return [...groups].map(([name, articles]) => ({ name, articles }));
		});
	}
}
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>{{ content | safe }}</main></body></html>
`;

const article = `---
layout: base.njk
---
<article data-pagefind-body><h1>{{ title }}</h1><p>{{ page.date | day }}</p><p>{{ description }}</p>{{ content | safe }}<table>{% for heading in headings %}<tr><td>{{ heading }}</td></tr>{% endfor %}</table></article>
`;

const list = (key: string) => `---
layout: base.njk
pagination: {data: collections.${key}, size: 1, alias: group}
permalink: "/${key}/{{ group.name | slugify }}-{{ pagination.pageNumber }}/"
---
<h1>{{ group.name }}</h1><ul>{% for one in group.articles %}<li><a href="{{ one.url }}">{{ one.data.title }}</a> {{ one.date | day }}</li>{% endfor %}</ul>
`;

/** Writes the articles as an Eleventy site, with the same kinds of page as the Hugo site. */
export function writeEleventy(folder: string, count: number): void {
	write(join(folder, "package.json"), '{"type": "module"}\n');
	write(join(folder, "eleventy.config.js"), config);
	write(join(folder, "_includes/base.njk"), page);
	write(join(folder, "_includes/article.njk"), article);
	for (const key of ["headings", "authors", "years"])
		write(join(folder, `${key}.njk`), list(key));
	for (let n = 0; n < count; n++) {
		const one = synthetic(n, count);
		write(join(folder, `articles/${one.slug}.md`), text(one, n));
	}
}

function text(one: Synthetic, n: number): string {
	const { title, date, heading, subheading, year, body } = one;
	return `---
layout: article.njk
tags: article
title: "${title}"
date: ${date}
description: "${title} and what became of it."
headings: ["${heading}/${subheading}", "${heading}"]
authors: ["Author ${n % 40}"]
years: ["${year}"]
---
${body((to) => `/articles/article-${to}/`)}
`;
}
