// Archived copies: what the Internet Archive's Wayback Machine keeps of a link, nearest to the day it was read.
import { z } from "zod";

/** Where it is asked for copies (https://archive.org/help/wayback_api.php). */
export const waybackApi = "https://archive.org/wayback/available";

const answerSchema = z.object({
	archived_snapshots: z.object({
		closest: z
			.object({ available: z.boolean(), status: z.string(), url: z.url() })
			.optional(),
	}),
});

/** The address that asks for the copy of a link nearest to a day, `2026-11-25`; the newest where there is none. */
export function copyQuestion(
	api: string,
	address: string,
	day?: string,
): string {
	const url = new URL(api);
	url.searchParams.set("url", address);
	if (day !== undefined)
		url.searchParams.set("timestamp", day.replaceAll("-", ""));
	return url.href;
}

/** Reads the answer: the address of a whole copy; undefined where there is none. */
export function copyIn(answer: string): string | undefined {
	let value: unknown;
	try {
		value = JSON.parse(answer);
	} catch {
		return undefined;
	}
	const closest =
		answerSchema.safeParse(value).data?.archived_snapshots.closest;
	return closest?.available && closest.status.startsWith("2")
		? closest.url.replace(/^http:/, "https:")
		: undefined;
}
