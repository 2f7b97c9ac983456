// The picture cache: pictures that were drawn, kept from one run to the next: each takes a tenth of a second, and few ever change.
import { hash } from "node:crypto";
import type { DrawPicture } from "../assets/picture.ts";
import type { Picture } from "../pages/pictures.ts";
import { codeOf } from "./fingerprint.ts";
import { KeptFiles, keptFolder } from "./kept-files.ts";

/** The code that decides how a picture is drawn, by its path in the project. */
export const drawingCode = [
	"package-lock.json",
	"src/assets",
	"src/pages/html.ts",
	"src/pages/picture-view.ts",
	"src/pages/pictures.ts",
	"src/pages/text-fit.ts",
	"layouts/picture.tsx",
	"layouts/mark.tsx",
];

/** A drawer of all the pictures of a site. */
export interface PictureCache {
	readonly draw: DrawPicture;
	/** Forgets what was not drawn. */
	end(): void;
}

/**
 * Gives a drawer that knows the pictures of earlier runs.
 * @param cache the folder of what is kept, as an absolute path; without one nothing is
 * @param project the project's folder, as an absolute path
 * @param content the content folder, as an absolute path
 */
export function pictureCache(
	draw: DrawPicture,
	cache: string | undefined,
	project: string,
	content: string,
): PictureCache {
	if (cache === undefined) return { draw, end() {} };
	const files = new KeptFiles(keptFolder(cache, "pictures", content));
	const code = codeOf(project, drawingCode);
	const used = new Set<string>();
	return {
		async draw(picture: Picture) {
			const name = hash("sha256", picture.url).slice(0, 16);
			const key = [code, JSON.stringify(picture)].join("\n");
			used.add(name);
			const known = files.recall(name, key);
			if (known instanceof Uint8Array) return known;
			const png = await draw(picture);
			files.keep(name, key, png);
			return png;
		},
		end: () => files.keepOnly(used),
	};
}
