// Visits links politely: several hosts at once, and each host one link at a time with a pause between two.
import { grouped } from "../archive/grouped.ts";
import type { Later } from "./ask.ts";
import type { Answer } from "./record.ts";

/** How hosts are treated; times in milliseconds. */
export interface Manners {
	/** Between the end of an answer and the next question to the same host. */
	readonly pause: number;
	/** How many hosts are asked at once. */
	readonly hosts: number;
	/** A host that asks for more patience than this is left alone until another run. */
	readonly longestWait: number;
}

/** What a visit needs of the machine. */
export interface Visitor {
	readonly ask: (address: string) => Promise<Answer | Later>;
	readonly wait: (milliseconds: number) => Promise<void>;
	/** Called with each answer as it comes. */
	readonly answered: (address: string, answer: Answer) => void;
}

/**
 * Asks for links.
 * @returns those that were put off, since their hosts asked for it
 */
export async function visit(
	addresses: Iterable<string>,
	{ pause, hosts, longestWait }: Manners,
	{ ask, wait, answered }: Visitor,
): Promise<string[]> {
	const byHost = grouped(addresses, (address) => [new URL(address).host]);
	const putOff: (readonly string[])[] = [];
	const visitHost = async (links: readonly string[]) => {
		for (const [n, address] of links.entries()) {
			if (n > 0) await wait(pause);
			let answer = await ask(address);
			if (answer.kind === "later") {
				const time = answer.wait ?? longestWait;
				if (time <= longestWait) {
					await wait(time);
					answer = await ask(address);
				}
			}
			if (answer.kind === "later") {
				putOff.push(links.slice(n));
				return;
			}
			answered(address, answer);
		}
	};
	// The host with most links takes longest and begins first.
	const waiting = [...byHost.values()].sort((a, b) => a.length - b.length);
	const visitHosts = async () => {
		for (let links = waiting.pop(); links; links = waiting.pop())
			await visitHost(links);
	};
	await Promise.all(Array.from({ length: hosts }, visitHosts));
	return putOff.flat();
}
