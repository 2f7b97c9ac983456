// Deploying: readers get one release or the other, whatever happens to the deployment, here and over ssh.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { installDebianPackages } from "../../scripts/debian.ts";
import { verifyFolder } from "../../src/publish/verify.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { project, runCommand } from "../command.ts";
import { askingAnew, freePort, serving } from "../hosts/servers.ts";

const root = mkdtempSync(join(tmpdir(), "archive-deploy-"));
after(() => rmSync(root, { recursive: true, force: true }));

/** Enough articles for a deployment to take its time; each says which version it is of. */
function version(name: string): Files {
	const articles = Array.from({ length: 60 }, (_, n) => [
		`articles/article-${n}.md`,
		article({ title: `Article ${n} of ${name}` }, `Version ${name}.\n`),
	]);
	return { "site.yml": siteYml, ...Object.fromEntries(articles) };
}

const [first, second] = ["first", "second"].map((name) => join(root, name));
before(async () => {
	for (const name of ["first", "second"]) {
		await inFolder(version(name), async (content) => {
			const { status, stderr } = await runCommand("build", [
				...["--content", content, "--out", join(root, name)],
				...["--no-search", "--quiet"],
			]);
			assert.equal(status, 0, stderr);
		});
	}
	for (const [program, name] of [
		["rsync", "rsync"],
		["sshd", "openssh-server"],
	] as const)
		if (
			!existsSync(`/usr/bin/${program}`) &&
			!existsSync(`/usr/sbin/${program}`)
		)
			installDebianPackages(name);
});

const deploy = (words: readonly string[], env = {}) =>
	runCommand("deploy", words, { env });

const releasesOf = (target: string) =>
	readdirSync(join(target, "releases")).sort();

test("a release is what was built; a second one takes its place, and goes back", async () => {
	const target = join(root, "target");
	const one = await deploy([target, "--site", `${first}`]);
	assert.equal(one.status, 0, one.stderr);
	assert.match(one.stdout, /^\d{17} is published\.\n$/);
	assert.match(one.stderr, /^The pages name https:\/\/example\.org\/ as their/);
	assert.deepEqual(verifyFolder(join(target, "current")), []);
	const again = await deploy([target, "--site", `${first}`]);
	assert.match(again.stdout, /^\d{17} is published already\.\n$/);
	const two = await deploy([target, "--site", `${second}`]);
	assert.equal(two.status, 0, two.stderr);
	assert.deepEqual(verifyFolder(join(target, "current")), []);
	const [earlier = "", later = ""] = releasesOf(target);
	assert.equal(readlinkSync(join(target, "current")), `releases/${later}`);
	const back = await deploy([target, "--rollback"]);
	assert.equal(back.stdout, `${earlier} is published again.\n`);
	assert.equal(readlinkSync(join(target, "current")), `releases/${earlier}`);
	const further = await deploy([target, "--rollback"]);
	assert.deepEqual(
		[further.status, further.stderr],
		[
			2,
			`There is no release before ${earlier} to go back to.\n  fix: deploy the version that you want: npm run deploy -- TARGET\n`,
		],
	);
});

test("only so many releases are kept, and what has not changed is kept once", async () => {
	const target = join(root, "kept");
	for (const site of [first, second, first])
		await deploy([target, "--site", `${site}`, "--keep", "2"]);
	const releases = releasesOf(target);
	assert.equal(releases.length, 2);
	const icons = releases.map((release) => {
		const assets = join(target, "releases", release, "assets");
		const icon = readdirSync(assets).find((name) => name.endsWith(".svg"));
		return execFileSync("stat", ["-c", "%i", join(assets, icon ?? "")], {
			encoding: "utf8",
		});
	});
	assert.equal(new Set(icons).size, 1);
});

test("what only the release before has, named after its content, can be had for one release more", async () => {
	const target = join(root, "lasting");
	const older = join(root, "older");
	execFileSync("cp", ["-r", `${first}`, older]);
	const asset = "assets/site-0123456789.css";
	writeFileSync(join(older, asset), "old style");
	const sums = execFileSync("sha256sum", [asset], {
		cwd: older,
		encoding: "utf8",
	});
	writeFileSync(
		join(older, "SHA256SUMS"),
		readFileSync(join(older, "SHA256SUMS"), "utf8") + sums,
	);
	await deploy([target, "--site", older]);
	await deploy([target, "--site", `${second}`]);
	const current = join(target, "current");
	assert.equal(readFileSync(join(current, asset), "utf8"), "old style");
	assert.deepEqual(verifyFolder(current), []);
	const kept = join(current, "SHA256SUMS.kept");
	assert.equal(readFileSync(kept, "utf8"), sums);
	await deploy([target, "--site", `${first}`]);
	assert.equal(existsSync(join(current, asset)), false);
});

test("what is compressed after it was deployed is deployed again, and then is there already", async () => {
	const target = join(root, "compressed");
	const site = join(root, "to-be-compressed");
	execFileSync("cp", ["-r", `${first}`, site]);
	const words = [target, "--site", site];
	await deploy(words);
	execFileSync("gzip", ["--keep", join(site, "index.html")]);
	const again = await deploy(words);
	assert.match(again.stdout, /^\d{17} is published\.\n$/);
	assert.ok(existsSync(join(target, "current/index.html.gz")));
	assert.deepEqual(verifyFolder(join(target, "current")), []);
	assert.match((await deploy(words)).stdout, /is published already\.\n$/);
});

test("a folder that is not what was built is not deployed", async () => {
	const spoilt = join(root, "spoilt");
	execFileSync("cp", ["-r", `${first}`, spoilt]);
	writeFileSync(join(spoilt, "index.html"), "defaced");
	const { status, stderr } = await deploy([
		join(root, "none"),
		"--site",
		spoilt,
	]);
	assert.deepEqual(
		[status, stderr],
		[
			2,
			`${spoilt} is not what was built: index.html differs.\n  fix: npm run build\n`,
		],
	);
	assert.equal(existsSync(join(root, "none")), false);
});

test("a deployment that is broken off ten times shows readers one release and never a mixture", async () => {
	const target = join(root, "read");
	assert.equal((await deploy([target, "--site", `${first}`])).status, 0);
	symlinkSync(join(target, "current"), join(root, "www"));
	await serving("nginx", join(root, "www"), "/", async ({ home }) => {
		const seen: string[] = [];
		let isReading = true;
		const reader = (async () => {
			for (let n = 0; isReading; n = (n + 1) % 60) {
				const answer = await askingAnew(`${home}Articles/article-${n}/`);
				assert.equal(answer.status, 200);
				const text = await answer.text();
				assert.match(text, /<\/html>\s*$/);
				const [, of = ""] = /Version (\w+)\./.exec(text) ?? [];
				const asset = /href="\/(assets\/site-\w+\.css)"/.exec(text)?.[1];
				assert.equal((await askingAnew(home + asset)).status, 200);
				if (seen.at(-1) !== of) seen.push(of);
			}
		})();
		for (let n = 0; n < 10; n++) {
			const child = spawn(
				process.execPath,
				[
					join(project, "scripts/run.mjs"),
					"deploy",
					target,
					"--site",
					`${second}`,
				],
				{ detached: true, stdio: "ignore" },
			);
			const closed = new Promise((resolve) => child.once("close", resolve));
			// The whole takes a second or so: from before the first file to after the last.
			await setTimeout(250 + n * 90);
			try {
				process.kill(-(child.pid ?? 0), "SIGKILL");
			} catch {
				// It had ended before.
			}
			await closed;
			assert.deepEqual(verifyFolder(join(target, "current")), []);
		}
		const last = await deploy([target, "--site", `${second}`]);
		assert.equal(last.status, 0, last.stderr);
		await setTimeout(200);
		isReading = false;
		await reader;
		assert.deepEqual(seen, ["first", "second"]);
		assert.deepEqual(verifyFolder(join(target, "current")), []);
	});
});

test("a release goes over ssh to another machine, and a machine that is not there is said to be", async () => {
	await withSshd(async ({ host, env }) => {
		const target = join(root, "far away");
		const there = `${host}:${target}`;
		const one = await deploy([there, "--site", `${first}`], env);
		assert.equal(one.status, 0, one.stderr);
		await deploy([there, "--site", `${second}`], env);
		assert.deepEqual(verifyFolder(join(target, "current")), []);
		assert.match(
			readFileSync(
				join(target, "current/Articles/article-1/index.html"),
				"utf8",
			),
			/Version second/,
		);
		const back = await deploy([there, "--rollback"], env);
		assert.match(back.stdout, /^\d{17} is published again\.\n$/);
		const gone = await deploy(
			["nobody@gone.invalid:/srv", "--site", `${first}`],
			env,
		);
		assert.equal(gone.status, 2);
		assert.match(
			gone.stderr,
			/^ssh ended with 255: .*\n {2}fix: what is published has not changed; mend this, then run the command again\n$/,
		);
	});
});

/** Runs an ssh server on a free port of this machine, for this user with a key of its own, while `use` runs. */
async function withSshd(
	use: (given: { host: string; env: Record<string, string> }) => Promise<void>,
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "archive-sshd-"));
	const file = (name: string) => join(folder, name);
	for (const name of ["host", "key"])
		execFileSync("ssh-keygen", [
			"-q",
			"-t",
			"ed25519",
			"-N",
			"",
			"-f",
			file(name),
		]);
	const port = await freePort();
	if (userInfo().uid === 0) mkdirSync("/run/sshd", { recursive: true });
	writeFileSync(
		file("sshd_config"),
		`Port ${port}\nListenAddress 127.0.0.1\nHostKey ${file("host")}\nAuthorizedKeysFile ${file("key.pub")}\nStrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin yes\n`,
	);
	writeFileSync(
		file("ssh_config"),
		`Host loopback\n\tHostName 127.0.0.1\n\tPort ${port}\n\tUser ${userInfo().username}\n\tIdentityFile ${file("key")}\n\tStrictHostKeyChecking no\n\tUserKnownHostsFile /dev/null\n\tLogLevel ERROR\n`,
	);
	const ssh = execFileSync("sh", ["-c", "command -v ssh"], {
		encoding: "utf8",
	}).trim();
	mkdirSync(file("bin"));
	writeFileSync(
		file("bin/ssh"),
		`#!/bin/sh\nexec ${ssh} -F ${file("ssh_config")} "$@"\n`,
	);
	chmodSync(file("bin/ssh"), 0o755);
	const server = spawn("/usr/sbin/sshd", ["-D", "-f", file("sshd_config")]);
	const closed = new Promise((resolve) => server.once("close", resolve));
	try {
		await setTimeout(500);
		await use({
			host: "loopback",
			env: { PATH: `${file("bin")}:${process.env.PATH}` },
		});
	} finally {
		server.kill();
		await closed;
		rmSync(folder, { recursive: true, force: true });
	}
}
