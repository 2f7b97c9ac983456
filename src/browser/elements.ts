// Elements: how the scripts of search write HTML without parsing any.

type Child = Node | string;

/** Makes an element with attributes and content; an attribute that is undefined is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | undefined>> = {},
	...content: readonly Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined) made.setAttribute(key, value);
	made.append(...content);
	return made;
}

/** Makes a button that does something. */
export function button(
	label: string,
	act: () => void,
	attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
	const made = element("button", { type: "button", ...attributes }, label);
	made.addEventListener("click", act);
	return made;
}
