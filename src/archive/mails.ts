// Mails: an article is the page of one exactly if it has a mail's headers.
import type { Article } from "../content/article.ts";
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";

/** Finds pages of mails without headers, and headers in other articles. */
export function checkMails(articles: readonly Article[]): Diagnostic[] {
	return articles.flatMap(({ path, kind, mail }): Diagnostic[] => {
		if ((kind === "mail") === (mail !== undefined)) return [];
		return [
			{
				path,
				at: fileStart,
				unexpected: mail
					? `"mail" in an article that is none`
					: "mail without headers",
				expected: mail ? "kind: mail beside it" : "the key `mail`",
				fix: mail
					? "kind: mail"
					: "mail: {from: A. Person, date: 2004-02-16, subject: An export}",
			},
		];
	});
}
