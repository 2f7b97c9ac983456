// In the preview only: reloads the page when there is a new version, and shows the mistakes that keep it from coming, or keep a build from being made.

import { noteBlocks, showChangedBlock } from "./changed-block.ts";

declare global {
	/** The address that opens a place in the author's editor, with {path}, {line} and {column}; the preview writes it. */
	var previewEditor: string | undefined;
}

const script = document.querySelector<HTMLScriptElement>(
	'script[src$="/.preview/reload.js"]',
);
const events = new EventSource(new URL("events", script?.src ?? location.href));
let isFirst = true;

/** Where mistakes stand on the page that is shown while there is no version at all. */
const onlyMistakes = document.querySelector("#content-mistakes");

events.addEventListener("state", (event: MessageEvent<string>) => {
	const mistakes = JSON.parse(event.data) as string[];
	document.querySelector("#preview-mistakes")?.remove();
	if (mistakes.length === 0) {
		if (onlyMistakes) reload();
		else if (!isFirst || isOld(event.lastEventId)) reloadIfOther();
	} else if (onlyMistakes) onlyMistakes.replaceChildren(...told(mistakes));
	else {
		const these =
			mistakes.length === 1
				? "A mistake keeps"
				: `${mistakes.length} mistakes keep`;
		const title = `${these} the new version from being shown`;
		show(mistakes, title, "Show the last good version").showModal();
	}
	isFirst = false;
});

/** What was closed in this window is not shown again until it is otherwise. */
const closed = "preview-warnings-closed";

events.addEventListener("warnings", (event: MessageEvent<string>) => {
	if (sessionStorage.getItem(closed) === event.data) return;
	const warnings = JSON.parse(event.data) as string[];
	const dialog = show(warnings, "A build refuses this", "Close");
	dialog.open = true;
	dialog.addEventListener("close", () =>
		sessionStorage.setItem(closed, event.data),
	);
});

/** Reloads the page unless it would be answered just the same again. */
async function reloadIfOther(): Promise<void> {
	const [shown] = performance.getEntriesByType("navigation");
	const version = (shown as PerformanceNavigationTiming | undefined)
		?.serverTiming[0]?.description;
	const now = await fetch(location.href, { method: "HEAD" }).then(
		({ headers }) => headers.get("Server-Timing"),
		() => null,
	);
	if (version === undefined || now !== `version;desc="${version}"`) reload();
}

function reload(): void {
	noteBlocks();
	location.reload();
}

// The browser brings back where the page was read until it has loaded.
if (document.readyState === "complete") showChangedBlock();
else addEventListener("load", () => setTimeout(showChangedBlock));

// The page that stands in for a site has no style sheet, which would be one of the site's.
for (const list of document.querySelectorAll<HTMLElement>(
	"#content-mistakes, #code-mistakes",
)) {
	Object.assign(list.style, {
		whiteSpace: "pre-wrap",
		overflowWrap: "anywhere",
	});
	Object.assign(document.body.style, {
		font: "1rem/1.5 system-ui, sans-serif",
		margin: "2rem auto",
		maxWidth: "50rem",
		padding: "0 1rem",
	});
}

/** Messages with a blank line between two; the place that each begins with opens in the author's editor. */
function told(messages: readonly string[]): (Node | string)[] {
	return messages.flatMap((message, n) => {
		const [place = "", path = "", line = "", column = ""] =
			/^(.+?):(\d+):(\d+)(?=: )/.exec(message) ?? [];
		const link = document.createElement("a");
		link.textContent = place;
		link.href = (globalThis.previewEditor ?? "")
			.replace("{path}", encodeURI(path))
			.replace("{line}", line)
			.replace("{column}", column);
		const isLinked = place !== "" && globalThis.previewEditor !== undefined;
		return [
			n > 0 ? "\n\n" : "",
			...(isLinked ? [link, message.slice(place.length)] : [message]),
		];
	});
}

/** Whether the page was asked for before the version came to be: it may show the one before. */
function isOld(changedAt: string): boolean {
	return Number(changedAt) > performance.timeOrigin;
}

/** Puts a dialog before the page. */
function show(
	messages: readonly string[],
	title: string,
	leave: string,
): HTMLDialogElement {
	const dialog = document.createElement("dialog");
	dialog.id = "preview-mistakes";
	const heading = document.createElement("h2");
	heading.textContent = title;
	const list = document.createElement("pre");
	list.append(...told(messages));
	list.style.whiteSpace = "pre-wrap";
	const close = document.createElement("button");
	close.textContent = leave;
	close.addEventListener("click", () => dialog.close());
	dialog.append(heading, list, close);
	document.body.prepend(dialog);
	return dialog;
}
