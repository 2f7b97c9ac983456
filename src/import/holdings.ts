// What an archive holds already: by address, Message-ID and digest, so that nothing is imported twice.
import { splitFrontMatter } from "../content/front-matter.ts";
import { fileName } from "../content/slug.ts";
import type { Source } from "../content/source.ts";
import { parseYaml } from "../content/yaml.ts";
import { decoded } from "../markdown/place.ts";
import { addressKey } from "./links.ts";

/** The files of an archive by what they are known by. */
export interface Holdings {
	/** Articles that were imported, by where they were imported from and by the digest of what was read. */
	readonly imported: Map<string, string>;
	/** Articles by the addresses that they have, or had where they were published before; undefined where several did. */
	readonly addresses: Map<string, string | undefined>;
	/** Articles by the sources that they name, which they are not themselves; undefined where several name one. */
	readonly sources: Map<string, string | undefined>;
	readonly slugs: Set<string>;
}

/** Reads what an archive's articles say of where they come from; what can't be read is passed over. */
export function holdingsOf(texts: readonly Source[]): Holdings {
	const holdings: Holdings = {
		imported: new Map(),
		addresses: new Map(),
		sources: new Map(),
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
				note(
					holdings.addresses,
					`lwn.net${alias.replace(/\/$/, "")}`,
					source.path,
				);
		}
		for (const one of listed(sources)) {
			const { url } = mapping(one);
			if (typeof url === "string")
				note(holdings.sources, addressKey(url), source.path);
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

/**
 * Gives the article that an address is of: that was imported from it, had it where it was published before, or is the mail
 * that a public archive has there. One that only has it among its sources is another text.
 */
export function holderOf(
	{ imported, addresses }: Holdings,
	url: string,
): string | undefined {
	const message = new URL(url).pathname
		.split("/")
		.map(decoded)
		.find((part) => part.includes("@"));
	return (
		addresses.get(addressKey(url)) ??
		(message === undefined ? undefined : imported.get(message))
	);
}

function note(
	known: Map<string, string | undefined>,
	key: string,
	path: string,
): void {
	known.set(key, known.has(key) && known.get(key) !== path ? undefined : path);
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

function listed(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
