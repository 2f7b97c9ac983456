// The target of a deployment to object storage: what the command line and the environment say together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../../../src/diagnostics/problem.ts";
import { isBucket, targetOf } from "../../../src/publish/s3/target.ts";

const key = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" };

test("a bucket, with a prefix or without, is told from a folder", () => {
	assert.equal(isBucket("s3://archive"), true);
	assert.equal(isBucket("/srv/archive"), false);
	assert.equal(isBucket("user@s3:/srv"), false);
	for (const [target, bucket, prefix] of [
		["s3://archive", "archive", ""],
		["s3://archive/", "archive", ""],
		["s3://archive.example.org/a/b", "archive.example.org", "a/b/"],
		["s3://archive//a/", "archive", "a/"],
	] as const) {
		const found = targetOf(target, key, undefined);
		assert.deepEqual([found.bucket, found.prefix], [bucket, prefix], target);
	}
});

test("the endpoint of the command line goes before the environment's, that of S3 before that of all, and Amazon's last", () => {
	const env = {
		...key,
		AWS_ENDPOINT_URL_S3: "https://s3.example.org/",
		AWS_ENDPOINT_URL: "https://example.org",
		AWS_DEFAULT_REGION: "eu-central-1",
		AWS_SESSION_TOKEN: "for an hour",
	};
	const endpoint = (given?: string, left: object = {}) =>
		targetOf("s3://archive", { ...env, ...left }, given).endpoint;
	assert.equal(endpoint("http://127.0.0.1:8080/"), "http://127.0.0.1:8080");
	assert.equal(endpoint(), "https://s3.example.org");
	const s3 = { AWS_ENDPOINT_URL_S3: undefined };
	assert.equal(endpoint(undefined, s3), "https://example.org");
	assert.equal(
		endpoint(undefined, { ...s3, AWS_ENDPOINT_URL: "" }),
		"https://s3.eu-central-1.amazonaws.com",
	);
	assert.deepEqual(targetOf("s3://archive", env, undefined), {
		bucket: "archive",
		prefix: "",
		endpoint: "https://s3.example.org",
		region: "eu-central-1",
		accessKeyId: "id",
		secretAccessKey: "secret",
		sessionToken: "for an hour",
	});
	assert.equal(targetOf("s3://archive", key, undefined).region, "us-east-1");
});

const wrong: readonly [
	target: string,
	env: Record<string, string>,
	endpoint: string | undefined,
	message: string,
	fix: string,
][] = [
	...["s3://", "s3:///archive", "s3://archive/../other", "s3://a b"].map(
		(target): (typeof wrong)[number] => [
			target,
			key,
			undefined,
			`${target} is no bucket to deploy to.`,
			"name a bucket, and what its objects' names begin with if there is more in it: s3://bucket/prefix",
		],
	),
	[
		"s3://archive",
		{},
		undefined,
		"AWS_ACCESS_KEY_ID is not set, so there is no key to write s3://archive with.",
		'export AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=…, or eval "$(aws configure export-credentials --format env)"',
	],
	[
		"s3://archive",
		{ AWS_ACCESS_KEY_ID: "id" },
		undefined,
		"AWS_SECRET_ACCESS_KEY is not set, so there is no key to write s3://archive with.",
		'export AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=…, or eval "$(aws configure export-credentials --format env)"',
	],
	[
		"s3://archive",
		key,
		"s3.example.org",
		"s3.example.org is no address of a store.",
		"write it whole, such as --endpoint https://s3.example.org",
	],
];

for (const [target, env, endpoint, message, fix] of wrong) {
	test(`it is said what is wrong: ${message}`, () => {
		assert.throws(
			() => targetOf(target, env, endpoint),
			(error) =>
				error instanceof Problem &&
				error.message === message &&
				error.fix === fix,
		);
	});
}
