// Paths of requests: decoded once when they come, since a file's name or a base path may hold any character.

/** The decoded path of a request; undefined where it is malformed, or names a host besides that of `Host`. */
export function decodedPath(url: string): string | undefined {
	if (!url.startsWith("/")) return undefined;
	try {
		return decodeURIComponent(new URL(`http://localhost${url}`).pathname);
	} catch {
		return undefined;
	}
}
