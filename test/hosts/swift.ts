// OpenStack Swift, a distributed object store with an S3 interface: three nodes and a proxy, each process started for the tests alone.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { installDebianPackages } from "../../scripts/debian.ts";
import { freePort } from "./servers.ts";

/** How long a process may take until it answers, in milliseconds. */
const patience = 60_000;

/** How many nodes there are, each with a disk of its own; every object is on all of them. */
const nodes = 3;

const packages = [
	...["swift-proxy", "swift-account", "swift-container", "swift-object"],
	"memcached",
];

export interface Swift {
	/** Where the S3 interface is, without a slash at the end. */
	readonly endpoint: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	/** Makes a bucket that is served as a web site to everybody, and gives the address of what it holds, with a slash at the end. */
	bucket(name: string): Promise<string>;
	/** Ends the servers of one node, counted from 0, at once and for good. */
	stopNode(node: number): Promise<void>;
}

const account = "AUTH_archive";
const user = { name: "archive:deployer", key: "a/secret+of=tests" };

/** Starts a store, in folders of its own, which lasts while `use` runs. */
export async function withSwift(
	use: (swift: Swift) => Promise<void>,
): Promise<void> {
	install();
	const folder = mkdtempSync(join(folderForDisks(), "archive-swift-"));
	const running: Running[] = [];
	const start = (...words: Parameters<typeof run>) => {
		const one = run(...words);
		running.push(one);
		return one;
	};
	try {
		const kinds = ["account", "container", "object"] as const;
		const ports: Record<(typeof kinds)[number], number[]> = {
			account: [],
			container: [],
			object: [],
		};
		for (const kind of kinds) {
			for (let node = 0; node < nodes; node++) {
				mkdirSync(join(folder, `node${node}`, "disk"), { recursive: true });
				ports[kind].push(await freePort());
			}
			makeRing(folder, kind, ports[kind]);
		}
		const servers = ports.account.map((_, node) =>
			kinds.map((kind) => {
				const port = ports[kind][node] ?? 0;
				const config = join(folder, `${kind}${node}.conf`);
				writeFileSync(config, storageConfig(folder, kind, node, port));
				return start(port, `swift-${kind}-server`, config);
			}),
		);
		const cachePort = await freePort();
		const cache = start(
			cachePort,
			"memcached",
			...["-l", "127.0.0.1", "-p", String(cachePort), "-m", "64"],
			...["-u", userInfo().username],
		);
		const port = await freePort();
		const config = join(folder, "proxy.conf");
		writeFileSync(config, proxyConfig(folder, port, cachePort));
		const proxy = start(port, "swift-proxy-server", config);
		for (const one of [...servers.flat(), cache, proxy]) await one.answers();
		const endpoint = `http://127.0.0.1:${port}`;
		await makeAccount(endpoint);
		await use({
			endpoint,
			accessKeyId: user.name,
			secretAccessKey: user.key,
			bucket: (name) => makeBucket(endpoint, name),
			async stopNode(node) {
				await Promise.all((servers[node] ?? []).map((one) => one.stop()));
			},
		});
	} finally {
		await Promise.all(running.map((one) => one.stop()));
		rmSync(folder, { recursive: true, force: true });
	}
}

function install(): void {
	const isThere = () =>
		["swift-proxy-server", "swift-object-server", "memcached"].every((name) =>
			existsSync(join("/usr/bin", name)),
		);
	if (!isThere()) installDebianPackages(...packages);
	if (!isThere()) {
		throw new Error(
			`The tests of object storage need OpenStack Swift, which is not installed and could not be: on Debian, apt-get install ${packages.join(" ")}`,
		);
	}
}

/** A folder on a file system with extended attributes, in which Swift keeps what it knows of objects; in memory if there is one. */
function folderForDisks(): string {
	const script =
		"import os, sys, tempfile\nwith tempfile.NamedTemporaryFile(dir=sys.argv[1]) as f: os.setxattr(f.name, 'user.swift', b'1' * 1024)";
	for (const folder of ["/dev/shm", tmpdir(), "/var/tmp"]) {
		try {
			execFileSync("/usr/bin/python3", ["-c", script, folder], {
				stdio: "ignore",
			});
			return folder;
		} catch {
			// The next one may have them.
		}
	}
	throw new Error(
		`The tests of object storage need a file system with extended attributes: set TMPDIR to a folder on one.`,
	);
}

/** Lays out where the replicas of everything are: one on each node, each a zone of its own. */
function makeRing(
	folder: string,
	kind: string,
	ports: readonly number[],
): void {
	const ring = (...words: string[]) =>
		execFileSync(
			"/usr/bin/swift-ring-builder",
			[join(folder, `${kind}.builder`), ...words],
			{ stdio: ["ignore", "ignore", "inherit"] },
		);
	ring("create", "6", String(nodes), "0");
	ring(
		"add",
		...ports.flatMap((port, node) => [
			`r1z${node + 1}-127.0.0.1:${port}/disk`,
			"1",
		]),
	);
	ring("rebalance", "--seed", "1");
}

function storageConfig(
	folder: string,
	kind: string,
	node: number,
	port: number,
): string {
	return `${serverConfig(folder, port)}
devices = ${join(folder, `node${node}`)}
mount_check = false
fallocate_reserve = 0
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
container_update_timeout = 10
`;
}

function proxyConfig(folder: string, port: number, cachePort: number): string {
	return `${serverConfig(folder, port)}
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache s3api tempauth staticweb copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
conn_timeout = 2
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cachePort}
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_${user.name.replace(":", "_")} = ${user.key} .admin
[filter:staticweb]
use = egg:swift#staticweb
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
`;
}

function serverConfig(folder: string, port: number): string {
	return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
log_level = ERROR`;
}

/** A process of the store. */
interface Running {
	/** Waits until its port is open. */
	answers(): Promise<void>;
	/** Ends it; harmless where it has ended. */
	stop(): Promise<void>;
}

function run(port: number, program: string, ...words: string[]): Running {
	const child = spawn(join("/usr/bin", program), words, {
		stdio: ["ignore", "pipe", "pipe"],
	});
	const printed = textOf(child);
	const closed = new Promise<void>((resolve) =>
		child.once("close", () => resolve()),
	);
	return {
		async answers() {
			const end = Date.now() + patience;
			while (Date.now() < end && child.exitCode === null) {
				if (await isOpen(port)) return;
				await setTimeout(50);
			}
			throw new Error(`${program} does not answer: ${printed()}`);
		},
		stop() {
			child.kill("SIGKILL");
			return closed;
		},
	};
}

/** Whether something listens on a port of this machine. */
function isOpen(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1");
		socket.once("error", () => resolve(false));
		socket.once("connect", () => {
			socket.destroy();
			resolve(true);
		});
	});
}

function textOf(child: ChildProcess): () => string {
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream?.on("data", (data: Buffer) => {
			text += data.toString();
		});
	return () => text;
}

/** Makes the account, which is done by the first request to it: of two at once, one may be told that the account is not there, because what the other had seen before is remembered after it was made. */
async function makeAccount(endpoint: string): Promise<void> {
	const address = `${endpoint}/v1/${account}`;
	const made = await fetch(address, {
		method: "POST",
		headers: await asOwner(endpoint),
	});
	if (!made.ok) throw new Error(`${address}: ${made.status}`);
}

/** Makes a bucket as its owner does: open to readers, with an index page in every folder and a page for what is not there. */
async function makeBucket(endpoint: string, name: string): Promise<string> {
	const address = `${endpoint}/v1/${account}/${name}`;
	const made = await fetch(address, {
		method: "PUT",
		headers: {
			...(await asOwner(endpoint)),
			"X-Container-Read": ".r:*,.rlistings",
			"X-Container-Meta-Web-Index": "index.html",
			"X-Container-Meta-Web-Error": ".html",
		},
	});
	if (!made.ok) throw new Error(`${address}: ${made.status}`);
	return `${address}/`;
}

/** The header by which a request is the owner's. */
async function asOwner(endpoint: string): Promise<Record<string, string>> {
	const entry = await fetch(`${endpoint}/auth/v1.0`, {
		headers: { "X-Auth-User": user.name, "X-Auth-Key": user.key },
	});
	return { "X-Auth-Token": entry.headers.get("X-Auth-Token") ?? "" };
}
