// Sources: where each kind of source can be read.
import type { SourceMatter } from "../content/schema/source.ts";
import type { Site } from "./site.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

export interface SourceView {
	readonly title: string;
	/** What an editor says of it, beside its title and no part of it. */
	readonly note?: string | undefined;
	readonly by?: string | undefined;
	readonly date?: DateView | undefined;
	/** When it was read there. */
	readonly retrieved?: DateView | undefined;
	/** Where it can be read, and what the link says. */
	readonly link?: { readonly href: string; readonly text: string } | undefined;
}

export function sourceView(site: Site, source: SourceMatter): SourceView {
	return {
		title: source.title,
		note: source.note,
		by: source.by,
		date: source.date === undefined ? undefined : dateView(site, source.date),
		retrieved:
			source.retrieved === undefined
				? undefined
				: dateView(site, source.retrieved),
		link: linkOf(source),
	};
}

/**
 * The address of a source. Mails are found by Message-ID in the public archive of the kernel's lists
 * (https://korg.docs.kernel.org/lore.html), commits and files in the mainline tree on git.kernel.org.
 */
function linkOf(source: SourceMatter): SourceView["link"] {
	if (source.url !== undefined) {
		return {
			href: source.url,
			text: new URL(source.url).hostname.replace(/^www\./, ""),
		};
	}
	if (source.message !== undefined) {
		return {
			href: messageUrl(source.message),
			text: `<${source.message}>`,
		};
	}
	if (source.commit !== undefined) {
		return {
			href: `https://git.kernel.org/torvalds/c/${source.commit}`,
			text: `commit ${source.commit.slice(0, 12)}`,
		};
	}
	if (source.file !== undefined) {
		return {
			href: `https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/${source.file}`,
			text: source.file,
		};
	}
	return undefined;
}

/**
 * Gives the source that an address is of, as who wrote it and when where an article's sources tell, as its title where they
 * tell that alone, and else as the host that has it.
 */
export function citedSource(
	site: Site,
	sources: readonly SourceMatter[],
	url: string,
): LinkView {
	const { by, date, title } = sourceAt(sources, url) ?? {};
	return {
		href: url,
		text:
			by !== undefined && date !== undefined
				? `${by}, ${dateView(site, date).text}`
				: (title ?? new URL(url).hostname.replace(/^www\./, "")),
	};
}

/** Gives the source that an address is of. */
export function sourceAt(
	sources: readonly SourceMatter[],
	url: string,
): SourceMatter | undefined {
	return sources.find((one) => isAt(one, url));
}

/** Whether an address is that of a source, or of an archive that has its mail or commit. */
function isAt({ url, message, commit }: SourceMatter, address: string) {
	return (
		url === address ||
		[message, message && encodeURIComponent(message), commit].some(
			(name) => name !== undefined && address.includes(name),
		)
	);
}

/** Where a source can be read; undefined where it names no place. */
export function sourceUrl(source: SourceMatter): string | undefined {
	return linkOf(source)?.href;
}

/** The address of a mail in the public archive of the kernel's lists, by its Message-ID. */
export function messageUrl(message: string): string {
	return `https://lore.kernel.org/r/${encodeURIComponent(message).replace("%40", "@")}`;
}
