// What a store refuses, and why it can't be reached, said in a sentence.
import { S3Errors } from "@bradenmacdonald/s3-lite-client";
import { Problem } from "../../diagnostics/problem.ts";
import type { Target } from "./target.ts";

/** What becomes of a deployment that ends here. */
export const goesOn =
	"then run the command again: readers get what is whole, and it goes on where it stopped";

/** A store that did not answer in time. */
export class Unanswered extends Error {}

/** By https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; Ceph, MinIO and Swift have some of their own. */
const sentences: readonly [
	codes: readonly string[],
	say: (target: Target, error: S3Errors.ServerError) => [string, string],
][] = [
	[
		[
			...["InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken"],
			...["ExpiredToken", "TokenRefreshRequired"],
		],
		({ endpoint }, { code }) => [
			`${endpoint} does not take the key: ${code}.`,
			"check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_SESSION_TOKEN, which a lasting key goes without",
		],
	],
	[
		["NoSuchBucket"],
		({ bucket, endpoint }) => [
			`There is no bucket ${bucket} at ${endpoint}.`,
			"check the bucket's name and the endpoint (--endpoint, AWS_ENDPOINT_URL_S3), or make the bucket",
		],
	],
	[
		["AccessDenied", "AllAccessDisabled", "AccountProblem"],
		({ bucket, prefix }, { code }) => [
			`The key may not do this in the bucket ${bucket}: ${code}.`,
			`let it do s3:ListBucket in ${bucket}, and s3:GetObject, s3:PutObject and s3:DeleteObject in ${bucket}/${prefix}*; ${goesOn}`,
		],
	],
	[
		[
			...["AuthorizationHeaderMalformed", "PermanentRedirect"],
			...["UnexpectedRedirect", "IllegalLocationConstraintException"],
		],
		({ bucket, region }, error) => [
			`The bucket ${bucket} is not in the region ${region}.`,
			`AWS_REGION=${error.region ?? "the bucket's region"}`,
		],
	],
	[
		["RequestTimeTooSkewed", "RequestTimeTooSkewedError"],
		({ endpoint }) => [
			`The clock of this machine and that of ${endpoint} differ too much for a signature.`,
			"set the clock",
		],
	],
	[
		[
			...["QuotaExceeded", "EntityTooLarge", "InsufficientStorage"],
			...["XMinioStorageFull", "ServiceQuotaExceededException"],
		],
		({ bucket }, { code }) => [
			`The bucket ${bucket} takes no more: ${code}.`,
			`raise its quota or free some space, ${goesOn}`,
		],
	],
];

/** Turns what a request to a store ended with into a problem; anything else is a fault of ours and is given back as it is. */
export function problemOfStore(error: unknown, target: Target): unknown {
	const { endpoint } = target;
	if (error instanceof S3Errors.ServerError) {
		const { code, statusCode, message } = error;
		const sentence = sentences.find(([codes]) => codes.includes(code));
		if (sentence) return new Problem(...sentence[1](target, error), error);
		const isTemporary = isWorthAnotherTry(error);
		return new Problem(
			`${endpoint} answered with ${statusCode} ${code}: ${message}`,
			isTemporary
				? `wait until the store is well, ${goesOn}`
				: "check the endpoint (--endpoint, AWS_ENDPOINT_URL_S3): an S3 interface must be there",
			error,
		);
	}
	if (error instanceof Unanswered || isUnreachable(error)) {
		const why = reasonOf(error);
		return new Problem(
			`${endpoint} can't be reached: ${why}.`,
			`check the endpoint (--endpoint, AWS_ENDPOINT_URL_S3) and the network, ${goesOn}`,
			error,
		);
	}
	return error;
}

/** Whether a request that ended so may go well in a moment. */
export function isWorthAnotherTry(error: unknown): boolean {
	if (error instanceof S3Errors.ServerError) {
		const { code, statusCode } = error;
		return (
			(statusCode >= 500 && statusCode !== 501 && statusCode !== 507) ||
			[408, 429].includes(statusCode) ||
			code === "RequestTimeout"
		);
	}
	return (
		error instanceof Unanswered ||
		(isUnreachable(error) && reasonOf(error) !== "ENOTFOUND")
	);
}

/** What `fetch` throws where no answer came (https://fetch.spec.whatwg.org/#concept-network-error). */
function isUnreachable(error: unknown): error is TypeError {
	return error instanceof TypeError && error.cause !== undefined;
}

/** The system's word for why a connection failed: ECONNREFUSED. */
function reasonOf({ cause, message }: Error): string {
	if (!(cause instanceof Error)) return message;
	const { code } = cause as NodeJS.ErrnoException;
	return code ?? cause.message;
}
