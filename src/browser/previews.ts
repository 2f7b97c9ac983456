// Previews: footnotes, headings and articles that a link leads to, shown beside it on hover, on focus, and on a tap.

/** How long the pointer rests on a link before its preview is shown, in milliseconds. */
const rest = 250;

const box = document.createElement("aside");
box.className = "preview";
box.setAttribute("aria-label", "Preview");

const pages = new Map<string, Promise<Document>>();
let timer = 0;
let shownFor: HTMLAnchorElement | undefined;

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
	const link = (target as Element | null)?.closest?.<HTMLAnchorElement>(
		".body a[href]:not(.anchor, .pin, .footnote-backref)",
	);
	return link?.origin === location.origin ? link : undefined;
}

/** What a link leads to, made short; nothing where that can't be shown. */
async function contentOf(link: HTMLAnchorElement): Promise<Node[]> {
	const isHere = link.pathname === location.pathname;
	const page = isHere ? document : await pageOf(link.href.split("#")[0] ?? "");
	const target = link.hash
		? page.getElementById(decodeURIComponent(link.hash.slice(1)))
		: null;
	if (isHere && !target) return [];
	const parts = target
		? /^H\d$/.test(target.tagName)
			? [target, target.nextElementSibling]
			: [target]
		: [
				page.querySelector("h1"),
				page.querySelector(".summary"),
				page.querySelector(".facts"),
			];
	return parts
		.filter((part) => part !== null)
		.map((part) => {
			const copy = part.cloneNode(true) as Element;
			for (const one of copy.querySelectorAll(
				".anchor, .pin, .footnote-backref",
			))
				one.remove();
			for (const one of [copy, ...copy.querySelectorAll("[id]")])
				one.removeAttribute("id");
			return copy.tagName === "LI" ? asBlock(copy) : copy;
		});
}

function asBlock(item: Element): Element {
	const block = document.createElement("div");
	block.append(...item.childNodes);
	return block;
}

function pageOf(address: string): Promise<Document> {
	const page =
		pages.get(address) ??
		fetch(address)
			.then((response) => response.text())
			.then((text) => new DOMParser().parseFromString(text, "text/html"));
	pages.set(address, page);
	return page;
}

async function show(link: HTMLAnchorElement): Promise<void> {
	shownFor = link;
	const content = await contentOf(link).catch(() => []);
	if (shownFor !== link || content.length === 0) return;
	box.replaceChildren(...content);
	document.body.append(box);
	const { left, bottom } = link.getBoundingClientRect();
	const room = document.documentElement.clientWidth - box.offsetWidth - 16;
	box.style.left = `${Math.max(16, Math.min(left, room)) + scrollX}px`;
	box.style.top = `${bottom + scrollY + 6}px`;
}

function hide(): void {
	clearTimeout(timer);
	shownFor = undefined;
	box.remove();
}

document.addEventListener("pointerover", (event) => {
	if (event.pointerType !== "mouse") return;
	const target = event.target as Node;
	if (box.contains(target)) return clearTimeout(timer);
	const link = linkOf(target);
	clearTimeout(timer);
	if (link && link !== shownFor)
		timer = window.setTimeout(() => void show(link), rest);
	else if (!link && shownFor) timer = window.setTimeout(hide, rest);
});
document.addEventListener("focusin", ({ target }) => {
	const link = linkOf(target);
	if (link) void show(link);
	else if (!box.contains(target as Node)) hide();
});
document.addEventListener("click", (event) => {
	const link = linkOf(event.target);
	// A tap or a click on a footnote's mark shows the note in place; the keyboard goes to it.
	if (link?.closest(".footnote-ref") && event.detail > 0) {
		event.preventDefault();
		void show(link);
	} else if (!box.contains(event.target as Node)) hide();
});
document.addEventListener("keydown", ({ key }) => {
	if (key === "Escape") hide();
});
