// The years of a filter, as they are typed: year:2004, year:2003..2006, year:2004..

/** The years that stand for an open end of a range. */
export const [firstYear, lastYear] = [0, 9999];

/** Reads a year, or a range of years that may have an open end; undefined for anything else. */
export function readYears(value: string): [number, number] | undefined {
	const range = /^(\d{4})?(\.\.|–|-)?(\d{4})?$/.exec(value);
	const [, from, between, to] = range ?? [];
	if (from === undefined && to === undefined) return undefined;
	if (between === undefined)
		return from !== undefined && to !== undefined
			? undefined
			: [Number(from ?? to), Number(from ?? to)];
	return [Number(from ?? firstYear), Number(to ?? lastYear)];
}
