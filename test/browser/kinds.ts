// Kinds of page: one of each in the sample archive, and those that every run of the tests looks at.

/** One page of each kind in the sample archive, by the name of the kind; paths start without a slash. */
export const kinds = {
	home: "",
	article: "Articles/gpfs-wants-an-export/",
	index: "Kernel/Index/",
	heading: "Kernel/Modules-Licensing/",
	archives: "Archives/",
	year: "Archives/2004/",
	authors: "Authors/",
	author: "Authors/archive-editors/",
	page: "about/",
	"A to Z": "A-Z/",
	letter: "A-Z/E/",
	symbols: "Symbols/",
	symbol: "Symbols/invalidate_mmap_range/",
	changes: "Symbols/Changes/",
	releases: "Symbols/Changes/6.1-6.12/",
	decisions: "Decisions/",
	positions: "Positions/",
	question: "Positions/what-does-a-gpl-only-export-mean/",
	person: "Positions/By/christoph-hellwig/",
	mail: "Articles/mail-deprecate-the-tasklist-lock-export/",
	guide: "Articles/can-my-module-be-proprietary/",
	search: "Search/",
	results: "Search/?q=invalidate_mmap_range",
	"not found": "404.html",
} as const;

/** The name of a kind. */
export type Kind = keyof typeof kinds;

/** The names of all kinds. */
export const kindNames = Object.keys(kinds) as Kind[];

/** The kinds that tell most, which every run looks at where something holds on each kind of page. */
export const tellingKinds: readonly Kind[] = [
	"home",
	"article",
	"heading",
	"symbol",
	"results",
];

/** The kinds that are left to the slow tests: all others. */
export const otherKinds: readonly Kind[] = kindNames.filter(
	(kind) => !tellingKinds.includes(kind),
);
