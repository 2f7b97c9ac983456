// One run over outside links: those that are due are asked for, and copies are looked for of those that died.

import { setTimeout } from "node:timers/promises";
import { copyIn, copyQuestion } from "./archived.ts";
import { type AskOptions, ask, read } from "./ask.ts";
import type { OutsideLinks } from "./links.ts";
import {
	afterAnswer,
	type CheckedLink,
	hasDied,
	isDue,
	type LinkRecord,
} from "./record.ts";
import { type Manners, visit } from "./visit.ts";

export interface RunOptions extends AskOptions, Manners {
	readonly today: string;
	/** After how many days a page is asked for again. */
	readonly age: number;
	/** Where copies are looked for. */
	readonly copiesFrom: string;
	/** Called after each answer. */
	readonly progress: (asked: number, due: number) => void;
}

/** A run over the links, whose record grows with each answer, so that what was learnt is not lost when it is interrupted. */
export class LinkRun {
	readonly #links: OutsideLinks;
	readonly #options: RunOptions;
	readonly #record: Map<string, CheckedLink>;
	readonly #due: readonly string[];
	#asked = 0;
	#hasHttp = false;

	/** @param before what is known already; of links that stand nowhere any more it is forgotten */
	constructor(links: OutsideLinks, before: LinkRecord, options: RunOptions) {
		this.#links = links;
		this.#options = options;
		this.#record = new Map([...before].filter(([link]) => links.has(link)));
		this.#due = [...links.keys()].filter((link) =>
			isDue(before.get(link), options.today, options.age),
		);
	}

	get record(): LinkRecord {
		return this.#record;
	}

	/** How many links have been asked for. */
	get asked(): number {
		return this.#asked;
	}

	/** Whether not one host answered: then nothing is known of the links, only of this machine's network. */
	get isOffline(): boolean {
		return this.#asked > 0 && !this.#hasHttp;
	}

	/**
	 * Asks for all links that are due.
	 * @returns how many were put off, since their hosts asked for it
	 */
	async ask(): Promise<number> {
		const { today, progress } = this.#options;
		const putOff = await visit(this.#due, this.#options, {
			ask: (link) => ask(link, this.#options),
			wait: (time) => this.#wait(time),
			answered: (link, answer) => {
				this.#asked++;
				this.#hasHttp ||= answer.status !== undefined;
				this.#record.set(
					link,
					afterAnswer(this.#record.get(link), answer, today),
				);
				progress(this.#asked, this.#due.length);
			},
		});
		await this.#findCopies();
		return putOff.length;
	}

	/** Looks for copies of the links that died and have none, one after the other. */
	async #findCopies(): Promise<void> {
		const { copiesFrom, today, pause } = this.#options;
		const dead = [...this.#record].filter(
			([, link]) => link.checked === today && !link.archived && hasDied(link),
		);
		for (const [n, [address]] of dead.entries()) {
			if (n > 0) await this.#wait(pause);
			const day = this.#links.get(address)?.find(({ read }) => read)?.read;
			const answer = await read(
				copyQuestion(copiesFrom, address, day),
				this.#options,
			);
			this.#hasHttp ||= answer !== undefined;
			const archived = copyIn(answer ?? "");
			const link = this.#record.get(address);
			if (archived && link) this.#record.set(address, { ...link, archived });
		}
	}

	/** Waits for some milliseconds, but no longer than the run goes on. */
	#wait(time: number): Promise<void> {
		return setTimeout(time, undefined, { signal: this.#options.signal });
	}
}
