// What may stand in a page: HTML is parsed as a browser does and walked; anything that could run, load or frame is told of.
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

/** Elements that a body may have; all others are told of. */
const ofBodies = new Set(
	"p a br wbr hr em strong s code pre span div section blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 sup img table thead tbody tr th td svg path".split(
		" ",
	),
);

/** Attributes that an element of a body may have, as hast names them. */
const attributesOfBodies = new Set(
	"id className href src alt width height title role tabIndex loading start ariaLabel ariaLabelledBy ariaHidden scope viewBox version d".split(
		" ",
	),
);

/** Attributes whose value is an address. */
const addresses = new Set(
	"href src srcSet action formAction xLinkHref poster data cite background ping longDesc manifest".split(
		" ",
	),
);

/** What is wrong with the HTML of a body. */
export function wrongInBody(html: string): string[] {
	const wrong: string[] = [];
	for (const element of elementsOf(html)) {
		if (!ofBodies.has(element.tagName)) wrong.push(`<${element.tagName}>`);
		for (const name of Object.keys(element.properties)) {
			if (!attributesOfBodies.has(name))
				wrong.push(`<${element.tagName} ${name}>`);
		}
		wrong.push(...wrongAddresses(element));
	}
	return wrong;
}

/** What no page has, whoever wrote it: scripts in the page, handlers, styles, frames, what other hosts could count. */
export function wrongInPage(html: string): string[] {
	const wrong: string[] = [];
	for (const element of elementsOf(html)) {
		const { tagName, properties } = element;
		if (
			/^(style|iframe|frame|frameset|object|embed|applet|base)$/.test(tagName)
		)
			wrong.push(`<${tagName}>`);
		if (tagName === "script" && !isOwnScript(element))
			wrong.push("<script> with words of its own");
		for (const [name, value] of Object.entries(properties)) {
			if (/^on/i.test(name) || name === "style" || name === "srcDoc")
				wrong.push(`<${tagName} ${name}>`);
			if (
				name === "httpEquiv" &&
				!/^(refresh|content-security-policy)$/i.test(`${value}`)
			)
				wrong.push(`<meta http-equiv="${value}">`);
			if (
				/^(src|srcSet|poster|data|background|ping)$/.test(name) &&
				/^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(`${value}`)
			)
				wrong.push(`${name} of another host: ${value}`);
		}
		wrong.push(...wrongAddresses(element));
	}
	return wrong;
}

/** Whether a script is loaded from the site itself, or is data. */
function isOwnScript({ properties, children }: Element): boolean {
	return properties.type === "application/ld+json"
		? properties.src === undefined
		: /^\/(?![\\/])/.test(`${properties.src}`) && children.length === 0;
}

/** Addresses that would run, or that stand for a document of their own. */
function wrongAddresses({ tagName, properties }: Element): string[] {
	return Object.entries(properties)
		.filter(([name]) => addresses.has(name))
		.map(([name, value]) => [name, `${value}`] as const)
		.filter(([, value]) => !isSafeAddress(value))
		.map(([name, value]) => `<${tagName} ${name}="${value}">`);
}

/** What a browser takes for an address's scheme: it drops control characters at the start, and tabs and line ends anywhere (https://url.spec.whatwg.org/#concept-basic-url-parser). */
function isSafeAddress(address: string): boolean {
	const read = address.replace(/^[\p{Cc} ]+/u, "").replace(/[\t\n\r]/g, "");
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
	return scheme === undefined || /^(https?|mailto)$/.test(scheme);
}

function elementsOf(html: string): Element[] {
	const found: Element[] = [];
	const visit = (node: Nodes) => {
		if (node.type === "element") found.push(node);
		if ("children" in node) for (const child of node.children) visit(child);
	};
	visit(fromHtml(html, { fragment: !/^<!doctype/i.test(html) }));
	return found;
}
