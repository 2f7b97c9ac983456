// What an import reads, and what it finds there, whatever kind of page or mail it was.

/** A saved file as it was named on the command line. */
export interface SavedFile {
	readonly name: string;
	readonly bytes: Buffer;
}

/** An article or a mail that was found in a saved file; what it does not tell is left out. */
export interface Found {
	readonly title: string;
	/** The day it was published, as it tells. */
	readonly date?: string | undefined;
	readonly authors: readonly string[];
	/** Its own address. */
	readonly url?: string | undefined;
	/** What its links are relative to where its own address is not known. */
	readonly site?: string | undefined;
	/** The day it was saved, as the file tells. */
	readonly retrieved?: string | undefined;
	/** Index entries as they are authored. */
	readonly entries: readonly string[];
	/** Markdown, with the links as they stand in the page. */
	readonly body: string;
	readonly mail?: MailHeaders | undefined;
	/** What somebody should look at, each as a clause. */
	readonly doubts: readonly string[];
	readonly bytes: Buffer;
}

/** The headers of a mail. */
export interface MailHeaders {
	readonly from: string;
	readonly date?: string | undefined;
	readonly subject: string;
	/** Message-IDs without < and >. */
	readonly message?: string | undefined;
	readonly inReplyTo?: string | undefined;
}

/** What one file gave: articles, and the reasons for what could not be taken. */
export interface ReadFile {
	readonly found: readonly Found[];
	readonly refused: readonly string[];
}
