// Previews: footnotes, headings and articles that a link leads to, shown beside it on hover, on focus, and on a tap.

/** How long the pointer rests on a link before its preview is shown, in milliseconds. */
const rest = 250;

/** How far a preview stands from its link and from the edges of the window, in pixels. */
const gap = 6;
const edge = 16;

/** The links that have previews: those of an article's text, and of the lists of other articles below it. */
const previewed = [".body", ".cited-by", ".related", ".under-headings"]
	.map((place) => `${place} a[href]:not(.anchor, .pin, .footnote-backref)`)
	.join();

const box = document.createElement("div");
box.id = box.className = "preview";

const pages = new Map<string, Promise<Document>>();
let timer = 0;
let shownFor: HTMLAnchorElement | undefined;

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
	const link = (target as Element | null)?.closest?.<HTMLAnchorElement>(
		previewed,
	);
	// The addresses of pages end with a slash; what else there is can't be shown.
	return link?.origin === location.origin && link.pathname.endsWith("/")
		? link
		: undefined;
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
			? [target, (target.closest(".headed") ?? target).nextElementSibling]
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

async function fetched(address: string): Promise<Document> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(response.statusText);
	return new DOMParser().parseFromString(await response.text(), "text/html");
}

function pageOf(address: string): Promise<Document> {
	const known = pages.get(address);
	if (known) return known;
	const page = fetched(address);
	pages.set(address, page);
	// What failed may work another time.
	page.catch(() => pages.delete(address));
	return page;
}

async function show(link: HTMLAnchorElement): Promise<void> {
	if (link === shownFor) return;
	hide();
	shownFor = link;
	const content = await contentOf(link).catch(() => []);
	if (shownFor !== link || content.length === 0) return;
	box.replaceChildren(...content);
	// In `main`, so that it lies in a landmark.
	(link.closest("main") ?? document.body).append(box);
	link.setAttribute("aria-describedby", box.id);
	place(link.getBoundingClientRect());
}

/** Puts the box below a link, or above it where there is more room. */
function place({ left, top, bottom }: DOMRect): void {
	const { clientWidth, clientHeight } = document.documentElement;
	const below = clientHeight - bottom - gap - edge;
	const above = top - gap - edge;
	box.style.maxHeight = `min(60vh, ${Math.max(above, below)}px)`;
	const isAbove = box.offsetHeight > below && above > below;
	const room = clientWidth - box.offsetWidth - edge;
	box.style.left = `${Math.max(edge, Math.min(left, room)) + scrollX}px`;
	box.style.top = `${(isAbove ? top - gap - box.offsetHeight : bottom + gap) + scrollY}px`;
}

function hide(): void {
	clearTimeout(timer);
	shownFor?.removeAttribute("aria-describedby");
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
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	// A tap or a click on a footnote's mark shows the note in place; the keyboard goes to it.
	if (link?.closest(".footnote-ref") && event.detail > 0) {
		event.preventDefault();
		void show(link);
	} else if (!box.contains(event.target as Node)) hide();
});
document.addEventListener("keydown", ({ key }) => {
	if (key === "Escape") hide();
});
