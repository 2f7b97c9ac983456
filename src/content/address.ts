// The addresses of articles and pages, known by rule from the names of their files.

/** The address of the page that a markdown file of the content folder becomes; undefined for any other file. */
export function addressOf(file: string): string | undefined {
	const [, folder, slug] =
		/^(articles|pages)\/(?:.*\/)?([^/]+)\.md$/.exec(file) ?? [];
	if (slug === undefined) return undefined;
	return folder === "articles" ? articleUrl(slug) : pageUrl(slug);
}

/** The address of an article; the folder that its file lies in makes no difference. */
export function articleUrl(slug: string): string {
	return `/Articles/${slug}/`;
}

/** The address of a page of `pages/`; what `home.md` says stands on the home page. */
export function pageUrl(slug: string): string {
	return slug === "home" ? "/" : `/${slug}/`;
}
