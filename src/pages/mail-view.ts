// The headers of a posted mail, as its page shows them.
import { personUrl, senderOf } from "../archive/positions.ts";
import type { Article } from "../content/article.ts";
import { href, type Site } from "./site.ts";
import { messageUrl } from "./sources.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

export interface MailView {
	readonly from: LinkView;
	readonly date?: DateView | undefined;
	readonly subject: string;
	readonly message?: LinkView | undefined;
	readonly published: DateView;
}

/** Gives the headers of the mail that an article is the page of; undefined for any other article. */
export function mailView(site: Site, article: Article): MailView | undefined {
	const { mail } = article;
	return (
		mail && {
			from: { text: mail.from, href: href(site, personUrl(senderOf(mail))) },
			date: mail.date === undefined ? undefined : dateView(site, mail.date),
			subject: mail.subject,
			message:
				mail.message === undefined
					? undefined
					: { text: `<${mail.message}>`, href: messageUrl(mail.message) },
			published: dateView(site, article.date),
		}
	);
}
