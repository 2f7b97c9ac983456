// The site's settings, from `site.yml`, with what the command line puts in their place.
import {
	type Diagnostic,
	fileStart,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import { type SiteMatter, siteSchema } from "./schema/site.ts";
import type { Source } from "./source.ts";
import type { Checked } from "./validate.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** What the archive is called and where it stands. */
export interface Settings extends Omit<SiteMatter, "url"> {
	/** Where it is published, without a path: `https://example.org`. */
	readonly origin: string;
	/** The folder that it is published in: `/`, or `/licensing/`. */
	readonly base: string;
	/** Where each of the organisations stands in the file. */
	readonly organisationsAt?: readonly Position[];
}

/** What the command line may put in place of `site.yml`'s address. */
export interface Overrides {
	readonly url?: string | undefined;
	readonly base?: string | undefined;
}

/** Reads the settings. */
export function parseSettings(
	source: Source,
	overrides: Overrides = {},
): Checked<Settings> {
	const checked = parseYamlFile(siteSchema, source);
	if (!checked.value) return checked;
	const { yaml } = checked;
	const { url: authored, ...rest } = checked.value;
	const url = new URL(overrides.url ?? authored);
	const { comments } = rest;
	if (
		comments !== undefined &&
		[new URL(authored), url].some(
			({ origin }) => origin === new URL(comments).origin,
		)
	) {
		return {
			diagnostics: [
				{
					path: source.path,
					at: yaml.valueAt(["comments"]),
					unexpected: `"comments" of ${quote(comments)}`,
					expected:
						"an address on another host than the archive's: a frame of its own could undo its policy",
					fix: "write in its place an https:// address on another host that holds {url}",
				},
			],
		};
	}
	return {
		value: {
			...rest,
			origin: url.origin,
			base: cleanBase(overrides.base ?? url.pathname),
			...(rest.organisations && {
				organisationsAt: rest.organisations.map((_name, n) =>
					yaml.valueAt(["organisations", n]),
				),
			}),
		},
	};
}

/** A base path with one slash at each end. */
export function cleanBase(base: string): string {
	const inner = base.replace(/^\/+|\/+$/g, "");
	return inner === "" ? "/" : `/${inner}/`;
}

/** The diagnostic for an archive without settings. */
export const missingSettings: Diagnostic = {
	path: "site.yml",
	at: fileStart,
	unexpected: "archive without site.yml",
	expected: "a file that names it",
	fix: shell`printf 'title: …\\ndescription: …\\nurl: …\\nlicense: …\\n' > ${"site.yml"}`,
};
