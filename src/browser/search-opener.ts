// <search-opener>: the link to search opens it over the page, as `/`, Ctrl-K and ⌘K do. Nothing is loaded before that.

class SearchOpener extends HTMLElement {
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
		const { home = "", folder = "", script = "", style = "" } = this.dataset;
		try {
			const [{ openSearch }] = await Promise.all([
				import(script) as Promise<typeof import("./search.ts")>,
				styled(style),
			]);
			openSearch(home, folder);
		} catch {
			location.assign(`${home}Search/`);
		}
	}
}

function styled(href: string): Promise<unknown> | undefined {
	if (document.querySelector(`link[href="${href}"]`)) return undefined;
	const link = document.createElement("link");
	link.rel = "stylesheet";
	link.href = href;
	document.head.append(link);
	return new Promise((resolve, reject) => {
		link.onload = resolve;
		link.onerror = reject;
	});
}

customElements.define("search-opener", SearchOpener);
