// A build: the version of the kernel that a list of exports was measured on, and the distribution that made it.
import type { Release } from "./file.ts";

export type Build = Pick<Release, "version" | "distribution">;

/**
 * Reads a build such as `6.12.115 (Debian)`, or `6.12.115` where no distribution changed it.
 * @param release the release that it has to be of
 * @return undefined where it is written otherwise, or is of another release
 */
export function parseBuild(text: string, release: string): Build | undefined {
	const [, version, distribution] =
		/^(\d[\w.+~-]*)(?: \(([^\s()][^()\p{C}]*)\))?$/u.exec(text) ?? [];
	if (version === undefined) return undefined;
	const isOf =
		version === release || /^[.+~-]/.test(version.slice(release.length));
	return version.startsWith(release) && isOf
		? { version, ...(distribution === undefined ? {} : { distribution }) }
		: undefined;
}

/** Names a build as `parseBuild` reads it. */
export function buildText({ version, distribution }: Build): string {
	return distribution === undefined ? version : `${version} (${distribution})`;
}

/** Says that a distribution exports by a patch of its own what Linux does not, after its name. */
export function patchedBy({ distribution }: Build): string {
	return `${distribution ?? "this build"} exports it by a patch of its own`;
}
