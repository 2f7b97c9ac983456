// The addresses of articles and pages, known by rule from the names of their files.

/** The address of an article; the folder that its file lies in makes no difference. */
export function articleUrl(slug: string): string {
	return `/Articles/${slug}/`;
}

/** The address of a page of `pages/`. */
export function pageUrl(slug: string): string {
	return `/${slug}/`;
}
