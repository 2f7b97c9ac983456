// REUSE.toml: which licence it gives to which file.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "../command.ts";

/** A table of REUSE.toml: the files it is about, and their licence. */
interface Annotation {
	readonly paths: readonly string[];
	readonly license: string;
}

/** Reads the part of TOML that REUSE.toml is written in; anything else fails. */
function annotationsOf(toml: string): Annotation[] {
	const [head = "", ...tables] = toml.split("[[annotations]]\n");
	assert.match(head, /^version = 1\n/);
	return tables.map((table) => {
		const lines = table.split("\n").filter((line) => /^[^#]/.test(line));
		const keys = new Map(
			lines.map((line) => {
				const [, key = "", value = ""] = /^([\w-]+) = (.+)$/.exec(line) ?? [];
				return [key, JSON.parse(value) as unknown];
			}),
		);
		assert.deepEqual(
			[...keys.keys()],
			[
				"path",
				"precedence",
				"SPDX-FileCopyrightText",
				"SPDX-License-Identifier",
			],
		);
		assert.equal(keys.get("precedence"), "override");
		return {
			paths: [keys.get("path")].flat().map(String),
			license: String(keys.get("SPDX-License-Identifier")),
		};
	});
}

/** A glob of REUSE.toml: one star stands for what has no slash, two for anything. */
function matches(glob: string, path: string): boolean {
	const form = glob
		.split(/(\*+)/)
		.map((part) =>
			part === "*"
				? "[^/]*"
				: /^\*+$/.test(part)
					? ".*"
					: part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"),
		)
		.join("");
	return new RegExp(`^${form}$`, "s").test(path);
}

export const annotations = annotationsOf(
	readFileSync(join(project, "REUSE.toml"), "utf8"),
);

/** The licences that REUSE.toml gives a file; the last is the one that holds. */
export function licensesOf(path: string): string[] {
	return annotations
		.filter(({ paths }) => paths.some((glob) => matches(glob, path)))
		.map(({ license }) => license);
}

/** Every file that is kept, by its path. */
export function keptFiles(): string[] {
	return execFileSync("git", ["ls-files", "-z"], {
		cwd: project,
		encoding: "utf8",
	})
		.split("\0")
		.filter((path) => path !== "");
}
