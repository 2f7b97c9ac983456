// Pagefind's script for the browser, which its package carries only within its program.
import { Problem } from "../diagnostics/problem.ts";
import { type NewIndex, Service } from "./service.ts";

/** What Pagefind gives of an index; contents are in base64. */
interface Files {
	readonly files: readonly {
		readonly path: string;
		readonly content: string;
	}[];
}

let script: Promise<string> | undefined;

/**
 * Gives the script as Pagefind writes it beside an index: an ES module, the same for each version of Pagefind.
 * @throws Problem where Pagefind does not give it
 */
export function pagefindScript(): Promise<string> {
	script ??= fromPagefind();
	return script;
}

async function fromPagefind(): Promise<string> {
	const pagefind = new Service();
	try {
		const { index_id } = await pagefind.ask<NewIndex>("NewIndex", {
			config: {},
		});
		const { files } = await pagefind.ask<Files>("GetFiles", { index_id });
		const file = files.find(({ path }) => path === "pagefind.js");
		if (!file)
			throw new Problem(
				"Pagefind did not give its script.",
				"run npm ci, then the command again",
			);
		return Buffer.from(file.content, "base64").toString();
	} finally {
		await pagefind.end();
	}
}
