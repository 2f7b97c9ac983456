// XML as tests read it: a tree of elements, of text that a strict parser found well-formed, namespaces and all.
import { SaxesParser } from "saxes";

export interface XmlElement {
	/** The name as it is written, with its prefix. */
	readonly name: string;
	/** The namespace. */
	readonly uri: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	readonly text: string;
}

/**
 * Reads a document and gives its outermost element.
 * @throws Error with the place of what is not well-formed
 */
export function parseXml(text: string): XmlElement {
	type Open = XmlElement & { children: XmlElement[]; text: string };
	const document = { children: [] as XmlElement[] };
	const open: Open[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name, uri, attributes }) => {
		const element: Open = {
			name,
			uri,
			attributes: Object.fromEntries(
				Object.values(attributes).map((one) => [one.name, one.value]),
			),
			children: [],
			text: "",
		};
		(open.at(-1) ?? document).children.push(element);
		open.push(element);
	});
	const addText = (more: string) => {
		const element = open.at(-1);
		if (element) element.text += more;
	};
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("closetag", () => open.pop());
	parser.write(text).close();
	const [outermost] = document.children;
	if (!outermost) throw new Error("a document without an element");
	return outermost;
}

/** Gives the children of an element that have a name. */
export function all(element: XmlElement, name: string): XmlElement[] {
	return element.children.filter((child) => child.name === name);
}

/** Gives the text of the only child of an element that has a name; undefined where there is none, or more than one. */
export function textOf(element: XmlElement, name: string): string | undefined {
	const found = all(element, name);
	return found.length === 1 ? found[0]?.text : undefined;
}
