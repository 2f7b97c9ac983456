// The host that the preview listens on: how addresses write it, and which requests are meant for it.

/** Every address of this machine. */
const wildcards = ["0.0.0.0", "::"];

/** Writes a host as addresses have it: an IPv6 address stands in brackets (RFC 3986, section 3.2.2). */
function inAddress(host: string): string {
	return host.includes(":") ? `[${host}]` : host;
}

/**
 * Gives the address that an author opens.
 * @param host what the preview listens on: a name, an IPv4 or an IPv6 address
 * @param base the folder that the site is published in, with a slash at each end
 */
export function previewUrl(host: string, port: number, base: string): string {
	const name = ["127.0.0.1", ...wildcards].includes(host) ? "localhost" : host;
	return `http://${inAddress(name)}:${port}${base}`;
}

/**
 * Whether a request is meant for the preview: a page of another site that resolves its name to this machine is not
 * answered. One that listens on every address can't tell.
 * @param header the request's `Host`
 */
export function isMeantFor(host: string, header: string | undefined): boolean {
	if (wildcards.includes(host)) return true;
	const name = header?.replace(/:\d+$/, "").toLowerCase();
	return (
		name !== undefined &&
		["localhost", "127.0.0.1", "[::1]", inAddress(host.toLowerCase())].includes(
			name,
		)
	);
}

/**
 * Whether a request comes from a page of the preview itself, or from none: browsers name the page that a script asks for
 * by `Origin` (https://fetch.spec.whatwg.org/#origin-header).
 * @param host the request's `Host`
 */
export function isOwnOrigin(
	origin: string | undefined,
	host: string | undefined,
): boolean {
	return origin === undefined || origin === `http://${host}`;
}
