// <archive-search>: searches as the reader types, keeps the query in the address, and says how many articles match.
import type { Pagefind, Result } from "./pagefind.ts";

/** How long to wait after a key before searching, in milliseconds: a word is typed, not seven searches. */
const pause = 180;

/** How many results are drawn at a time. */
const shown = 10;

class ArchiveSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;
	/** The number of the latest search: answers to earlier ones are dropped. */
	#latest = 0;
	#timer = 0;

	connectedCallback(): void {
		const form = this.querySelector("form");
		const input = this.#input;
		if (!form || !input) return;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#remember(input.value);
			void this.#search(input.value);
		});
		input.addEventListener("focus", () => void this.#load(), { once: true });
		input.addEventListener("input", () => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => {
				this.#replace(input.value);
				void this.#search(input.value);
			}, pause);
		});
		window.addEventListener("popstate", () => this.#fromAddress());
		this.#fromAddress();
		if (input.value === "") input.focus();
	}

	get #input(): HTMLInputElement | null {
		return this.querySelector("input");
	}

	#fromAddress(): void {
		const query = new URL(location.href).searchParams.get("q") ?? "";
		if (this.#input) this.#input.value = query;
		void this.#search(query);
	}

	/** Puts the query into the address, so that it can be mailed and Back returns to it. */
	#remember(query: string): void {
		if (new URL(location.href).searchParams.get("q") !== query) {
			history.pushState(null, "", addressOf(query));
		}
	}

	#replace(query: string): void {
		history.replaceState(null, "", addressOf(query));
	}

	#load(): Promise<Pagefind> {
		this.#pagefind ??= (async () => {
			const pagefind = (await import(
				this.getAttribute("bundle") ?? ""
			)) as Pagefind;
			await pagefind.options({ excerptLength: 24, excerptEllipsis: "…" });
			await pagefind.init();
			return pagefind;
		})();
		return this.#pagefind;
	}

	async #search(query: string): Promise<void> {
		const search = ++this.#latest;
		if (query.trim() === "") {
			this.#show("", []);
			return;
		}
		try {
			this.#say("Searching…");
			const found = await (await this.#load()).search(query);
			if (search !== this.#latest || !found) return;
			const results = await Promise.all(
				found.results.slice(0, shown).map((result) => result.data()),
			);
			if (search !== this.#latest) return;
			this.#show(summary(query, found.results.length), results);
		} catch {
			this.#pagefind = undefined;
			if (search === this.#latest) {
				this.#show(
					"The search could not be loaded. Try again, or look in the index.",
					[],
				);
			}
		}
	}

	#say(status: string): void {
		const element = this.querySelector(".status");
		if (element) element.textContent = status;
	}

	#show(status: string, results: readonly Result[]): void {
		this.#say(status);
		this.querySelector(".results")?.replaceChildren(
			...results.map(resultElement),
		);
	}
}

function addressOf(query: string): string {
	const url = new URL(location.href);
	if (query === "") url.searchParams.delete("q");
	else url.searchParams.set("q", query);
	return url.href;
}

function summary(query: string, count: number): string {
	if (count === 0) return `No article matches “${query}”.`;
	const articles =
		count === 1 ? "1 article matches" : `${count} articles match`;
	return count > shown
		? `${articles} “${query}”; the first ${shown} are shown.`
		: `${articles} “${query}”.`;
}

function resultElement(result: Result): HTMLElement {
	const item = document.createElement("li");
	item.append(
		paragraph("title", link(result.url, result.meta.title ?? result.url)),
		...(result.meta.event ? [paragraph("entry-date", result.meta.event)] : []),
		paragraph("excerpt", ...marked(result.excerpt)),
	);
	const sections = result.sub_results
		.filter(({ url }) => url.includes("#"))
		.slice(0, 3);
	if (sections.length > 0) {
		const list = document.createElement("ul");
		list.className = "sections";
		list.append(
			...sections.map((section) => {
				const one = document.createElement("li");
				one.append(link(section.url, section.title));
				return one;
			}),
		);
		item.append(list);
	}
	return item;
}

function paragraph(name: string, ...content: (Node | string)[]): HTMLElement {
	const element = document.createElement("p");
	element.className = name;
	element.append(...content);
	return element;
}

function link(href: string, text: string): HTMLAnchorElement {
	const element = document.createElement("a");
	element.href = href;
	element.textContent = text;
	return element;
}

/** Pagefind's excerpt is escaped HTML whose only elements are `mark`: it is read as a document and only they are kept. */
function marked(excerpt: string): (Node | string)[] {
	const parsed = new DOMParser().parseFromString(excerpt, "text/html");
	return [...parsed.body.childNodes].map((node) => {
		if (!(node instanceof HTMLElement) || node.localName !== "mark")
			return node.textContent ?? "";
		const mark = document.createElement("mark");
		mark.textContent = node.textContent;
		return mark;
	});
}

customElements.define("archive-search", ArchiveSearch);
