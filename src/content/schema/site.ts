// The settings of `site.yml`: each key's meaning, form and example; types, checks and docs come from it.
import { z } from "zod";
import {
	checkedText,
	expected,
	licence,
	protocolOf,
	text,
	url,
} from "./forms.ts";

/** `site.yml`: what the archive is called, where it stands, and how it is discussed and edited. */
export const siteSchema = z.strictObject(
	{
		title: text("the archive's name").meta({
			description: "The archive's name.",
			example: "Kernel Licensing Archive",
		}),
		description: text("a sentence that tells what the archive is").meta({
			description: "A sentence that tells what the archive is.",
			example: "What was decided about kernel modules, and why.",
		}),
		url: url.meta({
			description:
				"Where the archive is published, with its folder if it has one.",
			example: "https://example.org/",
		}),
		language: checkedText("a language tag, such as en-GB", (value) =>
			isLanguage(value),
		)
			.default("en")
			.meta({
				description: "The language of the articles, as a BCP 47 tag.",
				example: "en-GB",
			}),
		license: licence.meta({
			description: "The licence of the articles, as an SPDX expression.",
			example: "CC-BY-SA-4.0",
		}),
		discuss: checkedText(
			"a mail address or an https:// address",
			(value) =>
				/^[^\s@]+@[^\s@]+$/.test(value) || protocolOf(value) === "https:",
		)
			.optional()
			.meta({
				description:
					"Where articles are discussed: a mailing list or an address.",
				example: "list@example.org",
			}),
		comments: checkedText(
			"an https:// address that holds {url} after its host",
			(value) =>
				/^https:\/\/[^/{}]+\/.*\{url\}/.test(value) && hasPlainHost(value),
		)
			.optional()
			.meta({
				description:
					"Where another site keeps comments, shown in a frame when a reader asks for them; {url} becomes the article's address.",
				example: "https://comments.example.org/on?page={url}",
			}),
		organisations: z
			.array(
				text("a name"),
				expected("a list of those named who are organisations"),
			)
			.optional()
			.meta({
				description:
					"Those named as authors or for what they held who are organisations; the others are persons, who are sorted by surname.",
				example: "[Archive editors]",
			}),
		edit: checkedText("an address that holds {path}", (value) =>
			/^https:.*\{path\}/.test(value),
		)
			.optional()
			.meta({
				description:
					"Where an article is edited; {path} becomes its path in the content folder.",
				example: "https://example.org/edit/{path}",
			}),
	},
	expected("keys and values"),
);

/** Whether a policy can name an address's host: `;` and `,` would end what it says of it (https://www.w3.org/TR/CSP3/#parse-serialized-policy). */
function hasPlainHost(value: string): boolean {
	return URL.canParse(value) && /^[^;,'"]+$/.test(new URL(value).host);
}

function isLanguage(value: string): boolean {
	try {
		// Longer ones, such as "English", are names that nobody registered: dates would be in the machine's own language.
		return (
			/^[a-z]{2,3}\b/i.test(value) &&
			Intl.getCanonicalLocales(value).length === 1
		);
	} catch {
		return false;
	}
}

export type SiteMatter = z.output<typeof siteSchema>;
