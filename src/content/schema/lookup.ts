// Looking things up in a schema by the place in a document that they belong to.
import type { z } from "zod";
import type { ValuePath } from "../yaml.ts";

/** Whether the schema takes a value at a place. */
export function accepts(
	schema: z.ZodType,
	place: ValuePath,
	value: unknown,
): boolean {
	return schemaAt(schema, place)?.safeParse(value).success ?? false;
}

/** The schema of what stands at a place, looked up through optional values, lists and transformations. */
export function schemaAt(
	schema: z.ZodType,
	place: ValuePath,
): z.ZodType | undefined {
	let at: z.ZodType | undefined = schema;
	for (const step of place) {
		at = at && stepInto(unwrapped(at), step);
	}
	return at;
}

function stepInto(
	schema: z.ZodType,
	step: string | number,
): z.ZodType | undefined {
	const { def } = schema as unknown as {
		def: {
			shape?: Record<string, z.ZodType>;
			element?: z.ZodType;
			valueType?: z.ZodType;
			options?: z.ZodType[];
		};
	};
	if (def.options) {
		const inner = def.options.map((option) =>
			stepInto(unwrapped(option), step),
		);
		return inner.find((option) => option !== undefined);
	}
	return typeof step === "string"
		? (def.shape?.[step] ?? def.valueType)
		: def.element;
}

function unwrapped(schema: z.ZodType): z.ZodType {
	let at = schema;
	for (;;) {
		const { def } = at as unknown as {
			def: { innerType?: z.ZodType; in?: z.ZodType };
		};
		const inner = def.innerType ?? def.in;
		if (!inner) return at;
		at = inner;
	}
}

/** The texts that the schema takes at a place, where it takes only some. */
export function choicesAt(schema: z.ZodType, place: ValuePath): string[] {
	const at = schemaAt(schema, place);
	if (!at) return [];
	const { def } = unwrapped(at) as unknown as {
		def: { entries?: Record<string, string> };
	};
	return Object.values(def.entries ?? {});
}

/** The keys that the schema of a mapping knows. */
export function keysOf(schema: z.ZodType | undefined): string[] {
	if (!schema) return [];
	const { def } = unwrapped(schema) as unknown as {
		def: { shape?: Record<string, unknown> };
	};
	return Object.keys(def.shape ?? {});
}

/** The example that the schema gives for a place, or the first in that of the list or the mapping that it is in. */
export function exampleOf(schema: z.ZodType, place: ValuePath): string {
	const own = schemaAt(schema, place)?.meta()?.example;
	if (typeof own === "string") return own;
	const list = schemaAt(schema, place.slice(0, -1))?.meta()?.example;
	if (typeof list !== "string") return "…";
	const [, word, items, value] =
		/^\[(\w+),|^\[(.*)\]$|^\{.*?: (.*)\}$/.exec(list) ?? [];
	return word ?? items ?? value ?? list;
}

/** The value at a place of a document; undefined where there is none. */
export function valueAt(value: unknown, place: ValuePath): unknown {
	let at = value;
	for (const step of place) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) {
			return undefined;
		}
		at = (at as Record<string | number, unknown>)[step];
	}
	return at;
}
