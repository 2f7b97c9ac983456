// Pagefind's script for the browser, which its package carries only within its program.
import { close, createIndex } from "pagefind";
import { Problem } from "../diagnostics/problem.ts";
import { whileRunning } from "./service.ts";

let script: Promise<string> | undefined;

/**
 * Gives the script as Pagefind writes it beside an index: an ES module, the same for each version of Pagefind. It is asked
 * for once, before anything is indexed, since Pagefind's process ends with it.
 * @throws Problem where Pagefind does not give it
 */
export function pagefindScript(): Promise<string> {
	script ??= fromPagefind();
	return script;
}

async function fromPagefind(): Promise<string> {
	try {
		const { index, errors } = await whileRunning(createIndex());
		const made = await (index && whileRunning(index.getFiles()));
		const file = made?.files.find(({ path }) => path === "pagefind.js");
		if (!file)
			throw new Problem(
				`Pagefind did not give its script: ${[...errors, ...(made?.errors ?? [])].join("; ")}.`,
				"run npm ci, then the command again",
			);
		return Buffer.from(file.content).toString();
	} finally {
		await close();
	}
}
