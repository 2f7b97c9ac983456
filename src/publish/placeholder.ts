// Placeholders: whether a built site names an address that nobody has, as examples do, in every link that leads to it from elsewhere.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../diagnostics/problem.ts";

/** Hosts that are kept for examples and tests, or are the machine itself: https://www.rfc-editor.org/rfc/rfc6761. */
const reserved =
	/^(.*\.)?(example|test|invalid|localhost|example\.(com|net|org))$|^127\.|^\[::1\]$/;

/**
 * Gives what is to be said of a built folder (absolute path) whose pages name such an address as theirs. It is no reason not to
 * publish: whoever tries a site out has no address yet.
 */
export function placeholderProblem(site: string): Problem | undefined {
	const robots = join(site, "robots.txt");
	if (!existsSync(robots)) return undefined;
	const [, url = ""] =
		/^Sitemap: (.*)sitemap\.xml$/m.exec(readFileSync(robots, "utf8")) ?? [];
	if (!URL.canParse(url) || !reserved.test(new URL(url).hostname))
		return undefined;
	return new Problem(
		`The pages name ${url} as their address, which readers can't reach: every citation, feed and canonical link leads there.`,
		"write the address where readers find it into site.yml (url: https://…), or give it to the build (npm run build -- --url https://…), then deploy again",
	);
}
