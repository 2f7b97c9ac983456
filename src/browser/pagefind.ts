// The part of Pagefind's browser interface that the search page uses (pagefind 1.6, `pagefind/pagefind.js`).

export interface Pagefind {
	options(options: {
		excerptLength?: number;
		excerptEllipsis?: string;
		ranking?: Record<string, unknown>;
	}): Promise<void>;
	init(): Promise<void>;
	search(
		query: string,
	): Promise<{ results: { id: string; data(): Promise<Result> }[] } | null>;
}

export interface Result {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly sub_results: readonly {
		readonly title: string;
		readonly url: string;
		readonly excerpt: string;
	}[];
}
