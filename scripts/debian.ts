// Debian's packages: what tests need and a fresh machine lacks is installed where that is allowed.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

/** What Debian asks whether a service may be started (https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt). */
const policy = "/usr/sbin/policy-rc.d";

/**
 * Installs packages where this is Debian and the user is root; says that it tries. None of their services is started. Whether it
 * worked is for the caller to see.
 */
export function installDebianPackages(...names: string[]): void {
	const isAllowed =
		process.platform === "linux" &&
		process.getuid?.() === 0 &&
		existsSync("/etc/debian_version");
	if (!isAllowed) return;
	console.error(`Trying Debian's packages: ${names.join(" ")} …`);
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	const hasPolicy = existsSync(policy);
	if (!hasPolicy)
		writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
	try {
		for (const words of [
			["update"],
			["install", "-y", "--no-install-recommends", ...names],
		]) {
			spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...words], {
				stdio: ["ignore", "ignore", "inherit"],
				env,
			});
		}
	} finally {
		if (!hasPolicy) rmSync(policy, { force: true });
	}
}
