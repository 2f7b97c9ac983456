// <search-opener>: the link to search opens it over the page, as `/`, Ctrl-K and ⌘K do. Nothing is loaded before that.
import { type SearchBox, searchBox } from "./search-box.ts";

class SearchOpener extends HTMLElement {
	#box: SearchBox | undefined;

	connectedCallback(): void {
		const link = this.querySelector("a");
		link?.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
		link?.addEventListener("click", (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
				return;
			event.preventDefault();
			void this.#open();
		});
		addEventListener("keydown", (event) => {
			const { key } = event;
			const target = event.target as Element;
			// The field of a dialog that was just closed has the focus until the next frame.
			const isTyping =
				target.checkVisibility() &&
				target.closest("input, textarea, select, [contenteditable]");
			const isAsked =
				(event.ctrlKey || event.metaKey
					? key.toLowerCase() === "k" && !event.altKey && !event.shiftKey
					: key === "/" && !isTyping) &&
				!document.querySelector("dialog[open]");
			if (!isAsked) return;
			event.preventDefault();
			void this.#open();
		});
	}

	async #open(): Promise<void> {
		const onPage = document.querySelector<HTMLElement>("archive-search input");
		if (onPage) return onPage.focus();
		const { script = "", style = "" } = this.dataset;
		const { href: searchPage = "" } = this.querySelector("a") ?? {};
		if (!this.#box) {
			this.#box = searchBox(searchPage);
			document.body.append(this.#box.dialog);
		}
		const { dialog, input } = this.#box;
		dialog.showModal();
		input.select();
		input.focus();
		try {
			const [{ openSearch }] = await Promise.all([
				import(script) as Promise<typeof import("./search.ts")>,
				styled(style),
			]);
			openSearch(this.#box, searchPage);
		} catch {
			await leadTo(searchPage, this.#box);
		}
	}
}

/** Leads to the search page where it can be had, with what was typed; else says so in the box, and leaves the page as it is. */
async function leadTo(
	searchPage: string,
	{ dialog, input, status }: SearchBox,
): Promise<void> {
	try {
		await fetch(searchPage);
	} catch {
		status.textContent = `${navigator.onLine ? "Search could not be loaded" : "You are offline, and search is not loaded"}. Try again later.`;
		return;
	}
	const { value } = input;
	if (dialog.open)
		location.assign(searchPage + (value && `?q=${encodeURIComponent(value)}`));
}

function styled(href: string): Promise<unknown> | undefined {
	if (document.querySelector(`link[href="${href}"]`)) return undefined;
	const link = document.createElement("link");
	link.rel = "stylesheet";
	link.href = href;
	document.head.append(link);
	return new Promise((resolve, reject) => {
		link.onload = resolve;
		link.onerror = () => {
			link.remove();
			reject();
		};
	});
}

customElements.define("search-opener", SearchOpener);
