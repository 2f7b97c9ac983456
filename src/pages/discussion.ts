// Where an article is discussed: by mail or at an address, and in comments that another site keeps.
import type { Article } from "../content/article.ts";
import type { Settings } from "../content/settings.ts";
import { absolute, type Site } from "./site.ts";

/** The comments on an article. */
export interface CommentsView {
	readonly href: string;
	/** The site that keeps them, as a reader knows it. */
	readonly host: string;
}

/** Gives the address at which a reader writes about an article: a mail with its title as subject, or what `discuss` says. */
export function discussLink(site: Site, article: Article): string | undefined {
	const { discuss } = site.archive.settings;
	if (!discuss?.includes("@") || discuss.startsWith("https:")) return discuss;
	const body = `\n\n${absolute(site, article.url)}\n`;
	return `mailto:${discuss}?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(body)}`;
}

export function commentsView(
	site: Site,
	article: Article,
): CommentsView | undefined {
	const { comments } = site.archive.settings;
	if (comments === undefined) return undefined;
	const address = encodeURIComponent(absolute(site, article.url));
	return {
		href: comments.replaceAll("{url}", () => address),
		host: new URL(comments).host,
	};
}

/** The site that may be shown in a frame, for the pages' policy: that which keeps the comments. */
export function framedOrigin({
	comments,
}: Pick<Settings, "comments">): string | undefined {
	return comments === undefined ? undefined : new URL(comments).origin;
}
