// Fields: the words of some articles with the fields that their places refer to, which other articles may have fewer of.
import { encode, type Item, listOf, Writer } from "./cbor.ts";
import { Scanner } from "./scanner.ts";

/** The words of some articles that follow one another, as Pagefind wrote them. */
export interface Words {
	/** The entries of the words, one after the other, in CBOR. */
	readonly entries: Uint8Array;
	/** The fields that the places in fields refer to. */
	readonly fields: readonly string[];
	/** How many articles there are. */
	readonly count: number;
}

/** Gives the fields of all batches, in the order in which Pagefind has them. */
export function fieldsOf(batches: readonly Words[]): string[] {
	return [...new Set(batches.flatMap(({ fields }) => fields))].sort(byBytes);
}

/** Gives the entries of a batch whose articles may have fewer fields than all others together. */
export function inFields(
	{ entries, fields }: Words,
	all: readonly string[],
): Uint8Array {
	const isSame = fields.every((field, n) => field === all[n]);
	if (isSame) return entries;
	const numbers = fields.map((field) => all.indexOf(field));
	const articles = (items: Item): Item =>
		listOf(items).map((article) => {
			const [distance = 0, places = [], inFields = []] = listOf(article);
			return [
				distance,
				places,
				listOf(inFields).map((one) =>
					typeof one === "number" && one < 0
						? -1 - (numbers[-1 - one] ?? 0)
						: one,
				),
			];
		});
	const writer = new Writer();
	const scanner = new Scanner(entries);
	while (!scanner.isAtEnd) {
		const [word = "", holders = [], forms = []] = listOf(scanner.item());
		writer.raw(
			encode([
				word,
				articles(holders),
				listOf(forms).map((one) => {
					const [form = "", some = []] = listOf(one);
					return [form, articles(some)];
				}),
			]),
		);
	}
	return writer.bytes();
}

/** The order of texts in UTF-8, which is the one of Rust. */
export function byBytes(a: string, b: string): number {
	// Only beyond the first 55,296 characters do the units of UTF-16 stand in another order.
	return /[\ud800-\uffff]/.test(a + b)
		? Buffer.compare(Buffer.from(a), Buffer.from(b))
		: a < b
			? -1
			: Number(a > b);
}
