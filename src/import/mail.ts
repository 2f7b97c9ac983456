// Mails: one as it was saved, or an mbox of many (RFC 4155); the text is kept as it was written.

import { fromHtml } from "hast-util-from-html";
import PostalMime from "postal-mime";
import { counted } from "../diagnostics/counted.ts";
import { markdownOf } from "./markdown-of.ts";
import type { Found, ReadFile, SavedFile } from "./page.ts";

/** Reads the mails of a file; one that can't be read is told of, and the others are taken. */
export async function readMails({ bytes }: SavedFile): Promise<ReadFile> {
	const found: Found[] = [];
	const refused: string[] = [];
	for (const [n, mail] of mailsOf(bytes).entries()) {
		const read = await readMail(mail);
		if (typeof read === "string") refused.push(`mail ${n + 1}: ${read}`);
		else found.push(read);
	}
	return { found, refused };
}

/** Cuts an mbox at its "From " lines; those that a mail holds itself are quoted by ">", which is taken back. */
function mailsOf(bytes: Buffer): Buffer[] {
	const text = bytes.toString("latin1").replace(/\r\n/g, "\n");
	if (!text.startsWith("From ")) return [Buffer.from(text, "latin1")];
	const mails = text.split(/(?:^|\n\n)From (?=[^\n]*\d{4})[^\n]*\n/).slice(1);
	return mails.map((mail, n) => {
		const whole = n < mails.length - 1 ? withoutBlankEnd(mail) : mail;
		return Buffer.from(whole.replace(/^>(>*From )/gm, "$1"), "latin1");
	});
}

/** A text without the line breaks at its end. An expression would look on from each line break anew. */
function withoutBlankEnd(text: string): string {
	let end = text.length;
	while (text[end - 1] === "\n") end--;
	return text.slice(0, end);
}

async function readMail(bytes: Buffer): Promise<Found | string> {
	// It throws where parts stand within each other, hundreds deep, or headers are endless.
	const mail = await PostalMime.parse(bytes).catch(() => undefined);
	if (!mail) return "its parts or its headers are more than can be read";
	const from = mail.from?.name || mail.from?.address;
	if (!from) return "its header does not say who sent it";
	const written =
		mail.text ?? (mail.html ? markdownOf(fromHtml(mail.html)) : "");
	const text = written
		.replace(/\r\n?/g, "\n")
		.replace(/(?![\t\n])\p{Cc}/gu, "")
		.replace(/^\n+/, "")
		.trimEnd();
	if (text === "") return "it has no text";
	const subject = mail.subject?.trim();
	const names = mail.attachments.map((one) => one.filename ?? one.mimeType);
	const date =
		mail.date && !Number.isNaN(Date.parse(mail.date))
			? new Date(mail.date).toISOString().slice(0, 10)
			: undefined;
	return {
		title: subject || "(no subject)",
		date,
		authors: [from],
		entries: [],
		body: fenced(text),
		mail: {
			from,
			date,
			subject: subject || "(no subject)",
			message: idOf(mail.messageId),
			inReplyTo: idOf(mail.inReplyTo),
		},
		doubts: [
			...(subject ? [] : ["it has no subject"]),
			...unknownCharsets(bytes).map(
				(name) => `its characters are in "${name}", which is not known`,
			),
			...(text.includes("\uFFFD")
				? ["some of its characters could not be read"]
				: []),
			...(names.length > 0
				? [
						`${counted(names.length, "attachment")} left out: ${names.join(", ")}`,
					]
				: []),
		],
		bytes,
	};
}

/** The character sets that a mail or a part of it names and that nobody here can decode. */
function unknownCharsets(bytes: Buffer): string[] {
	const names = bytes
		.toString("latin1")
		.matchAll(/^Content-Type:(?:[^\n]|\n[ \t])*?\bcharset="?([\w.:+-]+)/gim);
	return [...new Set([...names].map(([, name = ""]) => name))].filter(
		(name) => !isKnownCharset(name),
	);
}

function isKnownCharset(name: string): boolean {
	try {
		return new TextDecoder(name) !== undefined;
	} catch {
		return false;
	}
}

/** Puts a text into a fence that nothing in it closes. */
function fenced(text: string): string {
	let longest = 2;
	for (const [run] of text.matchAll(/`+/g)) {
		longest = Math.max(longest, run.length);
	}
	const fence = "`".repeat(longest + 1);
	return `${fence}mail\n${text}\n${fence}`;
}

function idOf(given: string | undefined): string | undefined {
	return /<([^\s<>@]+@[^\s<>@]+)>/.exec(given ?? "")?.[1];
}
