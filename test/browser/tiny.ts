// Tiny archives for the browser: published pages with their real style and scripts, served from memory on a free port.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { bundleAssets } from "../../src/assets/bundle.ts";
import { answer } from "../../src/preview/answer.ts";
import { PreviewState } from "../../src/preview/state.ts";
import { siteLoader } from "../../src/publish/load.ts";
import { type Files, inFolder, siteYml, today } from "../archive.ts";
import { project } from "../command.ts";

/** Listens on a free port of this machine while `use` runs, and gives it the address. */
export async function listening(
	respond: RequestListener,
	use: (url: string) => Promise<void>,
): Promise<void> {
	const server = createServer(respond);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	try {
		await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	} finally {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

/** Serves an archive of a few files while `use` runs, and gives it the address of the home page. */
export function servingTiny(
	files: Files,
	use: (home: string) => Promise<void>,
): Promise<void> {
	return inFolder({ "site.yml": siteYml, ...files }, async (content) => {
		const state = new PreviewState();
		state.take(
			siteLoader(
				{ content, overrides: {}, drafts: false, today, preview: false },
				await bundleAssets(project),
			)(),
		);
		const { version } = state;
		if (!version) throw new Error(state.mistakes.join("\n"));
		await listening((request, response) => {
			const { pathname } = new URL(request.url ?? "/", "http://localhost");
			const given = answer(version, decodeURIComponent(pathname), "/");
			if (!("body" in given)) return response.writeHead(404).end();
			response
				.writeHead(given.status, { "Content-Type": given.type })
				.end(given.body);
		}, use);
	});
}
