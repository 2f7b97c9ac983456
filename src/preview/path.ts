// Paths of requests: decoded once when they come, since a file's name or a base path may hold any character.

/** The decoded path of a request; undefined where it is malformed. */
export function decodedPath(url: string): string | undefined {
	try {
		return decodeURIComponent(new URL(url, "http://localhost").pathname);
	} catch {
		return undefined;
	}
}
