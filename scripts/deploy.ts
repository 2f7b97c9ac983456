// `npm run deploy`: puts a built site up without a moment of half of it, and takes it back.
import { Option } from "commander";
import { counted } from "../src/diagnostics/counted.ts";
import {
	exitStatus,
	Problem,
	problemText,
} from "../src/diagnostics/problem.ts";
import { deploy, rollBack } from "../src/publish/deploy.ts";
import { placeOf } from "../src/publish/place.ts";
import { placeholderProblem } from "../src/publish/placeholder.ts";
import { showProgress } from "../src/publish/progress.ts";
import { deployToBucket } from "../src/publish/s3/deploy.ts";
import { usualLease } from "../src/publish/s3/lock.ts";
import { openStore } from "../src/publish/s3/store.ts";
import { isBucket, targetOf } from "../src/publish/s3/target.ts";
import { command, fromCall, publishedFolder, run } from "./command.ts";

const program = command(
	"deploy",
	"Publishes a built folder as a new release of a folder, here or over ssh, and switches to it in one step; or puts what has changed into a bucket of object storage.",
)
	.argument(
		"<target>",
		"a folder, or one of another machine: user@host:/srv/archive; a host serves its current/. Or s3://bucket/prefix",
	)
	.addOption(
		new Option("--site <dir>", "the built folder").default(
			publishedFolder,
			"_site/, of this project if called in it",
		),
	)
	.option("--keep <number>", "how many releases a folder keeps", "5")
	.option("--rollback", "switch a folder back to the release before", false)
	.option(
		"--endpoint <url>",
		"where s3:// is (AWS_ENDPOINT_URL_S3; the key is AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY)",
	)
	.option("--all", "send to s3:// what is there already, too", false)
	.option("--quiet", "print nothing but how it ended", false)
	.parse();

const given = program.opts<{
	site: string;
	keep: string;
	rollback: boolean;
	endpoint?: string;
	all: boolean;
	quiet: boolean;
}>();
const [target = ""] = program.args;

await run(
	() => (isBucket(target) ? toBucket() : toFolder()),
	() => "",
);
// A request that a store never answers does not hold the command.
process.exit();

async function toFolder(): Promise<number> {
	const keep = Number(given.keep);
	if (!Number.isInteger(keep) || keep < 1) {
		throw new Problem(
			`--keep ${given.keep} is no whole number above 0.`,
			"write it such as --keep 5",
		);
	}
	const place = placeOf(target, fromCall);
	if (given.rollback) {
		console.log(`${await rollBack(place)} is published again.`);
		return exitStatus.done;
	}
	const name = new Date().toISOString().replace(/\D/g, "");
	const { release, was } = await deploy(
		fromCall(given.site),
		place,
		name,
		keep,
	);
	console.log(`${release} is ${was}.`);
	warnOfPlaceholder();
	return exitStatus.done;
}

async function toBucket(): Promise<number> {
	if (given.rollback) {
		throw new Problem(
			`${target} is object storage, which has one release and none before it to switch back to.`,
			`build the version that you want and deploy it, which sends what differs: git checkout COMMIT && npm run build && npm run deploy -- ${target}`,
		);
	}
	const store = openStore(targetOf(target, process.env, given.endpoint));
	const ending = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.on(signal, () => ending.abort());
	const progress = showProgress(process.stderr, given.quiet, false);
	try {
		const { sent, removed } = await deployToBucket(
			fromCall(given.site),
			store,
			{
				all: given.all,
				lease: usualLease,
				signal: ending.signal,
				progress,
				say: (sentence) => console.error(sentence),
			},
		);
		progress.stop();
		console.log(
			sent + removed === 0
				? `${store.name} is published already.`
				: `${store.name} is published: ${counted(sent, "file")} sent, ${removed} removed.`,
		);
		warnOfPlaceholder();
		return exitStatus.done;
	} finally {
		progress.stop();
	}
}

/** Says so where the pages that are published now name an address that nobody has. */
function warnOfPlaceholder(): void {
	const problem = placeholderProblem(fromCall(given.site));
	if (problem) console.error(problemText(problem, ""));
}
