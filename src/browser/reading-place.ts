// Where a reader is: in an article's contents, while they stand beside its text, the section that is read is marked.

const links = new Map<Element, Element>();
for (const link of document.querySelectorAll<HTMLAnchorElement>(
	".contents a",
)) {
	const section = document.getElementById(
		decodeURIComponent(link.hash.slice(1)),
	);
	if (section) links.set(section, link);
}

const begun = new Set<Element>();

/** Sees all that begins above a line in the upper part of the window. */
const observer = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			if (isIntersecting) begun.add(target);
			else begun.delete(target);
		}
		mark();
	},
	{ rootMargin: "1000000px 0px -70%" },
);

/** Marks the last section that has begun. */
function mark(): void {
	const current = [...links.keys()].filter((one) => begun.has(one)).at(-1);
	for (const [section, link] of links) {
		if (section === current) link.setAttribute("aria-current", "location");
		else link.removeAttribute("aria-current");
	}
}

/** The same as in `layouts/styles/article.css`. */
const beside = matchMedia("(min-width: 64rem)");

function follow(): void {
	observer.disconnect();
	begun.clear();
	mark();
	if (beside.matches)
		for (const section of links.keys()) observer.observe(section);
}

beside.addEventListener("change", follow);
follow();
