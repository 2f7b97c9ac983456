// Asks for one outside link: HEAD, then GET where that is not answered with a page; nothing is read but the status.
import { isPublic } from "./network.ts";
import { type Answer, noSuchHost } from "./record.ts";

/** How links are asked for. */
export interface AskOptions {
	/** How long a host has to answer, in milliseconds. */
	readonly timeout: number;
	/** Who asks, as hosts are told. */
	readonly userAgent: string;
	/** Whether hosts of this machine and its network are asked, too. */
	readonly isPrivateAsked: boolean;
	/** Ends what is under way. */
	readonly signal: AbortSignal;
}

/** A host that asks to be left alone, for some milliseconds where it says for how long. */
export interface Later {
	readonly kind: "later";
	readonly status: number;
	readonly wait?: number | undefined;
}

/** More redirects than this are as good as a circle; browsers follow 20 (Fetch, section 4.4). */
const mostRedirects = 20;

const noEnd = "redirects without end";

/**
 * Asks for a link.
 * @param now the time in milliseconds since 1970, which `Retry-After` may be relative to
 */
export async function ask(
	address: string,
	options: AskOptions,
	now: () => number = Date.now,
): Promise<Answer | Later> {
	const head = await answerTo("HEAD", address, options, now);
	// Many hosts answer HEAD with anything but what a browser gets.
	const isEnough =
		head.kind === "page" ||
		head.kind === "later" ||
		(head.kind === "failure" &&
			(head.problem === noSuchHost || head.problem === noEnd));
	return isEnough ? head : answerTo("GET", address, options, now);
}

async function answerTo(
	method: "HEAD" | "GET",
	address: string,
	options: AskOptions,
	now: () => number,
): Promise<Answer | Later> {
	let at = new URL(address);
	let isForGood = true;
	const asked = new Set<string>();
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		if (asked.has(at.href)) break;
		asked.add(at.href);
		const response = await respond(method, at, options);
		if ("problem" in response) return { kind: "failure", ...response };
		const { status, headers } = response;
		const location = headers.get("location");
		if (![301, 302, 303, 307, 308].includes(status) || location === null) {
			const moved = redirects > 0 && isForGood ? at.href : undefined;
			return meant(status, moved, headers.get("retry-after"), now);
		}
		isForGood &&= status === 301 || status === 308;
		if (!URL.canParse(location, at.href))
			return { kind: "failure", problem: "redirects to no address" };
		at = new URL(location, at.href);
		if (!/^https?:$/.test(at.protocol))
			return { kind: "failure", problem: "redirects to no page" };
	}
	return { kind: "failure", problem: noEnd };
}

/** What a status means (RFC 9110, section 15; 999 is what some hosts answer to all programs). */
function meant(
	status: number,
	moved: string | undefined,
	retryAfter: string | null,
	now: () => number,
): Answer | Later {
	if (status >= 200 && status < 300) return { kind: "page", status, moved };
	if (status === 429 || (status === 503 && retryAfter !== null)) {
		return { kind: "later", status, wait: milliseconds(retryAfter, now) };
	}
	return [401, 402, 403, 405, 406, 407, 999].includes(status)
		? { kind: "refusal", status }
		: { kind: "failure", status };
}

/** Reads `Retry-After`, seconds or a date (RFC 9110, section 10.2.3). */
function milliseconds(
	retryAfter: string | null,
	now: () => number,
): number | undefined {
	if (retryAfter === null) return undefined;
	if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
	const time = Date.parse(retryAfter);
	return Number.isNaN(time) ? undefined : Math.max(0, time - now());
}

async function respond(
	method: "HEAD" | "GET",
	url: URL,
	{ timeout, userAgent, isPrivateAsked, signal }: AskOptions,
): Promise<Pick<Response, "status" | "headers"> | { problem: string }> {
	try {
		if (!isPrivateAsked && !(await isPublic(url.hostname)))
			return { problem: "host that is not public" };
		const response = await fetch(url, {
			method,
			redirect: "manual",
			headers: { "User-Agent": userAgent, Accept: "*/*" },
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
		});
		await response.body?.cancel();
		return response;
	} catch (error) {
		if (signal.aborted) throw error;
		return { problem: problemOf(error) };
	}
}

const problems: Readonly<Record<string, string>> = {
	ENOTFOUND: noSuchHost,
	EAI_AGAIN: "host could not be looked up",
	ECONNREFUSED: "connection refused",
	ECONNRESET: "connection broken off",
	UND_ERR_SOCKET: "connection broken off",
	EHOSTUNREACH: "host out of reach",
	ENETUNREACH: "host out of reach",
	ETIMEDOUT: "no answer in time",
	UND_ERR_CONNECT_TIMEOUT: "no answer in time",
	UND_ERR_HEADERS_TIMEOUT: "no answer in time",
};

/** Why there was no answer, in words that stay the same from run to run. */
function problemOf(error: unknown): string {
	for (let at = error; at instanceof Error; at = at.cause) {
		if (at.name === "TimeoutError") return "no answer in time";
		const { code } = at as NodeJS.ErrnoException;
		if (typeof code !== "string") continue;
		if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
			return `TLS fault ${code}`;
		return problems[code] ?? code;
	}
	return "no HTTP";
}

/** More than this is not read of an answer, in characters. */
const longestText = 100_000;

/** Reads a short text at an address; undefined where none came. */
export async function read(
	address: string,
	{ timeout, userAgent, signal }: AskOptions,
): Promise<string | undefined> {
	try {
		const response = await fetch(address, {
			headers: { "User-Agent": userAgent, Accept: "application/json" },
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
		});
		if (!response.ok) {
			await response.body?.cancel();
			return undefined;
		}
		let text = "";
		for await (const part of response.body?.pipeThrough(
			new TextDecoderStream(),
		) ?? []) {
			text += part;
			if (text.length > longestText) return undefined;
		}
		return text;
	} catch (error) {
		if (signal.aborted) throw error;
		return undefined;
	}
}
