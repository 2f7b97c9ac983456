// Where a reader is: in an article's contents, while they stand beside its text, the section that is read is marked.

const links = [
	...document.querySelectorAll<HTMLAnchorElement>(".contents a"),
].map((link) => ({
	link,
	section: document.getElementById(decodeURIComponent(link.hash.slice(1))),
}));

/** The same as in `layouts/styles/article.css`. */
const beside = matchMedia("(min-width: 64rem)");

/** How far down the window the section that is read has begun, as a share of it. */
const line = 0.3;

/** Marks the last section that has begun. */
function mark(): void {
	const current = beside.matches
		? links
				.filter(
					({ section }) =>
						section && section.getBoundingClientRect().top < innerHeight * line,
				)
				.at(-1)
		: undefined;
	for (const one of links) {
		if (one === current) one.link.setAttribute("aria-current", "location");
		else one.link.removeAttribute("aria-current");
	}
}

addEventListener("scroll", mark, { passive: true });
addEventListener("resize", mark);
mark();
