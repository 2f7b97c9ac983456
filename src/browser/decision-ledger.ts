// <decision-ledger>: sorts and filters the table of decisions in place; without it the table stands as it was printed.

class DecisionLedger extends HTMLElement {
	#rows: HTMLTableRowElement[] = [];
	#words: readonly string[] = [];
	#outcome = "";
	readonly #status = document.createElement("p");

	connectedCallback(): void {
		this.#rows = [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
		this.#status.setAttribute("role", "status");
		this.#status.className = "note";
		this.prepend(this.#filters(), this.#status);
		for (const [column, cell] of [
			...this.querySelectorAll<HTMLTableCellElement>("thead th"),
		].entries()) {
			const button = document.createElement("button");
			button.type = "button";
			button.append(...cell.childNodes);
			button.addEventListener("click", () => this.#sort(cell, column));
			cell.append(button);
		}
	}

	#filters(): HTMLElement {
		const words = document.createElement("input");
		words.type = "search";
		words.addEventListener("input", () => {
			this.#words = words.value.toLowerCase().split(/\s+/);
			this.#filter();
		});
		const outcome = document.createElement("select");
		const kinds = new Set(this.#rows.map(outcomeOf));
		outcome.append(
			new Option("all", ""),
			...[...kinds].sort().map((kind) => new Option(kind, kind)),
		);
		outcome.addEventListener("change", () => {
			this.#outcome = outcome.value;
			this.#filter();
		});
		const bar = document.createElement("p");
		bar.className = "filters";
		bar.append(labelled("Filter", words), labelled("Outcome", outcome));
		return bar;
	}

	#filter(): void {
		let shown = 0;
		for (const row of this.#rows) {
			const text = (row.textContent ?? "").toLowerCase();
			row.hidden = !(
				(this.#outcome === "" || outcomeOf(row) === this.#outcome) &&
				this.#words.every((word) => text.includes(word))
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

	#sort(cell: HTMLTableCellElement, column: number): void {
		const isUp = cell.getAttribute("aria-sort") !== "ascending";
		for (const other of this.querySelectorAll("th[aria-sort]")) {
			other.removeAttribute("aria-sort");
		}
		cell.setAttribute("aria-sort", isUp ? "ascending" : "descending");
		const key = (row: HTMLTableRowElement) => {
			const one = row.cells[column];
			return (
				one?.querySelector("time")?.dateTime ??
				one?.textContent ??
				""
			).toLowerCase();
		};
		this.#rows.sort(
			(a, b) => (isUp ? 1 : -1) * key(a).localeCompare(key(b), "en"),
		);
		this.querySelector("tbody")?.append(...this.#rows);
	}
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
