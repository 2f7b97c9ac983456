// What the preview answers to an address: a pure function of the version that is shown.
import { extname } from "node:path";
import { MistakesLayout } from "../../layouts/mistakes.tsx";
import { ReadingLayout } from "../../layouts/reading.tsx";
import { html } from "../pages/html.ts";
import type { Page } from "../pages/page.ts";
import type { Picture } from "../pages/pictures.ts";
import type { Version } from "./state.ts";

/** An answer: a text, another address to go to, a file of the content folder, or a picture that is to be drawn. */
export type Answer =
	| {
			readonly status: number;
			readonly type: string;
			readonly body: string | Uint8Array;
	  }
	| { readonly redirect: string }
	| { readonly image: string }
	| { readonly picture: Picture };

const types: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".xml": "application/xml; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".md": "text/markdown; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
};

/** A sentence as an answer. */
export function plain(status: number, sentence: string): Answer {
	return { status, type: types[".txt"] ?? "", body: `${sentence}\n` };
}

/** A script as an answer. */
export function script(body: string): Answer {
	return { status: 200, type: types[".js"] ?? "", body };
}

/**
 * Mistakes as a page of their own.
 * @param of what is wrong: the content, so that there is no version to be shown, or the code that makes this page
 * @param reloadScript the address of the script that reloads it
 */
export function mistakesPage(
	of: "content" | "code",
	mistakes: readonly string[],
	reloadScript: string,
): Answer {
	return {
		status: 500,
		type: types[".html"] ?? "",
		body: html(MistakesLayout({ of, mistakes, reloadScript })),
	};
}

/** A page of an article, as an answer. */
export function articleAlone(page: Page): Answer {
	return document(200, page.url, page.render());
}

/**
 * What stands in for a page that needs the whole archive, while that is being read.
 * @param reloadScript the address of the script that reloads it
 */
export function readingPage(reloadScript: string): Answer {
	return {
		status: 503,
		type: types[".html"] ?? "",
		body: html(ReadingLayout({ reloadScript })),
	};
}

/**
 * Answers for a version of the site.
 * @param url the address that is asked for, decoded and without the base path
 * @param base the folder, decoded, that the site is published in, with a slash at each end
 */
export function answer(version: Version, url: string, base: string): Answer {
	const page = version.pages.get(url.endsWith("/") ? `${url}index.html` : url);
	if (page && url !== page.url && url.endsWith("/index.html")) {
		return { redirect: base + page.url.slice(1) };
	}
	if (page) return document(200, page.url, page.render());
	const asset = version.assets.get(url);
	if (asset) {
		return {
			status: 200,
			type: types[extname(url)] ?? "application/octet-stream",
			body: asset.contents,
		};
	}
	const image = version.images.get(url);
	if (image !== undefined) return { image };
	const picture = version.pictures.get(url);
	if (picture) return { picture };
	if (version.pages.has(`${url}/index.html`)) {
		return { redirect: `${base}${url.slice(1)}/` };
	}
	const missing = version.pages.get("/404.html");
	return missing
		? document(404, missing.url, missing.render())
		: plain(404, "There is no page at this address.");
}

function document(status: number, url: string, body: string): Answer {
	return { status, type: types[extname(url) || ".html"] ?? "", body };
}
