// <scheme-toggle>: a button that goes through the colour schemes, the system's first, and remembers the choice.

const schemes = ["auto", "light", "dark"] as const;

class SchemeToggle extends HTMLElement {
	connectedCallback(): void {
		const button = document.createElement("button");
		button.type = "button";
		button.addEventListener("click", () =>
			this.#choose(
				schemes[(schemes.indexOf(this.#chosen) + 1) % schemes.length] ?? "auto",
			),
		);
		const label = () => {
			button.textContent = button.title = `Theme: ${this.#chosen}`;
		};
		label();
		// The script that knows the reader's scheme may come after this one.
		new MutationObserver(label).observe(document.documentElement, {
			attributeFilter: ["data-scheme"],
		});
		this.replaceChildren(button);
	}

	get #chosen(): (typeof schemes)[number] {
		const { scheme } = document.documentElement.dataset;
		return schemes.find((one) => one === scheme) ?? "auto";
	}

	#choose(scheme: (typeof schemes)[number]): void {
		document.documentElement.dataset.scheme = scheme;
		try {
			if (scheme === "auto") localStorage.removeItem("scheme");
			else localStorage.setItem("scheme", scheme);
		} catch {
			// Without storage the choice lasts as long as the page.
		}
	}
}

customElements.define("scheme-toggle", SchemeToggle);
