// The search box: a dialog with a field, there as soon as it is asked for, so that no letter is lost while what answers is loaded.
import { button, element } from "./elements.ts";

export interface SearchBox {
	readonly dialog: HTMLDialogElement;
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly status: HTMLElement;
}

/**
 * Makes the box, closed.
 * @param action the address of the search page, which Enter leads to
 */
export function searchBox(action: string): SearchBox {
	const input = element("input", {
		type: "search",
		name: "q",
		dir: "auto",
		id: "search-box",
		autocomplete: "off",
		autocapitalize: "none",
		spellcheck: "false",
	});
	const form = element(
		"form",
		{ action, role: "search" },
		element("label", { for: input.id }, "Search the archive"),
		input,
		button("Close", () => dialog.close(), { class: "close" }),
	);
	const status = element("p", { class: "status", role: "status" });
	const dialog = element(
		"dialog",
		{ class: "search-dialog", "aria-label": "Search" },
		form,
		status,
	);
	dialog.addEventListener("click", ({ target }) => {
		if (target === dialog) dialog.close();
	});
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || event.isComposing) return;
		// Chrome would clear the field, and close at the second time.
		event.preventDefault();
		dialog.close();
	});
	return { dialog, form, input, status };
}
