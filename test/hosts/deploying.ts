// A deployment to object storage as a process of its own, whose lease, in milliseconds, is given after the folder and the target.

import { showProgress } from "../../src/publish/progress.ts";
import { deployToBucket } from "../../src/publish/s3/deploy.ts";
import { openStore } from "../../src/publish/s3/store.ts";
import { targetOf } from "../../src/publish/s3/target.ts";

const [site = "", target = "", lease = ""] = process.argv.slice(2);

await deployToBucket(
	site,
	openStore(targetOf(target, process.env, undefined)),
	{
		all: false,
		lease: Number(lease),
		signal: new AbortController().signal,
		progress: showProgress(process.stderr, true),
		say: () => {},
	},
);
