// A box for what may be wider than its column: it scrolls by itself, says what it is, and can be reached by keyboard.
import type { ComponentChildren } from "preact";

/** Gives the box that `src/markdown/rules/blocks.ts` gives tables: `src/browser/scroll-boxes.ts` makes it no stop where all is seen. */
export function Scroll(props: { label: string; children: ComponentChildren }) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
		<div class="scroll" role="group" aria-label={props.label} tabindex={0}>
			{props.children}
		</div>
	);
}
