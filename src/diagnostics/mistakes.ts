// Mistakes: what a command throws when the content has any, so that all are printed and it ends with status 1.
import { counted } from "./counted.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Mistakes in the content: nothing was written. */
export class Mistakes extends Error {
	override readonly name = "Mistakes";
	readonly diagnostics: readonly Diagnostic[];

	constructor(diagnostics: readonly Diagnostic[]) {
		super(`${counted(diagnostics.length, "mistake")} in the content`);
		this.diagnostics = diagnostics;
	}
}
