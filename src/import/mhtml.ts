// A page that a browser saved as one file, MHTML (RFC 2557): a mail by its form, with the page's HTML and what it shows as parts.
import PostalMime from "postal-mime";
import { readHtml } from "./html.ts";
import type { ReadFile } from "./page.ts";

/** Whether headers are those that browsers write: Chromium and its kin tell the page's address, others that they saved it. */
export function isMhtml(headers: string): boolean {
	return /^(Snapshot-Content-Location:|From: "?<?Saved by )/im.test(headers);
}

/** Reads the page in such a file; its date is the day that it was saved. */
export async function readMhtml(bytes: Buffer): Promise<ReadFile> {
	const mail = await PostalMime.parse(bytes).catch(() => undefined);
	if (!mail?.html)
		return { found: [], refused: ["no article was found in it"] };
	const read = readHtml(mail.html, bytes);
	const address = mail.headers.find(
		({ key }) => key === "snapshot-content-location",
	)?.value;
	const url =
		address !== undefined && /^https?:/.test(address) && URL.canParse(address)
			? address
			: undefined;
	const retrieved =
		mail.date && !Number.isNaN(Date.parse(mail.date))
			? new Date(mail.date).toISOString().slice(0, 10)
			: undefined;
	return {
		...read,
		found: read.found.map((one) => ({
			...one,
			url: url ?? one.url,
			retrieved: retrieved ?? one.retrieved,
		})),
	};
}
