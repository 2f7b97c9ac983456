// How often a property is tried: a fixed bounded number in `npm test`, and as often as FUZZ_RUNS says when asked by hand.
import { test } from "node:test";
import fc from "fast-check";

const asked = process.env.FUZZ_RUNS;

/** What makes a run come out the same again: fixed in `npm test`; by hand it is chance's, unless FUZZ_SEED names one. */
const seed =
	process.env.FUZZ_SEED ?? (asked === undefined ? "20261125" : undefined);

/**
 * Tests a property with inputs made by chance. What fails is made as small as it can be and told with its seed.
 * @param runs how often it is tried in `npm test`
 */
export function holds<T>(
	says: string,
	runs: number,
	inputs: fc.Arbitrary<T>,
	check: (input: T) => void | Promise<void>,
): void {
	test(says, () =>
		fc.assert(
			fc.asyncProperty(inputs, async (input) => {
				await check(input);
			}),
			{
				includeErrorInReport: true,
				numRuns: asked === undefined ? runs : Number(asked),
				...(seed === undefined ? {} : { seed: Number(seed) }),
			},
		),
	);
}
