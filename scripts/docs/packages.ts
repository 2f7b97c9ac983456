// The list of packages: what this project is made with, and under which licences, as the lock file has it.

/** A package of the lock file, as far as it is listed. */
interface Locked {
	readonly version?: string;
	readonly license?: string;
	readonly dev?: boolean;
}

/**
 * Writes the list of all packages with their licences as markdown.
 * @param lock package-lock.json, as text
 */
export function packageList(lock: string): string {
	const { packages } = JSON.parse(lock) as {
		packages: Readonly<Record<string, Locked>>;
	};
	const listed = Object.entries(packages).filter(([path]) => path !== "");
	const table = (isWanted: (one: Locked) => boolean) => {
		const rows = listed
			.filter(([, one]) => isWanted(one))
			.map(([path, { version, license }]) => {
				const name = path.replace(/^.*node_modules\//, "");
				return `| ${name} | ${version} | ${license} |`;
			});
		return [
			"| package | version | licence |",
			"| --- | --- | --- |",
			...[...new Set(rows)].sort(),
		].join("\n");
	};
	return `# Packages

What this project is made with, and under which licences (SPDX expressions): every package that \`package-lock.json\` names, for
every platform. \`npm run docs\` writes this list; \`test/project/licences.test.ts\` holds it to licences that go with ours.

## To build a site

Of these, \`fastest-levenshtein\` and the search program of \`pagefind\` stand in a published site, and pictures of it are drawn in the letters of Source Serif.

${table(({ dev }) => dev !== true)}

## To test this project

${table(({ dev }) => dev === true)}
`;
}
