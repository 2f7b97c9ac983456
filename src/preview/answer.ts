// What the preview answers to an address: a pure function of the version that is shown.
import { MistakesLayout } from "../../layouts/mistakes.tsx";
import { ReadingLayout } from "../../layouts/reading.tsx";
import { fileType } from "../hosting/file-type.ts";
import { html } from "../pages/html.ts";
import { outputPath, type Page } from "../pages/page.ts";
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

/** A sentence as an answer. */
export function plain(status: number, sentence: string): Answer {
	return file(status, ".txt", `${sentence}\n`);
}

/** A script as an answer. */
export function script(body: string): Answer {
	return file(200, ".js", body);
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
	const body = html(MistakesLayout({ of, mistakes, reloadScript }));
	return file(500, ".html", body);
}

/** A page of an article, as an answer. */
export function articleAlone(page: Page): Answer {
	return rendered(200, page);
}

/**
 * What stands in for a page that needs the whole archive, while that is being read.
 * @param reloadScript the address of the script that reloads it
 */
export function readingPage(reloadScript: string): Answer {
	return file(503, ".html", html(ReadingLayout({ reloadScript })));
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
	if (page) return rendered(200, page);
	const asset = version.assets.get(url);
	if (asset) return file(200, url, asset.contents);
	const image = version.images.get(url);
	if (image !== undefined) return { image };
	const picture = version.pictures.get(url);
	if (picture) return { picture };
	if (version.pages.has(`${url}/index.html`)) {
		return { redirect: `${base}${url.slice(1)}/` };
	}
	const missing = version.pages.get("/404.html");
	return missing
		? rendered(404, missing)
		: plain(404, "There is no page at this address.");
}

function rendered(status: number, page: Page): Answer {
	return file(status, outputPath(page.url), page.render());
}

/** What stands in a file, with the type that hosts tell of it. */
function file(status: number, path: string, body: string | Uint8Array): Answer {
	return { status, type: fileType(path), body };
}
