// Where the address of the search page has a query, begins to load what every search needs, while the page's script is on its way.
import { type Start, startFile } from "../search/start-file.ts";
import type { Beginning, Begun } from "./begun.ts";

const page = document.querySelector<Beginning>("archive-search");
const folder = page?.getAttribute("folder");
if (page && folder && new URL(location.href).searchParams.get("q")) {
	const begun: Begun = new Map();
	const file = folder + startFile;
	const start = fetch(file, { cache: "no-cache" }).then(async (response) => {
		const { program } = (await response.clone().json()) as Start;
		begun.set(folder + program, fetch(folder + program));
		return response;
	});
	// What can't be had is told of by the search, which tries again.
	start.catch(() => {});
	page.begun = begun.set(file, start);
}
