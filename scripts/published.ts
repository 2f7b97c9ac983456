// The archive as a build of today would publish it, for commands that look at it and render nothing.
import { noAssets } from "../src/pages/site.ts";
import { type LoadedSite, siteReader } from "../src/publish/load.ts";
import { cachedMemory, today } from "./command.ts";
import { whileReading } from "./reading.ts";

/**
 * Loads what would be published of a content folder (absolute path), with every mistake in it.
 * @throws Problem where there is no content folder
 */
export function publishedSite(content: string): Promise<LoadedSite> {
	const load = siteReader(
		{
			content,
			overrides: {},
			drafts: false,
			today: today(),
			preview: false,
			memory: cachedMemory(),
		},
		noAssets,
	);
	return whileReading(load);
}
