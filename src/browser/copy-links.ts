// Links to headings and paragraphs: a click goes there, as ever, and puts the whole address on the clipboard.

const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");

document.addEventListener("click", (event) => {
	const link = (event.target as Element).closest<HTMLAnchorElement>(
		"a.anchor, a.pin",
	);
	if (!link || !navigator.clipboard) return;
	document.body.append(status);
	void navigator.clipboard.writeText(link.href).then(() => {
		status.textContent = "Address copied";
		setTimeout(() => status.replaceChildren(), 2000);
	});
});
