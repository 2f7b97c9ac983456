// <decision-ledger>: sorts and filters the table of decisions in place; without it the table stands as it was printed.
//
// The address has what is filtered and sorted by, so that Back finds the table as it was left and a choice can be mailed.

/** A column to sort by, and whether the other way round. */
interface Order {
	readonly key: string;
	readonly isDown: boolean;
}

class DecisionLedger extends HTMLElement {
	/** The rows in the order that they were printed in. */
	#rows: readonly HTMLTableRowElement[] = [];
	#order: Order | undefined;
	readonly #words = document.createElement("input");
	readonly #outcome = document.createElement("select");
	readonly #status = document.createElement("p");
	readonly #restore = () => this.#follow(new URL(location.href).searchParams);

	connectedCallback(): void {
		this.#rows = [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
		this.#status.setAttribute("role", "status");
		this.#status.className = "note";
		this.prepend(this.#filters(), this.#status);
		for (const cell of this.#columns()) {
			const button = document.createElement("button");
			button.type = "button";
			button.append(...cell.childNodes);
			button.addEventListener("click", () => {
				const isDown = cell.getAttribute("aria-sort") === "ascending";
				this.#sort({ key: keyOf(cell), isDown });
				this.#tellAddress();
			});
			cell.append(button);
		}
		this.#restore();
		// A page that comes back may be as it was left, made anew, or the same page at another address.
		addEventListener("pageshow", this.#restore);
		addEventListener("popstate", this.#restore);
	}

	disconnectedCallback(): void {
		removeEventListener("pageshow", this.#restore);
		removeEventListener("popstate", this.#restore);
	}

	#filters(): HTMLElement {
		this.#words.type = "search";
		this.#words.placeholder = "word or heading";
		const kinds = new Set(this.#rows.map(outcomeOf));
		this.#outcome.append(
			new Option("all", ""),
			...[...kinds].sort().map((kind) => new Option(kind, kind)),
		);
		for (const control of [this.#words, this.#outcome]) {
			// What the address does not have, the browser is not to fill in.
			control.autocomplete = "off";
			control.addEventListener("input", () => {
				this.#filter();
				this.#tellAddress();
			});
		}
		const bar = document.createElement("p");
		bar.className = "filters";
		bar.append(
			labelled("Filter", this.#words),
			labelled("Outcome", this.#outcome),
		);
		return bar;
	}

	#columns(): HTMLTableCellElement[] {
		return [...this.querySelectorAll<HTMLTableCellElement>("thead th")];
	}

	/** Shows what an address asks for; what it asks for that is not there is passed over. */
	#follow(asked: URLSearchParams): void {
		const words = (asked.get("filter") ?? "").trim();
		const outcome = asked.get("outcome") ?? "";
		const known = [...this.#outcome.options].some(
			(one) => one.value === outcome,
		)
			? outcome
			: "";
		if (this.#words.value !== words || this.#outcome.value !== known) {
			this.#words.value = words;
			this.#outcome.value = known;
			this.#filter();
		}
		const order = orderFrom(asked.get("sort") ?? "");
		if (textOf(order) !== textOf(this.#order)) this.#sort(order);
	}

	/** Puts what is shown into the address, in the place that the reader is at. */
	#tellAddress(): void {
		const url = new URL(location.href);
		for (const [name, value] of [
			["filter", this.#words.value.trim()],
			["outcome", this.#outcome.value],
			["sort", textOf(this.#order)],
		] as const) {
			if (value === "") url.searchParams.delete(name);
			else url.searchParams.set(name, value);
		}
		history.replaceState(history.state, "", url);
	}

	#filter(): void {
		const words = this.#words.value.toLowerCase().split(/\s+/);
		const outcome = this.#outcome.value;
		let shown = 0;
		for (const row of this.#rows) {
			const text = wordsOf(row);
			row.hidden = !(
				(outcome === "" || outcomeOf(row) === outcome) &&
				words.every((word) => text.includes(word))
			);
			if (!row.hidden) shown++;
		}
		const here = this.#rows.length;
		const total = Number(this.getAttribute("total"));
		this.#status.textContent =
			total > here
				? `${shown} of the ${here} rows on this page shown; there are ${total} in all`
				: `${shown} of ${here} rows shown`;
	}

	/** Puts the rows in an order: that in which they were printed where it is of no column. */
	#sort(order: Order | undefined): void {
		const columns = this.#columns();
		const column = columns.findIndex((cell) => keyOf(cell) === order?.key);
		for (const cell of columns) cell.removeAttribute("aria-sort");
		this.#order = column < 0 ? undefined : order;
		const isDown = order?.isDown === true;
		columns[column]?.setAttribute(
			"aria-sort",
			isDown ? "descending" : "ascending",
		);
		const key = (row: HTMLTableRowElement) => {
			const one = row.cells[column];
			return (
				one?.querySelector("time")?.dateTime ??
				one?.textContent ??
				""
			).toLowerCase();
		};
		const rows = [...this.#rows].sort(
			(a, b) => (isDown ? -1 : 1) * key(a).localeCompare(key(b), "en"),
		);
		this.querySelector("tbody")?.append(...rows);
	}
}

/** The name of a column in the address. */
function keyOf(cell: HTMLElement): string {
	return cell.dataset.key ?? "";
}

/** Writes an order as the address has it: `symbol`, or `-symbol` the other way round. */
function textOf(order: Order | undefined): string {
	return order ? (order.isDown ? "-" : "") + order.key : "";
}

function orderFrom(text: string): Order | undefined {
	const isDown = text.startsWith("-");
	const key = isDown ? text.slice(1) : text;
	return key === "" ? undefined : { key, isDown };
}

/** What a row can be found by: its text, and the words that it has besides, such as the headings of its article. */
function wordsOf(row: HTMLTableRowElement): string {
	return `${row.textContent} ${row.dataset.words ?? ""}`.toLowerCase();
}

function outcomeOf(row: HTMLTableRowElement): string {
	return row.querySelector(".outcome")?.textContent ?? "";
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
	const label = document.createElement("label");
	label.append(`${text} `, control);
	return label;
}

customElements.define("decision-ledger", DecisionLedger);
