// The lock file: complete for every platform, so that `npm ci` works on all of them, and without the name of a registry.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project } from "../command.ts";

interface Locked {
	readonly version: string;
	readonly resolved?: string;
	readonly hasInstallScript?: boolean;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(project, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

test("every optional package is locked, even one for a platform that the registry at hand lacked", () => {
	const wanted = Object.values(packages).flatMap((one) =>
		Object.keys(one.optionalDependencies ?? {}),
	);
	const locked = new Set(
		Object.keys(packages).map((path) =>
			path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
		),
	);
	assert.ok(wanted.length > 0);
	assert.deepEqual(
		wanted.filter((name) => !locked.has(name)),
		[],
	);
});

test("the lock file names no registry", () => {
	assert.doesNotMatch(text, /"resolved"/);
});

test("the dependencies are exact versions", () => {
	const { dependencies, devDependencies } = JSON.parse(
		readFileSync(join(project, "package.json"), "utf8"),
	) as Record<string, Record<string, string>>;
	for (const [name, version] of Object.entries({
		...dependencies,
		...devDependencies,
	})) {
		assert.match(version, /^\d+\.\d+\.\d+$/, name);
	}
});
