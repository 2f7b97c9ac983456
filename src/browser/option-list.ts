// The options of a combobox: the keys go through them while the focus stays in its box, as the WAI-ARIA guide has it.
import { element } from "./elements.ts";

export class OptionList {
	readonly element = element("div", {
		id: "search-options",
		role: "listbox",
		"aria-label": "Results",
	});
	readonly #box: HTMLInputElement;

	/** @param box the combobox */
	constructor(box: HTMLInputElement) {
		this.#box = box;
		box.setAttribute("role", "combobox");
		box.setAttribute("aria-autocomplete", "list");
		box.setAttribute("aria-controls", this.element.id);
		this.show([]);
	}

	/** The option that is chosen. */
	get chosen(): HTMLElement | undefined {
		return this.#options.find(isChosen);
	}

	/** Shows options; one that was chosen before stays so, if it still leads to the same place. */
	show(options: readonly HTMLElement[]): void {
		const before = this.chosen?.getAttribute("href");
		this.element.replaceChildren(...options);
		this.element.hidden = options.length === 0;
		this.#box.setAttribute("aria-expanded", String(options.length > 0));
		this.#choose(
			options.findIndex((one) => one.getAttribute("href") === before),
		);
	}

	/** Does what a key in the box asks for. */
	press(event: KeyboardEvent): void {
		const last = this.#options.length - 1;
		const at = this.#options.findIndex(isChosen);
		const to = {
			ArrowDown: at < last ? at + 1 : -1,
			ArrowUp: at === -1 ? last : at - 1,
			Home: at === -1 ? undefined : 0,
			End: at === -1 ? undefined : last,
		}[event.key];
		if (to !== undefined && last >= 0) {
			event.preventDefault();
			this.#choose(to);
		} else if (event.key === "Enter" && at >= 0) {
			event.preventDefault();
			this.#options[at]?.click();
		} else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
			this.#choose(-1);
		}
	}

	get #options(): HTMLElement[] {
		return [
			...this.element.querySelectorAll<HTMLElement>(":scope > [role=option]"),
		];
	}

	#choose(to: number): void {
		for (const [n, option] of this.#options.entries())
			option.ariaSelected = n === to ? "true" : "false";
		const chosen = this.#options[to];
		if (chosen) {
			this.#box.setAttribute("aria-activedescendant", chosen.id);
			chosen.scrollIntoView({ block: "nearest" });
		} else this.#box.removeAttribute("aria-activedescendant");
	}
}

function isChosen({ ariaSelected }: HTMLElement): boolean {
	return ariaSelected === "true";
}
