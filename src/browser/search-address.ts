// The address of the search page: it has the query and the order, so that Back works and a search can be mailed.
import type { Request } from "../search/engine.ts";
import { orders } from "../search/narrowing.ts";

export class SearchAddress {
	/** Whether Back should return to the place, so that what is typed next gets another. */
	#isSettled = true;

	/** Gives the search that the address has. */
	read(): Request {
		const { searchParams } = new URL(location.href);
		const order = orders.find((one) => one === searchParams.get("sort"));
		return { line: searchParams.get("q") ?? "", order: order ?? orders[0] };
	}

	/** What has been typed is what was meant. */
	settle(): void {
		this.#isSettled = true;
	}

	/** Puts a search there that was chosen, as a place that Back returns from. */
	choose(search: Request): void {
		const address = addressOf(search);
		if (address !== location.href) history.pushState(null, "", address);
		this.#isSettled = true;
	}

	/** Puts what has been typed so far there: the first of it is a new place, the rest stays there. Gives whether it is new. */
	type(search: Request): boolean {
		const address = addressOf(search);
		if (address === location.href) return false;
		if (this.#isSettled) history.pushState(null, "", address);
		else history.replaceState(null, "", address);
		this.#isSettled = false;
		return true;
	}
}

function addressOf({ line, order }: Request): string {
	const url = new URL(location.href);
	url.hash = "";
	url.search = "";
	if (line !== "") url.searchParams.set("q", line);
	if (order !== orders[0]) url.searchParams.set("sort", order);
	return url.href;
}
