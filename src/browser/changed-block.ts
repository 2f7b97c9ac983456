// In the preview only: after a reload, brings the first block of the page that is not as it was into view.

const kept = "preview-blocks";

/** The blocks of the page in the order of reading. */
function blocks(): HTMLElement[] {
	return [
		...document.querySelectorAll<HTMLElement>(
			"main :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, pre)",
		),
	];
}

const textsOf = (all: readonly HTMLElement[]) =>
	all.map(({ textContent }) => textContent ?? "");

/** Notes what stands on the page, before it is reloaded. */
export function noteBlocks(): void {
	const texts = textsOf(blocks());
	try {
		sessionStorage.setItem(
			kept,
			JSON.stringify({ address: location.pathname, texts }),
		);
	} catch {
		// A page too long to be noted stays where it is.
	}
}

/** Brings what has changed since `noteBlocks` into view; what is in view already stays where it is. */
export function showChangedBlock(): void {
	const noted = sessionStorage.getItem(kept);
	sessionStorage.removeItem(kept);
	if (noted === null) return;
	const before = JSON.parse(noted) as { address: string; texts: string[] };
	if (before.address !== location.pathname) return;
	const now = blocks();
	const texts = textsOf(now);
	const first = texts.findIndex((text, n) => text !== before.texts[n]);
	const isShorter = texts.length < before.texts.length;
	const changed = now[first] ?? (isShorter ? now.at(-1) : undefined);
	if (changed && !isInView(changed))
		changed.scrollIntoView({ block: "center", behavior: "instant" });
}

function isInView(block: HTMLElement): boolean {
	const { top, bottom } = block.getBoundingClientRect();
	return top < innerHeight && bottom > 0;
}
