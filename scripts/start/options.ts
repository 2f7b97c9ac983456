// What the processes of `npm start` tell each other.
import { join } from "node:path";
import type { Fix } from "../../src/diagnostics/fix.ts";
import { project } from "../command.ts";

/** What is bundled for browsers, which the process that serves does anew; of other code, another process is begun. */
export const bundled = ["layouts/styles", "src/browser"].map((folder) =>
	join(project, folder),
);

/** What the process that serves has to know. */
export interface ServingOptions {
	/** The content folder's absolute path. */
	readonly content: string;
	readonly host: string;
	/** The ports to try, in order. */
	readonly ports: readonly number[];
	readonly base?: string | undefined;
	/** What opens a mistake's place, with {path}, {line} and {column}. */
	readonly editor: string;
	/** When `npm start` was called, in milliseconds since 1970; where it is missing, another process has served before. */
	readonly calledAt?: number | undefined;
}

/** An error on its way to another process, which keeps what is told of it. */
export interface Failure {
	readonly name: string;
	readonly message: string;
	readonly stack: string;
	readonly code?: string | undefined;
	readonly path?: string | undefined;
	readonly fix?: Fix | undefined;
}

/** What the serving process tells. */
export type FromServing =
	/** That it serves, and at which of the ports that it was given. */
	| { readonly serving: number }
	/** That the whole archive is loaded, and whether it has no mistakes, so that it can be built. */
	| { readonly isGood: boolean }
	| { readonly failure: Failure };

/** What it is told: which mistakes keep newer code from being used, or that its time is over. */
export type ToServing = { readonly refused: readonly string[] } | "end";
