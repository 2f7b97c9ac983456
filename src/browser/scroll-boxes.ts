// Boxes that can scroll: the keyboard stops at one only while it is too narrow for what it holds.

const boxes = new ResizeObserver((entries) => {
	for (const { target } of entries) {
		const { scrollWidth, clientWidth } = target;
		(target as HTMLElement).tabIndex = scrollWidth > clientWidth ? 0 : -1;
	}
});
for (const box of document.querySelectorAll("[role=group][tabindex]")) {
	boxes.observe(box);
}
