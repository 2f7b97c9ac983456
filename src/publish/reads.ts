// What is read: which pages were made from the words of which articles, so that a page is made again when one of them has changed.
//
// A page follows from the archive, which is seldom another after an edit, and from the bodies that it shows parts of. The bodies
// tell when they are asked for anything, so no page has to say what it depends on, and none can forget to.
import type { AuthoredArticle } from "../content/article.ts";
import type { Content } from "../content/parse.ts";
import type { Body } from "../markdown/body.ts";

/** Takes down which articles are read, by their paths. */
export class Reads {
	#reading: Set<string> | undefined;

	/** Does some work, and gives what it gave with the articles whose bodies it asked for anything. */
	during<T>(work: () => T): { given: T; read: ReadonlySet<string> } {
		const around = this.#reading;
		const read = new Set<string>();
		this.#reading = read;
		try {
			return { given: work(), read };
		} finally {
			this.#reading = around;
		}
	}

	/** Gives the same content with articles that tell when they are read. */
	watched(content: Content): Content {
		return {
			...content,
			articles: content.articles.map((article) => this.#watched(article)),
		};
	}

	#watched(article: AuthoredArticle): AuthoredArticle {
		const note = () => this.#reading?.add(article.path);
		return { ...article, body: new WatchedBody(article.body, note) };
	}
}

/** A body that tells when it is asked for anything. */
export class WatchedBody implements Body {
	readonly #body: Body;
	readonly #note: () => void;

	constructor(body: Body, note: () => void) {
		this.#body = body;
		this.#note = note;
	}

	get #read(): Body {
		this.#note();
		return this.#body;
	}

	get headings() {
		return this.#read.headings;
	}
	get anchors() {
		return this.#read.anchors;
	}
	get paragraphs() {
		return this.#read.paragraphs;
	}
	get links() {
		return this.#read.links;
	}
	get images() {
		return this.#read.images;
	}
	get symbols() {
		return this.#read.symbols;
	}
	get mentions() {
		return this.#read.mentions;
	}
	get words() {
		return this.#read.words;
	}
	get diagnostics() {
		return this.#read.diagnostics;
	}
	get markdown() {
		return this.#read.markdown;
	}
	get sum() {
		return this.#read.sum;
	}
	get html() {
		return this.#read.html;
	}
}
