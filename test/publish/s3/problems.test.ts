// What a store refuses: each in a sentence with what to do, and tried again only where that may help.
import assert from "node:assert/strict";
import { test } from "node:test";
import { S3Errors } from "@bradenmacdonald/s3-lite-client";
import { Problem } from "../../../src/diagnostics/problem.ts";
import {
	isWorthAnotherTry,
	problemOfStore,
	Unanswered,
} from "../../../src/publish/s3/problems.ts";
import { targetOf } from "../../../src/publish/s3/target.ts";

const target = targetOf(
	"s3://archive/licensing",
	{ AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" },
	"https://s3.example.org",
);

const goesOn =
	"then run the command again: readers get what is whole, and it goes on where it stopped";

const answers: readonly [
	status: number,
	code: string,
	sentence: string,
	fix: string,
][] = [
	[
		400,
		"ExpiredToken",
		"https://s3.example.org does not take the key: ExpiredToken.",
		"check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN, which a lasting key goes without",
	],
	[
		403,
		"AccessDenied",
		"The key may not do this in the bucket archive: AccessDenied.",
		`let it do s3:ListBucket in archive, and s3:GetObject, s3:PutObject and s3:DeleteObject in archive/licensing/*; ${goesOn}`,
	],
	[
		301,
		"UnexpectedRedirect",
		"The bucket archive is not in the region us-east-1.",
		"AWS_REGION=the bucket's region",
	],
	[
		403,
		"RequestTimeTooSkewed",
		"The clock of this machine and that of https://s3.example.org differ too much for a signature.",
		"set the clock",
	],
	[
		403,
		"QuotaExceeded",
		"The bucket archive takes no more: QuotaExceeded.",
		`raise its quota or free some space, ${goesOn}`,
	],
	[
		503,
		"SlowDown",
		"https://s3.example.org answered with 503 SlowDown: No.",
		`wait until the store is well, ${goesOn}`,
	],
	[
		404,
		"UnrecognizedError",
		"https://s3.example.org answered with 404 UnrecognizedError: No.",
		"check the endpoint (--endpoint, AWS_ENDPOINT_URL_S3): an S3 interface must be there",
	],
];

for (const [status, code, sentence, fix] of answers) {
	test(`an answer of ${status} ${code} is told in a sentence`, () => {
		const error = new S3Errors.ServerError(status, code, "No.");
		const problem = problemOfStore(error, target);
		assert.ok(problem instanceof Problem);
		assert.deepEqual([problem.message, problem.fix], [sentence, fix]);
		assert.equal(isWorthAnotherTry(error), status === 503);
	});
}

test("a store that is busy, out of order or silent is asked again; one that refuses, or whose name is nobody's, is not", () => {
	const answer = (status: number, code = "") =>
		new S3Errors.ServerError(status, code, "");
	const network = (code: string) =>
		new TypeError("fetch failed", {
			cause: Object.assign(new Error(code), { code }),
		});
	for (const error of [
		answer(500),
		answer(502),
		answer(429),
		answer(400, "RequestTimeout"),
		network("ECONNRESET"),
		network("ECONNREFUSED"),
		network("EAI_AGAIN"),
		new Unanswered("no answer in 60 s"),
	])
		assert.equal(isWorthAnotherTry(error), true, error.message);
	for (const error of [
		answer(403, "AccessDenied"),
		answer(404, "NoSuchBucket"),
		answer(501, "NotImplemented"),
		answer(507, "InsufficientStorage"),
		network("ENOTFOUND"),
		new TypeError("a fault of ours"),
	])
		assert.equal(isWorthAnotherTry(error), false, error.message);
});

test("a fault of ours stays one", () => {
	const fault = new TypeError("x is not a function");
	assert.equal(problemOfStore(fault, target), fault);
});

test("a store that can't be reached is named with the system's word for why", () => {
	const cause = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
	const problem = problemOfStore(
		new TypeError("fetch failed", { cause }),
		target,
	);
	assert.ok(problem instanceof Problem);
	assert.equal(
		problem.message,
		"https://s3.example.org can't be reached: ECONNREFUSED.",
	);
	const silent = problemOfStore(new Unanswered("no answer in 60 s"), target);
	assert.ok(silent instanceof Problem);
	assert.equal(
		silent.message,
		"https://s3.example.org can't be reached: no answer in 60 s.",
	);
});
