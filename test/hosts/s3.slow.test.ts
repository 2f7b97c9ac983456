// Object storage: sites are put into OpenStack Swift over its S3 interface and read back as readers get them, while much goes wrong.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Problem } from "../../src/diagnostics/problem.ts";
import { isHostFile } from "../../src/hosting/files.ts";
import { isLasting } from "../../src/hosting/lasting.ts";
import { writeManifest } from "../../src/publish/manifest.ts";
import { showProgress } from "../../src/publish/progress.ts";
import { deployToBucket } from "../../src/publish/s3/deploy.ts";
import { usualLease } from "../../src/publish/s3/lock.ts";
import { openStore, type Store } from "../../src/publish/s3/store.ts";
import { targetOf } from "../../src/publish/s3/target.ts";
import { manifestOf, verifySite } from "../../src/publish/verify.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { project, runCommand } from "../command.ts";
import { key as keys, noTerminal, onTerminal } from "../scripts/terminal.ts";
import { type Asked, type Between, between, type Fate } from "./between.ts";
import { reading } from "./reading.ts";
import { type Swift, withSwift } from "./swift.ts";

const root = mkdtempSync(join(tmpdir(), "archive-s3-"));
after(() => rmSync(root, { recursive: true, force: true }));

/** The second version has an article more and another less, and says so on a few pages. */
function content(version: 1 | 2): Files {
	const articles = Array.from({ length: 8 }, (_, n) => n)
		.filter((n) => n !== (version === 1 ? 7 : 0))
		.map((n) => [
			`articles/2026/article-${n}.md`,
			article(
				{ title: `Article ${n}` },
				n === 5 ? `Said in version ${version}.\n` : "Said.\n",
			),
		]);
	return {
		"site.yml": siteYml,
		// A name that has to be escaped, as an address and as XML.
		"articles/2025/names.md": article({
			title: "Names",
			index: '["Kernel: A & B’s, or C\'s/Größe (all)"]',
		}),
		...Object.fromEntries(articles),
	};
}

const [first, second, third] = ["first", "second", "third"].map((name) =>
	join(root, name),
) as [string, string, string];

before(async () => {
	for (const [version, out] of [
		[1, first],
		[2, second],
	] as const) {
		await inFolder(content(version), async (folder) => {
			const { status, stderr } = await runCommand("build", [
				...["--content", folder, "--out", out, "--quiet"],
				// Of an address that is kept for examples a deployment would say so.
				...["--url", "https://10.0.0.7"],
				...(version === 1 ? ["--compress"] : []),
			]);
			assert.equal(status, 0, stderr);
		});
	}
	restyle(second, third);
});

/** Makes a version whose style sheet, and with it every page, is another. */
function restyle(from: string, to: string): void {
	cpSync(from, to, { recursive: true });
	const name = readdirSync(join(to, "assets")).find((file) =>
		/^site-\w+\.css$/.test(file),
	);
	assert.ok(name);
	const other = "site-0123456789.css";
	renameSync(join(to, "assets", name), join(to, "assets", other));
	writeFileSync(join(to, "assets", other), "body { color: red }");
	for (const path of manifestOf(from).keys()) {
		if (!path.endsWith(".html")) continue;
		const text = readFileSync(join(to, path), "utf8");
		writeFileSync(join(to, path), text.replaceAll(name, other));
	}
	writeManifest(to);
}

/** What of a folder is to be in a bucket. */
function published(site: string): string[] {
	return [...manifestOf(site).keys()].filter((path) => !isHostFile(path));
}

/** The environment of somebody who deploys. */
function key(swift: Swift, endpoint = swift.endpoint): Record<string, string> {
	return {
		AWS_ENDPOINT_URL: endpoint,
		AWS_ACCESS_KEY_ID: swift.accessKeyId,
		AWS_SECRET_ACCESS_KEY: swift.secretAccessKey,
	};
}

/** Deploys as the command does, which is slower to start. */
const deploy = (
	site: string,
	target: string,
	env: Record<string, string>,
	lease = usualLease,
) =>
	deployToBucket(site, openStore(targetOf(target, env, undefined)), {
		all: false,
		lease,
		signal: new AbortController().signal,
		progress: showProgress(process.stderr, true),
		say: () => {},
	});

const command = (site: string, target: string, env: Record<string, string>) =>
	runCommand("deploy", [target, "--site", site, "--quiet"], { env });

function storeOf(swift: Swift, bucket: string): Store {
	return openStore(targetOf(`s3://${bucket}`, key(swift), undefined));
}

async function pathsIn(swift: Swift, bucket: string): Promise<string[]> {
	return [...(await storeOf(swift, bucket).list()).keys()].sort();
}

/** What was asked of a bucket by one method, its own bookkeeping aside. */
function by(asked: readonly Asked[], method: string, bucket: string) {
	return asked
		.filter((one) => one.method === method)
		.map((one) => ({ ...one, path: one.path.replace(`/${bucket}/`, "") }))
		.filter(({ path }) => !path.startsWith(".deployment/"));
}

/** Asserts that all of some requests were answered before the first of others came. */
function assertOrder(
	earlier: readonly Asked[],
	later: readonly Asked[],
	what: string,
): void {
	assert.ok(earlier.length > 0 && later.length > 0, what);
	const last = Math.max(...earlier.map(({ answered }) => answered));
	assert.ok(last < Math.min(...later.map(({ came }) => came)), what);
}

type Given = { swift: Swift; proxy: Between; env: Record<string, string> };

const facts: Record<string, (given: Given) => Promise<void>> = {
	"every file reads back byte for byte, with its type and how long it is kept":
		async ({ swift, env }) => {
			const home = await swift.bucket("whole");
			const { status, stdout, stderr } = await command(
				first,
				"s3://whole",
				env,
			);
			const count = published(first).length;
			assert.deepEqual(
				[status, stdout, stderr],
				[0, `s3://whole is published: ${count} files sent, 0 removed.\n`, ""],
			);
			assert.deepEqual(await verifySite(home, undefined), []);
			assert.deepEqual(
				await pathsIn(swift, "whole"),
				[...published(first), "SHA256SUMS"].sort(),
			);
			const kept = { true: 0, false: 0 };
			for (const path of published(first)) {
				const answer = await fetch(home + encodeURI(path));
				const { headers } = answer;
				assert.deepEqual(
					Buffer.from(await answer.arrayBuffer()),
					readFileSync(join(first, path)),
					path,
				);
				kept[`${isLasting(path)}`]++;
				assert.equal(
					headers.get("cache-control"),
					isLasting(path)
						? "public, max-age=31536000, immutable"
						: "public, max-age=0, must-revalidate",
					path,
				);
				assert.equal(headers.get("content-encoding"), null);
				const type = expectedTypes.find(([end]) => path.endsWith(end))?.[1];
				assert.equal(headers.get("content-type"), type, path);
			}
			assert.ok(kept.true > 10 && kept.false > 10);
			const missing = await fetch(`${home}Articles/nothing/`);
			assert.equal(missing.status, 404);
			assert.equal(
				await missing.text(),
				readFileSync(join(first, "404.html"), "utf8"),
			);
		},
	"of a second version only what changed is sent, in order, and removals come last":
		async ({ swift, proxy, env }) => {
			const home = await swift.bucket("order");
			await deploy(first, "s3://order", env);
			const before = manifestOf(first);
			const now = manifestOf(second);
			proxy.asked.length = 0;
			const done = await deploy(second, "s3://order", env);
			const puts = by(proxy.asked, "PUT", "order");
			const removals = by(proxy.asked, "DELETE", "order");
			const changed = published(second).filter(
				(path) => before.get(path) !== now.get(path),
			);
			assert.ok(changed.length < published(second).length - 5);
			assert.deepEqual(
				puts.map(({ path }) => path).sort(),
				[...changed, "SHA256SUMS"].sort(),
			);
			const gone = published(first).filter(
				(path) => !now.has(path) && !isLasting(path),
			);
			assert.deepEqual(removals.map(({ path }) => path).sort(), gone.sort());
			assert.ok(gone.includes("Articles/article-0/index.html"));
			assert.deepEqual(done, { sent: changed.length, removed: gone.length });

			const isNewPage = (path: string) =>
				!before.has(path) && path.endsWith(".html");
			const lasting = puts.filter(({ path }) => isLasting(path));
			const added = puts.filter(({ path }) => isNewPage(path));
			const altered = puts.filter(
				({ path }) => before.has(path) && !isLasting(path),
			);
			const manifest = puts.filter(({ path }) => path === "SHA256SUMS");
			assertOrder(lasting, added, "lasting files before new pages");
			assertOrder(added, altered, "new pages before those that lead to them");
			assertOrder(altered, manifest, "what is listed before the list");
			assertOrder(manifest, removals, "removals last");

			// What a page of the release before refers to stays for one release.
			assert.deepEqual(await verifySite(home, now), []);
			const there = await pathsIn(swift, "order");
			const outlived = [...before.keys()].filter(
				(path) => isLasting(path) && !now.has(path),
			);
			assert.ok(outlived.length > 5);
			assert.deepEqual(
				there,
				[...published(second), ...outlived, "SHA256SUMS"].sort(),
			);
			proxy.asked.length = 0;
			const again = await command(second, "s3://order", env);
			assert.equal(again.stdout, "s3://order is published already.\n");
			assert.deepEqual(by(proxy.asked, "PUT", "order"), []);
			assert.deepEqual(by(proxy.asked, "DELETE", "order"), []);
			await deploy(third, "s3://order", env);
			assert.deepEqual(
				await pathsIn(swift, "order"),
				[
					...new Set([
						...published(third),
						...[...now.keys()].filter(isLasting),
						"SHA256SUMS",
					]),
				].sort(),
			);
		},
	"a site may have a prefix, and what else is in the bucket stays": async ({
		swift,
		env,
	}) => {
		const home = await swift.bucket("shared");
		const store = storeOf(swift, "shared");
		const fields = {
			"Content-Type": "text/plain",
			"Cache-Control": "no-store",
		};
		const guest = ["index.html", "archive/guest/book.html", "archived.html"];
		for (const path of guest)
			await store.write(path, Buffer.from("guest"), fields);
		for (const site of [first, second])
			await deploy(site, "s3://shared/archive", env);
		assert.deepEqual(
			await verifySite(`${home}archive/`, manifestOf(second)),
			[],
		);
		for (const path of guest)
			assert.equal(await store.read(path), "guest", path);
	},
	"a deployment that is killed ten times shows readers no page that refers to what is not there":
		async ({ swift, proxy, env }) => {
			const home = await swift.bucket("killed");
			await deploy(first, "s3://killed", env);
			const versions = [second, third, first];
			const writes = published(first).length;
			const { pages, problems } = await reading(home, versions, async () => {
				let version = 0;
				for (let killed = 0; killed < 10; ) {
					const site = versions[version % 3] ?? second;
					const child = deploying(site, "s3://killed", env, 1000);
					let left = 1 + Math.floor((Math.random() * writes) / 2);
					proxy.fate = ({ method, path }) => {
						if (method !== "GET" && !path.endsWith("/lock") && --left === 0)
							child.kill();
						return "pass";
					};
					const isKilled = (await child.ended).status === null;
					if (isKilled) killed++;
					// Every other time another version is begun before this one is there as a whole.
					if (!isKilled || Math.random() < 0.5) version++;
				}
				proxy.fate = () => "pass";
				const last = deploying(second, "s3://killed", env, 5000);
				assert.deepEqual(await last.ended, { status: 0, stderr: "" });
			});
			assert.deepEqual(problems, []);
			assert.ok(pages > 20, `${pages} pages were read`);
			assert.deepEqual(await verifySite(home, manifestOf(second)), []);
			const there = await pathsIn(swift, "killed");
			assert.deepEqual(
				there.filter(
					(path) => !manifestOf(second).has(path) && !isLasting(path),
				),
				["SHA256SUMS"],
			);
		},
	"what goes wrong is said in a sentence, with what to do": async ({
		swift,
		proxy,
		env,
	}) => {
		await swift.bucket("refused");
		const said = async (
			bucket: string,
			left: Record<string, string>,
			sentence: string,
			fix: string,
		) => {
			await assert.rejects(
				deploy(first, `s3://${bucket}`, { ...env, ...left }),
				(error) => {
					assert.ok(error instanceof Problem);
					assert.deepEqual([error.message, error.fix], [sentence, fix]);
					return true;
				},
			);
		};
		const { endpoint } = proxy;
		const keyFix =
			"check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN, which a lasting key goes without";
		const untaken = `${endpoint} does not take the key: SignatureDoesNotMatch.`;
		const nobody = { AWS_ACCESS_KEY_ID: "archive:nobody" };
		await said("refused", nobody, untaken, keyFix);
		const { status, stdout, stderr } = await command(first, "s3://refused", {
			...env,
			AWS_SECRET_ACCESS_KEY: "wrong",
		});
		assert.deepEqual(
			[status, stdout, stderr],
			[2, "", `${untaken}\n  fix: ${keyFix}\n`],
		);
		await said(
			"misspelt",
			{},
			`There is no bucket misspelt at ${endpoint}.`,
			"check the bucket's name and the endpoint (--endpoint, AWS_ENDPOINT_URL_S3), or make the bucket",
		);
		await said(
			"refused",
			{ AWS_REGION: "eu-central-1" },
			"The bucket refused is not in the region eu-central-1.",
			"AWS_REGION=us-east-1",
		);
		await said(
			"refused",
			{ AWS_ENDPOINT_URL_S3: "http://gone.invalid" },
			"http://gone.invalid can't be reached: ENOTFOUND.",
			"check the endpoint (--endpoint, AWS_ENDPOINT_URL_S3) and the network, then run the command again: readers get what is whole, and it goes on where it stopped",
		);
		const cases: readonly [Fate, string, string][] = [
			[
				{ status: 403, code: "AccessDenied" },
				"The key may not do this in the bucket refused: AccessDenied.",
				"let it do s3:ListBucket in refused, and s3:GetObject, s3:PutObject and s3:DeleteObject in refused/*; then run the command again: readers get what is whole, and it goes on where it stopped",
			],
			[
				"cut",
				`${endpoint} can't be reached: UND_ERR_SOCKET.`,
				"check the endpoint (--endpoint, AWS_ENDPOINT_URL_S3) and the network, then run the command again: readers get what is whole, and it goes on where it stopped",
			],
		];
		for (const [fate, sentence, fix] of cases) {
			proxy.fate = after20("refused", fate);
			await said("refused", {}, sentence, fix);
		}
		proxy.fate = () => "pass";
		const { sent } = await deploy(first, "s3://refused", env);
		const before = cases.length * 20;
		assert.ok(sent <= published(first).length - before, `${sent} sent`);
	},
	"a request that fails now and then is made again": async ({
		swift,
		proxy,
		env,
	}) => {
		const home = await swift.bucket("shaky");
		let n = 0;
		proxy.fate = () => {
			if (++n > 60) return "pass";
			if (n % 7 === 3) return { status: 503, code: "SlowDown" };
			return n % 11 === 5 ? "cut" : "pass";
		};
		await deploy(first, "s3://shaky", env);
		assert.ok(n > 60);
		assert.deepEqual(await verifySite(home, manifestOf(first)), []);
	},
	"of two deployments at once one goes on and the other says so": async ({
		swift,
		proxy,
		env,
	}) => {
		const home = await swift.bucket("two");
		const both = [first, third].map((site) =>
			deploy(site, "s3://two", env, 5000),
		);
		// The one that has the lock is held up until the other has seen it.
		const refused = Promise.any(
			both.map((one) =>
				one.then(
					() => Promise.reject(new Error("not refused")),
					(error: unknown) => error,
				),
			),
		);
		proxy.fate = async ({ method, path }): Promise<Fate> => {
			if (method === "PUT" && path.endsWith(".css")) await refused;
			return "pass";
		};
		const error = await refused;
		assert.ok(error instanceof Problem);
		assert.equal(error.message, "Another deployment to s3://two is under way.");
		const ended = await Promise.allSettled(both);
		const winner = ended[0]?.status === "fulfilled" ? first : third;
		assert.deepEqual(ended.map(({ status }) => status).sort(), [
			"fulfilled",
			"rejected",
		]);
		assert.deepEqual(await verifySite(home, manifestOf(winner)), []);
		assert.deepEqual(
			(await pathsIn(swift, "two")).filter((path) => path.startsWith(".")),
			[],
		);
	},
	"Ctrl-C on a terminal, where it is told how far it has come, ends a deployment between two files and leaves no lock":
		async ({ swift, proxy, env }) => {
			if (noTerminal) return;
			await swift.bucket("stopped");
			// The files after the first twenty wait until the end has been asked for.
			let stop = () => {};
			const stopped = new Promise<void>((resolve) => {
				stop = resolve;
			});
			let count = 0;
			proxy.fate = async ({ method }): Promise<Fate> => {
				if (method === "PUT" && ++count > 20) await stopped;
				return "pass";
			};
			await onTerminal(
				"deploy",
				["s3://stopped", "--site", first],
				project,
				async (terminal) => {
					await terminal.shows(/compare: \d+ files of \d+ to send/);
					await terminal.shows(/send \d+ of \d+ /);
					terminal.types(keys.interrupt);
					await setTimeout(500);
					stop();
					await terminal.shows(
						/The deployment to s3:\/\/stopped was broken off\.\s+fix: npm run deploy -- s3:\/\/stopped; readers get what is whole, and it goes on where it stopped/,
					);
					assert.equal(await terminal.ends(), 2);
				},
				env,
			);
			proxy.fate = () => "pass";
			const there = await pathsIn(swift, "stopped");
			assert.ok(there.length > 0 && there.length < published(first).length);
			assert.equal(there.includes(".deployment/lock"), false);
		},
	"a release of before is not kept, and it is said how to go back": async ({
		env,
	}) => {
		const { status, stderr } = await runCommand(
			"deploy",
			["s3://whole", "--rollback"],
			{ env },
		);
		assert.deepEqual(
			[status, stderr],
			[
				2,
				"s3://whole is object storage, which has one release and none before it to switch back to.\n  fix: build the version that you want and deploy it, which sends what differs: git checkout COMMIT && npm run build && npm run deploy -- s3://whole\n",
			],
		);
	},
	// This one is the last: the node stays away.
	"a node of the store that goes away in the middle stops nobody": async ({
		swift,
		proxy,
		env,
	}) => {
		const home = await swift.bucket("node");
		await deploy(first, "s3://node", env);
		let count = 0;
		let stopping: Promise<void> | undefined;
		proxy.fate = ({ method }) => {
			if (method === "PUT" && ++count === 30) stopping = swift.stopNode(2);
			return "pass";
		};
		const { pages, problems } = await reading(
			home,
			[first, third],
			async () => {
				await deploy(third, "s3://node", env);
			},
		);
		proxy.fate = () => "pass";
		assert.ok(stopping);
		await stopping;
		assert.deepEqual(problems, []);
		assert.ok(pages > 0, `${pages} pages were read`);
		assert.deepEqual(await verifySite(home, manifestOf(third)), []);
	},
};

const expectedTypes: readonly [end: string, type: string][] = [
	["atom.xml", "application/atom+xml; charset=utf-8"],
	["rss.xml", "application/rss+xml; charset=utf-8"],
	["opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"],
	["sitemap.xml", "text/xml; charset=utf-8"],
	["feed.json", "application/feed+json; charset=utf-8"],
	[".json", "application/json; charset=utf-8"],
	[".html", "text/html; charset=utf-8"],
	[".css", "text/css; charset=utf-8"],
	[".js", "text/javascript; charset=utf-8"],
	[".svg", "image/svg+xml; charset=utf-8"],
	[".png", "image/png"],
	[".md", "text/markdown; charset=utf-8"],
	[".csv", "text/csv; charset=utf-8"],
	[".txt", "text/plain; charset=utf-8"],
	["", "application/octet-stream"],
];

/** Lets the first 20 files of a bucket through, and has another fate for those that follow. */
function after20(bucket: string, fate: Fate) {
	let count = 0;
	return ({ method, path }: Asked): Fate =>
		method === "PUT" &&
		!path.includes("/.deployment/") &&
		path.startsWith(`/${bucket}/`) &&
		++count > 20
			? fate
			: "pass";
}

/** Starts a deployment as a process of its own. */
function deploying(
	site: string,
	target: string,
	env: Record<string, string>,
	lease: number,
) {
	const child = spawn(
		process.execPath,
		[
			"--import",
			"tsx",
			fileURLToPath(new URL("deploying.ts", import.meta.url)),
			site,
			target,
			String(lease),
		],
		{
			cwd: project,
			env: { ...process.env, ...env },
			stdio: ["ignore", "ignore", "pipe"],
		},
	);
	let stderr = "";
	child.stderr.on("data", (data: Buffer) => {
		stderr += data.toString();
	});
	return {
		kill: () => child.kill("SIGKILL"),
		ended: new Promise<{ status: number | null; stderr: string }>((resolve) =>
			child.once("close", (status) => resolve({ status, stderr })),
		),
	};
}

const [lastFact = "", ...otherFacts] = Object.keys(facts).reverse();

test("object storage", { concurrency: 3 }, async (t) => {
	await withSwift(async (swift) => {
		const tell = (what: string) =>
			t.test(what, () =>
				between(swift.endpoint, async (proxy) => {
					await facts[what]?.({
						swift,
						proxy,
						env: key(swift, proxy.endpoint),
					});
				}),
			);
		await Promise.all(otherFacts.map(tell));
		await tell(lastFact);
	});
});
