// <year-range>: how many articles there are of each year, as a chart to drag over, with two fields to type the years into.
import { element } from "./elements.ts";

interface Year {
	readonly year: number;
	readonly count: number;
}

const svg = "http://www.w3.org/2000/svg";
const height = 48;

/** How broad the bar of a year is at most, in pixels. */
const broadest = 32;

export class YearRange extends HTMLElement {
	/** The years that were chosen last, the first and the last; undefined for all. The event "choose" tells of a choice. */
	chosen: readonly [number, number] | undefined;
	#years: readonly number[] = [];
	#chart = document.createElementNS(svg, "svg");
	/** The first year and the last, under the ends of the chart. */
	#ends = element("p", { id: "year-ends", class: "ends" });
	#from = yearField("year-from");
	#to = yearField("year-to");
	#dragged: readonly [number, number] | undefined;

	constructor() {
		super();
		this.#chart.setAttribute("role", "img");
		this.#chart.addEventListener("pointerdown", (event) => {
			this.#chart.setPointerCapture(event.pointerId);
			this.#drag(event, this.#yearAt(event));
		});
		this.#chart.addEventListener("pointermove", (event) => {
			if (this.#dragged) this.#drag(event, this.#dragged[0]);
		});
		this.#chart.addEventListener("pointerup", () => {
			// What was pressed elsewhere may be let go of over the chart.
			if (!this.#dragged) return;
			const [a, b] = this.#dragged;
			this.#dragged = undefined;
			this.#choose([Math.min(a, b), Math.max(a, b)]);
		});
		this.#chart.addEventListener("pointercancel", () => {
			this.#dragged = undefined;
			this.#mark(this.chosen);
		});
		for (const field of [this.#from, this.#to])
			field.addEventListener("change", () => this.#typed());
	}

	connectedCallback(): void {
		this.replaceChildren(
			element("div", { class: "chart" }, this.#chart, this.#ends),
			element(
				"p",
				{},
				element("label", { for: this.#from.id }, "From year"),
				this.#from,
				element("label", { for: this.#to.id }, "to year"),
				this.#to,
			),
		);
	}

	/** Shows the years, with those that are chosen. */
	show(
		counts: readonly Year[],
		chosen: readonly [number, number] | undefined,
	): void {
		this.chosen = chosen;
		const known = new Map(counts.map(({ year, count }) => [year, count]));
		const [first, last] = [counts[0]?.year, counts.at(-1)?.year];
		if (first !== undefined && last !== undefined)
			this.#years = Array.from(
				{ length: last - first + 1 },
				(_, n) => first + n,
			);
		this.#name(counts);
		const most = Math.max(1, ...counts.map(({ count }) => count));
		this.#chart.setAttribute("width", `${this.#years.length * broadest}`);
		this.#chart.setAttribute("viewBox", `0 0 ${this.#years.length} ${height}`);
		this.#chart.setAttribute("preserveAspectRatio", "none");
		this.#chart.replaceChildren(
			...this.#years.map((year, n) => {
				const count = known.get(year) ?? 0;
				const bar = document.createElementNS(svg, "rect");
				const tall = count === 0 ? 1 : 4 + ((height - 4) * count) / most;
				for (const [key, value] of Object.entries({
					x: n + 0.1,
					width: 0.8,
					y: height - tall,
					height: tall,
				}))
					bar.setAttribute(key, String(value));
				const title = document.createElementNS(svg, "title");
				title.textContent = `${year}: ${count}`;
				bar.append(title);
				return bar;
			}),
		);
		this.#mark(chosen);
	}

	/** Says which years there are: under the chart, in the empty fields, and to those who don't see it. */
	#name(counts: readonly Year[]): void {
		const [first, last] = [this.#years[0] ?? "", this.#years.at(-1) ?? ""];
		this.#ends.replaceChildren(
			element("span", {}, `${first}`),
			...(first === last
				? []
				: [
						element("span", { class: "visually-hidden" }, " to "),
						element("span", {}, `${last}`),
					]),
		);
		this.#from.placeholder = `${first}`;
		this.#to.placeholder = `${last}`;
		this.#chart.setAttribute(
			"aria-label",
			`Articles by year: ${counts.map(({ year, count }) => `${year}: ${count}`).join(", ")}`,
		);
	}

	#drag(event: PointerEvent, from: number): void {
		this.#dragged = [from, this.#yearAt(event)];
		this.#mark(this.#dragged);
	}

	#yearAt(event: PointerEvent): number {
		const { left, width } = this.#chart.getBoundingClientRect();
		const place = Math.floor(
			((event.clientX - left) / width) * this.#years.length,
		);
		return (
			this.#years[Math.max(0, Math.min(place, this.#years.length - 1))] ?? 0
		);
	}

	#mark(chosen: readonly [number, number] | undefined): void {
		const [a, b] = chosen ?? [0, 9999];
		for (const [n, bar] of [...this.#chart.children].entries()) {
			const year = this.#years[n] ?? 0;
			bar.classList.toggle(
				"out",
				year < Math.min(a, b) || year > Math.max(a, b),
			);
		}
		const shown = (year: number) =>
			chosen === undefined || year <= 0 || year >= 9999 ? "" : String(year);
		// A field that is being typed into is left alone.
		const fields = [
			[this.#from, Math.min(a, b)],
			[this.#to, Math.max(a, b)],
		] as const;
		for (const [field, year] of fields)
			if (field !== document.activeElement) field.value = shown(year);
	}

	#typed(): void {
		const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
		this.#choose(from || to ? [from || 0, to || 9999] : undefined);
	}

	#choose(years: readonly [number, number] | undefined): void {
		this.chosen = years;
		this.dispatchEvent(new Event("choose"));
	}
}

function yearField(id: string): HTMLInputElement {
	return element("input", {
		id,
		inputmode: "numeric",
		pattern: "[0-9]{4}",
		maxlength: "4",
		size: "4",
		autocomplete: "off",
		"aria-describedby": "year-ends",
	});
}

customElements.define("year-range", YearRange);
