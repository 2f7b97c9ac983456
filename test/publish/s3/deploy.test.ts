// Deploying to a bucket that fails at any one write: what readers find is whole at every moment, and the next deployment mends all.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { compareText } from "../../../src/diagnostics/order.ts";
import { Problem } from "../../../src/diagnostics/problem.ts";
import { isLasting } from "../../../src/hosting/lasting.ts";
import { writeManifest } from "../../../src/publish/manifest.ts";
import { showProgress } from "../../../src/publish/progress.ts";
import { deployToBucket } from "../../../src/publish/s3/deploy.ts";
import type { Store } from "../../../src/publish/s3/store.ts";
import { inFolder } from "../../archive.ts";
import { type Memory, memory } from "./memory.ts";

/** The files of a site; a page names what it refers to, one a line. */
type Texts = Readonly<Record<string, string>>;

const styleOf = (n: number) => `assets/site-${String(n).repeat(10)}.css`;
const searchOf = (n: number) => `pagefind/${String(n).repeat(10)}/fragment`;

/** Versions of a site, in which pages come, change and go, some to and fro, and all refer to a style of their own. */
const versions: readonly Texts[] = [
	["index.html", "a.html", "b.html"],
	["index.html", "a.html", "c.html", "d.html"],
	["index.html", "b.html", "d.html"],
].map((pages, n) => ({
	...Object.fromEntries(
		pages.map((path) => [
			path,
			[styleOf(n), "pagefind/start.json", ...pages].join("\n"),
		]),
	),
	"pagefind/start.json": searchOf(n),
	"same.html": "",
	_headers: `for hosts ${n}`,
	[styleOf(n)]: "style",
	[searchOf(n)]: "search",
}));

/** Runs with the folders of some versions. */
function withSites(
	use: (sites: readonly string[]) => Promise<void>,
): Promise<void> {
	return inFolder({}, (folder) =>
		use(
			versions.map((texts, n) => {
				const site = join(folder, `${n}`);
				for (const [path, text] of Object.entries(texts)) {
					mkdirSync(dirname(join(site, path)), { recursive: true });
					writeFileSync(join(site, path), text);
				}
				writeManifest(site);
				return site;
			}),
		),
	);
}

function deploy(site: string, store: Store, signal = new AbortController()) {
	return deployToBucket(site, store, {
		all: false,
		lease: 60_000,
		signal: signal.signal,
		progress: showProgress(process.stderr, true),
		say: (sentence) => assert.fail(sentence),
	});
}

/** What the pages that can be reached refer to, and is not there. */
function missing(texts: ReadonlyMap<string, string>): string[] {
	const seen = new Set(["index.html"]);
	for (const path of seen) {
		const refersTo = path.endsWith(".css") ? "" : (texts.get(path) ?? "");
		for (const line of refersTo.split("\n"))
			if (/[./]/.test(line)) seen.add(line);
	}
	return [...seen].filter((path) => !texts.has(path));
}

type Order = "by path" | "by path, backwards";

/** Gives a function that waits until what is written at once has been asked for, and lets one after the other go on, by path. */
function inOrder(order: Order): (path: string) => Promise<void> {
	const sign = order === "by path" ? 1 : -1;
	const waiting: { path: string; go: () => void }[] = [];
	const release = () => {
		waiting.sort((a, b) => sign * compareText(a.path, b.path));
		waiting.shift()?.go();
		if (waiting.length > 0) setImmediate(release);
	};
	return (path) =>
		new Promise((go) => {
			if (waiting.push({ path, go }) === 1) setTimeout(release, 3);
		});
}

/**
 * A view of a store that can't be reached any more after some writes and removals, and looks at it after each. What is written at
 * once may arrive in any order: two are tried.
 */
function failing(
	store: Memory,
	writes: number,
	order: Order,
	look: () => void,
): Store {
	let left = writes;
	const turn = inOrder(order);
	const once = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
		if (left <= 0) throw new Problem("The store is gone.");
		left--;
		const answer = await work();
		look();
		return answer;
	};
	const alive = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
		if (left <= 0) throw new Problem("The store is gone.");
		return work();
	};
	return {
		name: store.name,
		list: () => alive(store.list),
		read: (path) => alive(() => store.read(path)),
		write: async (...words) => {
			await turn(words[0]);
			return once(() => store.write(...words));
		},
		add: (...words) => once(() => store.add(...words)),
		remove: (path) => once(() => store.remove(path)),
	};
}

/** Asserts that a bucket holds a version as it is, and of others nothing but what is named after its content. */
function assertHolds({ texts }: Memory, version: number, what: string): void {
	const wanted = versions[version] ?? {};
	for (const [path, text] of Object.entries(wanted))
		if (path !== "_headers") assert.equal(texts.get(path), text, what);
	assert.deepEqual(
		[...texts.keys()].filter((path) => !(path in wanted) && !isLasting(path)),
		["SHA256SUMS"],
		what,
	);
}

test("wherever a deployment is broken off, no page refers to what is not there, and the same or another one puts all right", async () => {
	await withSites(async ([first = "", second = "", third = ""]) => {
		let count = 0;
		for (const order of ["by path", "by path, backwards"] as const) {
			for (const [next, version] of [
				[second, 1],
				[third, 2],
				[first, 0],
			] as const) {
				for (let writes = 1, isWhole = false; !isWhole; writes++) {
					const store = memory();
					await deploy(first, store);
					const what = `${writes} writes ${order}, then version ${version}`;
					const look = () => assert.deepEqual(missing(store.texts), [], what);
					isWhole = await deploy(
						second,
						failing(store, writes, order, look),
					).then(
						() => true,
						(error) => {
							assert.ok(error instanceof Problem, error);
							return false;
						},
					);
					// What is left of it is known by its lease to be broken off, which has tests of its own.
					store.texts.delete(".deployment/lock");
					await deploy(
						next,
						failing(store, Number.POSITIVE_INFINITY, order, look),
					);
					assertHolds(store, version, what);
					count++;
				}
			}
		}
		assert.ok(count > 30, `${count}`);
	});
});

test("after each release the files of the one before that are named after their content are there, and older ones are not", async () => {
	await withSites(async (sites) => {
		const store = memory();
		for (const [n, site] of sites.entries()) {
			await deploy(site, store);
			assert.deepEqual(
				[0, 1, 2].map((old) => store.texts.has(styleOf(old))),
				[0, 1, 2].map((old) => old === n || old === n - 1),
			);
			const again = await deploy(site, store);
			assert.deepEqual(again, { sent: 0, removed: 0 });
		}
	});
});

test("a folder that is not what was built, or is changed meanwhile, is not deployed", async () => {
	await withSites(async ([first = "", second = ""]) => {
		const store = memory();
		writeFileSync(join(first, "a.html"), "defaced");
		await assert.rejects(
			deploy(first, store),
			(error) =>
				error instanceof Problem &&
				error.message === `${first} is not what was built: a.html differs.`,
		);
		assert.equal(store.texts.size, 0);
		const list = store.list;
		store.list = () => {
			writeFileSync(join(second, "a.html"), "of another build");
			return list();
		};
		await assert.rejects(
			deploy(second, store),
			(error) =>
				error instanceof Problem &&
				error.message ===
					`${second} was changed while it was deployed: a.html differs.`,
		);
		assert.equal(store.texts.has("SHA256SUMS"), false);
		assert.equal(store.texts.has(".deployment/lock"), false);
		rmSync(first, { recursive: true });
	});
});

test("a deployment that is to end does so before the next write, and gives up the lock", async () => {
	await withSites(async ([first = ""]) => {
		const store = memory();
		const ending = new AbortController();
		const { write } = store;
		store.write = (path, ...words) => {
			if (path.endsWith(".css")) ending.abort();
			return write(path, ...words);
		};
		await assert.rejects(
			deploy(first, store, ending),
			(error) =>
				error instanceof Problem &&
				error.message === "The deployment to s3://memory was broken off.",
		);
		assert.equal(store.texts.has("index.html"), false);
		assert.equal(store.texts.has(".deployment/lock"), false);
	});
});
