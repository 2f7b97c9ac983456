// Links to headings and paragraphs: a click goes there, as ever, and puts the whole address on the clipboard.

const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");
let timer = 0;

document.addEventListener("click", (event) => {
	const link = (event.target as Element).closest<HTMLAnchorElement>(
		"a.anchor, a.pin",
	);
	if (!link) return;
	document.body.append(status);
	copied(link.href).then(
		() => say("Address copied"),
		() => say("Not copied; the browser’s address bar has it"),
	);
});

/** Copies a text; fails where the browser refuses, or allows it to no page without HTTPS. */
async function copied(text: string): Promise<void> {
	await navigator.clipboard.writeText(text);
}

function say(sentence: string): void {
	status.textContent = sentence;
	clearTimeout(timer);
	timer = window.setTimeout(() => status.replaceChildren(), 3000);
}
