// What an archive holds already: by address, Message-ID and digest, so that nothing is imported twice.
import { splitFrontMatter } from "../content/front-matter.ts";
import { fileName } from "../content/slug.ts";
import type { Source } from "../content/source.ts";
import { parseYaml } from "../content/yaml.ts";
import { addressKey } from "./links.ts";

/** The files of an archive by what they are known by. */
export interface Holdings {
	/** Articles that were imported, by where they were imported from and by the digest of what was read. */
	readonly imported: Map<string, string>;
	/** Articles by the addresses that they had, and by sources that only they name; undefined where several do. */
	readonly addresses: Map<string, string | undefined>;
	readonly slugs: Set<string>;
}

/** Reads what an archive's articles say of where they come from; what can't be read is passed over. */
export function holdingsOf(texts: readonly Source[]): Holdings {
	const holdings: Holdings = {
		imported: new Map(),
		addresses: new Map(),
		slugs: new Set(),
	};
	for (const source of texts.filter(({ path }) =>
		/^articles\/.*\.md$/.test(path),
	)) {
		holdings.slugs.add(fileName(source.path).replace(/\.md$/, ""));
		const split = splitFrontMatter(source);
		if ("at" in split) continue;
		const yaml = parseYaml(source.path, split.matter);
		if ("unexpected" in yaml) continue;
		const { aliases, sources, imported, mail } = mapping(yaml.value);
		const { from, sha256 } = mapping(imported);
		for (const key of [from, sha256]) {
			if (typeof key === "string") hold(holdings, key, source.path);
		}
		const { message } = mapping(mail);
		if (typeof message === "string") hold(holdings, message, source.path);
		for (const alias of listed(aliases)) {
			if (typeof alias === "string")
				note(holdings, `lwn.net${alias.replace(/\/$/, "")}`, source.path);
		}
		for (const one of listed(sources)) {
			const { url } = mapping(one);
			if (typeof url === "string") note(holdings, addressKey(url), source.path);
		}
	}
	return holdings;
}

/** Notes an article that is imported from an address, a Message-ID or a file with a digest. */
export function hold(
	{ imported, addresses }: Holdings,
	from: string,
	path: string,
): void {
	imported.set(from, path);
	if (/^https?:/.test(from)) {
		imported.set(addressKey(from), path);
		addresses.set(addressKey(from), path);
	}
}

function note({ addresses }: Holdings, key: string, path: string): void {
	const known = addresses.get(key);
	addresses.set(key, addresses.has(key) && known !== path ? undefined : path);
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

function listed(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
