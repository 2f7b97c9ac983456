// The SPDX expression that is meant by a licence in everyday words, where these name its version: "GPLv2" is GPL-2.0-only.

/** Licences whose versions have a point in SPDX, by their names in everyday words. */
const families: Readonly<Record<string, string>> = {
	gpl: "GPL",
	"gnu gpl": "GPL",
	lgpl: "LGPL",
	"gnu lgpl": "LGPL",
	agpl: "AGPL",
	"gnu agpl": "AGPL",
};

/** Gives the SPDX expression of a licence of the GNU family or Apache's; undefined for anything else, such as "GPL" alone. */
export function meantLicence(value: string): string | undefined {
	const words = value
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, " ");
	const [, name = "", number = "", later = ""] =
		/^([a-z ]*?[a-z]) ?(?:v|version )?(\d(?:\.\d)?)( ?(?:\+|or later|only))?$/.exec(
			words,
		) ?? [];
	const version = number.includes(".") ? number : `${number}.0`;
	if (name === "apache") return later === "" ? `Apache-${version}` : undefined;
	const family = families[name];
	if (family === undefined) return undefined;
	const isLater = later !== "" && !later.endsWith("only");
	return `${family}-${version}-${isLater ? "or-later" : "only"}`;
}
