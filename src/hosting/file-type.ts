// The type of a published file, for stores that tell none by themselves.
import { lookup } from "mrmime";
import { types } from "./hosting.ts";

/** What is text, whatever it is called; all that a build writes is UTF-8. */
const isText = /^text\/|[/+](json|xml|javascript)$/;

/**
 * Gives the `Content-Type` of a file by its path in the published folder.
 * @returns `application/octet-stream` where its name tells nothing
 */
export function fileType(path: string): string {
	const own = types.find(([ending]) => `/${path}`.endsWith(ending));
	if (own) return own[1];
	const name = path.slice(path.lastIndexOf("/") + 1);
	const type = name.includes(".") ? lookup(name) : "text/plain";
	if (type === undefined) return "application/octet-stream";
	return isText.test(type) ? `${type}; charset=utf-8` : type;
}
