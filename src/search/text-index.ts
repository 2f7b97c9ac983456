// The text index, as search needs it: who finds words in articles. In the browser that is Pagefind.

/** What is known of a found article: the part of Pagefind's fragment that is used. */
export interface Fragment {
	readonly url: string;
	/** The words around the matches: escaped HTML whose only elements are `mark`. */
	readonly excerpt: string;
	readonly content: string;
	/** The content as excerpts have it: escaped. */
	readonly raw_content: string;
	/** The places of the matches, counted in words of the content. */
	readonly locations: readonly number[];
	readonly meta: Readonly<Record<string, string>>;
	readonly sub_results: readonly Section[];
	/** What has an address of its own, in the order of the article. */
	readonly anchors: readonly Anchor[];
}

/** A heading, paragraph, item or row of an article. */
export interface Anchor {
	readonly id: string;
	/** Its place, counted in words of the content. */
	readonly location: number;
}

/** A part of an article that holds matches. */
export interface Section {
	readonly title: string;
	readonly url: string;
	readonly excerpt: string;
}

export interface Hit {
	readonly id: string;
	readonly score: number;
	/** The fields besides the text in which there was a match, such as the title. */
	readonly matchedMetaFields?: readonly string[] | undefined;
	data(): Promise<Fragment>;
}

/** Of which articles the places of frequent words are known: of none, of the newest few, or of all. */
export type Places = "none" | "some" | "all";

/** What is known of a word before it is looked up. */
export interface Expected {
	/** About which share of the articles holds it, from 0 to 1; 0 where they are few. */
	readonly share: number;
	/** Whether it is among the frequent words that the index surely has. */
	readonly isListed: boolean;
	/** How many parts of the index are loaded to look it up. */
	readonly parts: number;
}

export interface TextIndex {
	/**
	 * Gives the articles that hold all the words, or the phrase where it stands in quotation marks, best first; every
	 * article for null. A word that no article holds may be answered with others that begin like it.
	 * @param places what is looked at: a phrase of frequent words is found only where their places are known
	 */
	find(words: string | null, places: Places): Promise<readonly Hit[]>;
	/** What is known of a word before it is looked up. */
	expect(word: string): Promise<Expected>;
}
