// In the preview only: reloads the page when there is a new version, and shows the mistakes that keep it from coming.

const script = document.querySelector<HTMLScriptElement>(
	'script[src$="/.preview/reload.js"]',
);
const events = new EventSource(new URL("events", script?.src ?? location.href));
let isFirst = true;

/** Where mistakes stand on the page that is shown while there is no version at all. */
const onlyMistakes = document.querySelector("#mistakes");

events.addEventListener("state", (event: MessageEvent<string>) => {
	const mistakes = JSON.parse(event.data) as string[];
	document.querySelector("#preview-mistakes")?.remove();
	if (mistakes.length === 0) {
		if (onlyMistakes || !isFirst || isOld(event.lastEventId)) location.reload();
	} else if (onlyMistakes) onlyMistakes.textContent = mistakes.join("\n\n");
	else show(mistakes);
	isFirst = false;
});

/** Whether the page was asked for before the version came to be: it may show the one before. */
function isOld(changedAt: string): boolean {
	return Number(changedAt) > performance.timeOrigin;
}

function show(mistakes: readonly string[]): void {
	const dialog = document.createElement("dialog");
	dialog.id = "preview-mistakes";
	const heading = document.createElement("h2");
	heading.textContent = `${mistakes.length === 1 ? "A mistake keeps" : `${mistakes.length} mistakes keep`} the new version from being shown`;
	const list = document.createElement("pre");
	list.textContent = mistakes.join("\n\n");
	const close = document.createElement("button");
	close.textContent = "Show the last good version";
	close.addEventListener("click", () => dialog.close());
	dialog.append(heading, list, close);
	document.body.append(dialog);
	dialog.showModal();
}
