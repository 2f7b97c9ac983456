// <heading-filter>: shows, while one types, the headings of an index whose names hold what was typed, and those above them.

/** A heading of the index: its item, its name for comparing, and the headings right under it. */
interface Heading {
	readonly item: HTMLElement;
	readonly name: string;
	readonly children: readonly Heading[];
}

class HeadingFilter extends HTMLElement {
	readonly #status = document.createElement("output");
	readonly #input = document.createElement("input");
	#letters: { section: HTMLElement; headings: Heading[] }[] = [];

	connectedCallback(): void {
		this.#letters = [
			...document.querySelectorAll<HTMLElement>(".index-letters > section"),
		].map((section) => ({ section, headings: headingsIn(section) }));
		const label = document.createElement("label");
		this.#input.type = "search";
		this.#input.autocomplete = "off";
		this.#input.addEventListener("input", () => this.#filter());
		this.#input.addEventListener("keydown", ({ key }) => {
			if (key === "Escape") this.#clear();
		});
		// Whoever follows a link to a heading is shown it.
		addEventListener("hashchange", () => this.#clear());
		label.append("Filter headings", this.#input);
		this.replaceChildren(label, this.#status);
	}

	#clear(): void {
		this.#input.value = "";
		this.#filter();
		document.querySelector(":target")?.scrollIntoView();
	}

	#filter(): void {
		const words = comparable(this.#input.value).split(/\s+/).filter(Boolean);
		let count = 0;
		const show = (heading: Heading, above: string): boolean => {
			const path = `${above} ${heading.name}`;
			// What was typed may stand in part in the headings above, but not in them alone.
			const matches =
				words.every((word) => path.includes(word)) &&
				words.some((word) => heading.name.includes(word));
			let shown = matches || words.length === 0;
			if (matches) count++;
			for (const child of heading.children) {
				if (show(child, path)) shown = true;
			}
			heading.item.hidden = !shown;
			return shown;
		};
		for (const { section, headings } of this.#letters) {
			let shown = false;
			for (const heading of headings) {
				if (show(heading, "")) shown = true;
			}
			section.hidden = !shown;
		}
		this.#status.value =
			words.length === 0
				? ""
				: count === 1
					? "1 heading"
					: `${count || "No"} headings`;
	}
}

function headingsIn(parent: HTMLElement): Heading[] {
	return [...parent.querySelectorAll<HTMLElement>(":scope > .tree > li")].map(
		(item) => ({
			item,
			name: comparable(
				item.querySelector(":scope > .heading > :first-child")?.textContent ??
					"",
			),
			children: headingsIn(item),
		}),
	);
}

/** A text without accents, capitals and whatever else does not decide which heading is meant. */
function comparable(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[/,]+/g, " ");
}

customElements.define("heading-filter", HeadingFilter);
