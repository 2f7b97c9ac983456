// Reading an archive on a terminal: how far it has come, while Ctrl-C is heard.
import type { ReadProgress } from "../src/content/parse.ts";
import type { Steps } from "../src/content/steps.ts";
import { showProgress } from "../src/publish/progress.ts";
import { inSlices } from "../src/search/slices.ts";

/**
 * Does what reads an archive; a terminal shows how far it has come, and Ctrl-C is heard meanwhile.
 * @param steps gives the work, and is told what to call with the number of files that are read
 */
export async function whileReading<T>(
	steps: (at: ReadProgress) => Steps<T>,
): Promise<T> {
	const { stderr } = process;
	const progress = showProgress(stderr, !stderr.isTTY);
	try {
		return await inSlices(steps(progress.begin("read").at));
	} finally {
		progress.stop();
	}
}
