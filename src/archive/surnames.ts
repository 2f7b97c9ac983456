// Surnames: what people are sorted by, as in the index of a book.
import { nameOrder } from "./order.ts";

/**
 * Gives what a name is found under: a person's surname, which is its last word ("Ven" of "Arjan van de Ven"), or the
 * whole name of an organisation.
 */
export function surnameOf(
	name: string,
	organisations: readonly string[] = [],
): string {
	return organisations.includes(name)
		? name
		: (name.trimEnd().split(" ").at(-1) ?? name);
}

/** Gives the order of people in a language: by surname, and those of one surname by all of their names. */
export function surnameOrder(
	language: string,
	organisations?: readonly string[],
): (a: string, b: string) => number {
	const order = nameOrder(language);
	return (a, b) =>
		order(surnameOf(a, organisations), surnameOf(b, organisations)) ||
		order(a, b);
}
