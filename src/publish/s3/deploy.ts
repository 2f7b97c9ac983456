// Deploying to object storage, which knows no releases and no switch: the order of what is written is what keeps readers from half of a site.
import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { severalAtOnce } from "../../content/several.ts";
import { counted } from "../../diagnostics/counted.ts";
import { Problem } from "../../diagnostics/problem.ts";
import { fileType } from "../../hosting/file-type.ts";
import { isHostFile } from "../../hosting/files.ts";
import { lastingCache, pageCache } from "../../hosting/hosting.ts";
import { isLasting } from "../../hosting/lasting.ts";
import { manifestName, sha256 } from "../manifest.ts";
import type { Progress } from "../progress.ts";
import { manifestOf, requireBuilt } from "../verify.ts";
import {
	filesThere,
	linesOf,
	look,
	reachedPath,
	unfinishedPath,
} from "./found.ts";
import { type Lock, takeLock } from "./lock.ts";
import { type File, planOf, type Version } from "./plan.ts";
import type { Fields, Store } from "./store.ts";

/** How many requests are on their way to a store at once. */
const underWay = 16;

/** What a deployment did, in numbers of files. */
export interface BucketDeployed {
	readonly sent: number;
	readonly removed: number;
}

export interface DeployOptions {
	/** Whether files are sent that are there already. */
	readonly all: boolean;
	/** After how many milliseconds without a sign of life another deployment counts as broken off. */
	readonly lease: number;
	/** Breaks the deployment off, between two files. */
	readonly signal: AbortSignal;
	readonly progress: Progress;
	/** Told what is waited for. */
	readonly say: (sentence: string) => void;
}

/**
 * Puts a built folder into a bucket. What is there is known by the bucket's list, which is right after a deployment was broken off,
 * too; the manifest is written when all that it lists is there.
 * @param site the built folder's absolute path
 * @throws Problem where the folder is not what was built, the store fails or refuses, or another deployment is under way
 */
export async function deployToBucket(
	site: string,
	store: Store,
	options: DeployOptions,
): Promise<BucketDeployed> {
	const { progress, lease, say } = options;
	const verifying = progress.begin("verify");
	requireBuilt(site, verifying.at);
	const files = filesOf(site);
	verifying.end(counted(files.size, "file"));
	const lock = await takeLock(store, {
		id: randomUUID(),
		lease,
		onWait: () =>
			say(
				`Another deployment to ${store.name} has not ended; waiting ${Math.ceil(lease / 1000)} s to see whether it goes on.`,
			),
	});
	try {
		return await underLock({ site, store, files, lock }, options);
	} finally {
		// The lock ends by itself where the store can't be reached any more.
		await lock.release().catch(() => {});
	}
}

interface Work {
	readonly site: string;
	readonly store: Store;
	readonly files: ReadonlyMap<string, File>;
	readonly lock: Lock;
}

async function underLock(
	{ site, store, files, lock }: Work,
	{ all, signal, progress }: DeployOptions,
): Promise<BucketDeployed> {
	const comparing = progress.begin("compare");
	const found = await look(store);
	const there = all
		? new Set<string>()
		: await filesThere(site, files, found, comparing.at);
	const plan = planOf(files, found, (path) => there.has(path));
	const count = plan.steps.flat().length;
	comparing.end(`${counted(count, "file")} of ${files.size} to send`);

	const may = () => {
		if (signal.aborted) throw brokenOff(store);
		lock.check();
	};
	const note = (path: string, versions: readonly Version[]) =>
		store.write(path, Buffer.from(linesOf(versions)), fieldsOf(path));
	const isNoted = plan.unfinished.length > 0;
	if (isNoted) await note(unfinishedPath, plan.unfinished);
	const sending = progress.begin("send");
	let done = 0;
	for (const step of plan.steps) {
		if (isNoted && step === plan.steps[2] && step.length > 0) {
			may();
			await note(reachedPath, plan.reached);
		}
		await severalAtOnce(step, underWay, async (path) => {
			const bytes = await readFile(join(site, path));
			if (sha256(bytes) !== files.get(path)?.sum) {
				throw new Problem(
					`${site} was changed while it was deployed: ${path} differs.`,
					"let builds and deployments of one folder follow each other, then run the command again",
				);
			}
			may();
			await store.write(path, bytes, fieldsOf(path));
			sending.at(++done, count);
		});
	}
	const manifest = await readFile(join(site, manifestName));
	if (found.manifest !== manifest.toString() || all) {
		may();
		await store.write(manifestName, manifest, fieldsOf(manifestName));
	}
	sending.end(counted(count, "file"));

	const removing = progress.begin("remove");
	done = 0;
	await severalAtOnce(plan.removals, underWay, async (path) => {
		may();
		await store.remove(path);
		removing.at(++done, plan.removals.length);
	});
	for (const path of isNoted ? [reachedPath, unfinishedPath] : []) {
		may();
		await store.remove(path);
	}
	removing.end(counted(plan.removals.length, "file"));
	return { sent: count, removed: plan.removals.length };
}

/** What is to be in a bucket: what the manifest of a folder lists, but for what tells hosts of the site. */
function filesOf(site: string): Map<string, File> {
	return new Map(
		[...manifestOf(site)]
			.filter(([path]) => !isHostFile(path))
			.map(([path, sum]) => [
				path,
				{ sum, size: statSync(join(site, path)).size },
			]),
	);
}

function fieldsOf(path: string): Fields {
	return {
		"Content-Type": fileType(path),
		"Cache-Control": isLasting(path) ? lastingCache : pageCache,
	};
}

function brokenOff({ name }: Store): Problem {
	return new Problem(
		`The deployment to ${name} was broken off.`,
		`npm run deploy -- ${name}; readers get what is whole, and it goes on where it stopped`,
	);
}
