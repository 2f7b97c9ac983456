// The store: the few things that a deployment does with the objects of a bucket, each tried again where it may go well the next time.
import {
	S3Client,
	S3Errors,
	type S3Object,
} from "@bradenmacdonald/s3-lite-client";
import pRetry from "p-retry";
import { isWorthAnotherTry, problemOfStore, Unanswered } from "./problems.ts";
import type { Target } from "./target.ts";

/** An object as the bucket's list has it. */
export interface StoredObject {
	/** In bytes. */
	readonly size: number;
	/** The MD5 of its bytes in hexadecimal, where it was sent in one piece and is not encrypted with a key of its own. */
	readonly etag: string;
}

/** Header fields that are kept with an object, and sent with it. */
export interface Fields {
	readonly "Content-Type": string;
	readonly "Cache-Control": string;
}

/** A bucket, or what of it has a prefix. Paths are relative to the prefix. All its functions throw a Problem where they fail. */
export interface Store {
	/** As it is named on the command line. */
	readonly name: string;
	/** Gives every object by its path. */
	list(): Promise<Map<string, StoredObject>>;
	/** Gives what an object holds as text; undefined where it is not there. */
	read(path: string): Promise<string | undefined>;
	write(path: string, bytes: Uint8Array, fields: Fields): Promise<void>;
	/**
	 * Writes an object where there is none.
	 * @returns whether it did; undefined where the store can't tell, and it was written in any case
	 */
	add(
		path: string,
		bytes: Uint8Array,
		fields: Fields,
	): Promise<boolean | undefined>;
	/** Removes an object; harmless where it is not there. */
	remove(path: string): Promise<void>;
}

/** How long a store may take to answer, in milliseconds, and how many bytes a slow line brings it in a second. */
const patience = 60_000;
const slowest = 16_384;

/** Begins with a quarter of a second between two tries, and doubles it: a request is given up after some four seconds. */
const tries = { retries: 4, minTimeout: 250, factor: 2, randomize: true };

/** Opens the bucket of a target; nothing is asked of it yet. */
export function openStore(target: Target): Store {
	const { bucket, prefix, endpoint, region } = target;
	const client = new S3Client({
		endPoint: endpoint,
		bucket,
		region,
		accessKey: target.accessKeyId,
		secretKey: target.secretAccessKey,
		...(target.sessionToken && { sessionToken: target.sessionToken }),
	});
	/** Makes a request, and others after it where it may go well then. */
	const asked = async <Answer>(
		request: () => Promise<Answer>,
		bytes = 0,
	): Promise<Answer> => {
		const limit = patience + (bytes / slowest) * 1000;
		try {
			return await pRetry(() => answered(request(), limit), {
				...tries,
				shouldRetry: ({ error }) => isWorthAnotherTry(error),
			});
		} catch (error) {
			throw problemOfStore(error, target);
		}
	};
	const put = (path: string, payload: Uint8Array, fields: object) =>
		client.makeRequest({
			method: "PUT",
			objectName: prefix + path,
			payload: new Uint8Array(payload),
			headers: new Headers({ ...fields }),
		});
	return {
		name: `s3://${bucket}${prefix && `/${prefix.slice(0, -1)}`}`,
		async list() {
			const objects = new Map<string, StoredObject>();
			let token: string | undefined = "";
			while (token !== undefined) {
				const from: string = token;
				const page = await asked(() => pageOf(client, prefix, from));
				for (const { key, size, etag } of page.objects)
					objects.set(unescaped(key).slice(prefix.length), { size, etag });
				token = page.next;
			}
			return objects;
		},
		read: (path) =>
			asked(async () => {
				try {
					return await (await client.getObject(prefix + path)).text();
				} catch (error) {
					if (isAnswer(error, 404, "NoSuchKey")) return undefined;
					throw error;
				}
			}),
		async write(path, bytes, fields) {
			await asked(() => put(path, bytes, fields), bytes.length);
		},
		add: (path, bytes, fields) =>
			asked(async () => {
				try {
					await put(path, bytes, { ...fields, "If-None-Match": "*" });
					return true;
				} catch (error) {
					if (isAnswer(error, 412) || isAnswer(error, 409)) return false;
					// Swift's S3 interface and older stores have no conditional writes.
					if (!isAnswer(error, 501)) throw error;
					await put(path, bytes, fields);
					return undefined;
				}
			}),
		async remove(path) {
			await asked(async () => {
				try {
					await client.deleteObject(prefix + path);
				} catch (error) {
					if (!isAnswer(error, 404, "NoSuchKey")) throw error;
				}
			});
		},
	};
}

/** How many objects a page of the list has at most. */
const pageSize = 1000;

/** Gives a page of the list, and what to ask for the next one with. */
async function pageOf(
	client: S3Client,
	prefix: string,
	continuationToken: string,
): Promise<{ objects: S3Object[]; next: string | undefined }> {
	const objects: S3Object[] = [];
	const entries = client.listObjectsGrouped({
		prefix,
		pageSize,
		maxResults: pageSize,
		continuationToken,
	});
	for (;;) {
		const { done, value } = await entries.next();
		if (done) return { objects, next: value };
		if (value.type === "Object") objects.push(value);
	}
}

const quotes = { quot: '"', apos: "'", "#34": '"', "#39": "'" } as const;

/** A name of the list, in which the client leaves quotation marks as XML has them. */
function unescaped(name: string): string {
	return name.replace(
		/&(quot|apos|#34|#39);/g,
		(_, mark: keyof typeof quotes) => quotes[mark],
	);
}

function isAnswer(error: unknown, status: number, code?: string): boolean {
	return (
		error instanceof S3Errors.ServerError &&
		error.statusCode === status &&
		(code === undefined || error.code === code)
	);
}

/**
 * Waits for an answer, but not for ever.
 * @param limit in milliseconds
 */
async function answered<Answer>(
	request: Promise<Answer>,
	limit: number,
): Promise<Answer> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() =>
				reject(new Unanswered(`no answer in ${Math.round(limit / 1000)} s`)),
			limit,
		);
	});
	try {
		return await Promise.race([request, late]);
	} finally {
		clearTimeout(timer);
	}
}
