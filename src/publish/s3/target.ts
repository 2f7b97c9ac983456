// The target of a deployment to object storage: which bucket, where it is, and with whose key it is written.
import { Problem } from "../../diagnostics/problem.ts";

export interface Target {
	readonly bucket: string;
	/** What the name of every object begins with: empty, or with a slash at its end. */
	readonly prefix: string;
	/** The address of the store. */
	readonly endpoint: string;
	readonly region: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	/** Goes with a key that is good for some hours alone. */
	readonly sessionToken: string | undefined;
}

/** Whether a target of the command line names object storage. */
export function isBucket(target: string): boolean {
	return target.startsWith("s3://");
}

/**
 * Reads a target such as `s3://bucket/prefix`. All else comes from the environment, by the names that other programs know
 * (https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html).
 * @param given the endpoint of the command line; it goes first
 * @throws Problem where the target is none, or no key is given
 */
export function targetOf(
	target: string,
	env: Readonly<Record<string, string | undefined>>,
	given: string | undefined,
): Target {
	const [, bucket, path = ""] =
		/^s3:\/\/([A-Za-z0-9][\w.-]+[A-Za-z0-9])(?:\/(.*))?$/.exec(target) ?? [];
	const folders = path.split("/").filter((name) => name !== "");
	if (bucket === undefined || folders.some((name) => /^\.\.?$/.test(name))) {
		throw new Problem(
			`${target} is no bucket to deploy to.`,
			"name a bucket, and what its objects' names begin with if there is more in it: s3://bucket/prefix",
		);
	}
	const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
	if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
		throw new Problem(
			`${AWS_ACCESS_KEY_ID ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID"} is not set, so there is no key to write ${target} with.`,
			'export AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=…, or eval "$(aws configure export-credentials --format env)"',
		);
	}
	const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1";
	const endpoint =
		given ||
		env.AWS_ENDPOINT_URL_S3 ||
		env.AWS_ENDPOINT_URL ||
		`https://s3.${region}.amazonaws.com`;
	if (!URL.canParse(endpoint) || !/^https?:\/\//.test(endpoint)) {
		throw new Problem(
			`${endpoint} is no address of a store.`,
			"write it whole, such as --endpoint https://s3.example.org",
		);
	}
	return {
		bucket,
		prefix: folders.map((name) => `${name}/`).join(""),
		endpoint: endpoint.replace(/\/+$/, ""),
		region,
		accessKeyId: AWS_ACCESS_KEY_ID,
		secretAccessKey: AWS_SECRET_ACCESS_KEY,
		sessionToken: AWS_SESSION_TOKEN || undefined,
	};
}
