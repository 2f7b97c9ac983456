// The keys of sources: what a Message-ID, an address, a commit or a file of the kernel is known by, however it is written.

export interface SourceKey {
	readonly key: string;
	/**
	 * What the key lacks: a commit is known by its first digits, and may be named by more of them; a file by its name, and
	 * may be named with more of its folders, which stand here from the innermost.
	 */
	readonly rest: string;
}

/** How many digits of a commit its key has: as few as git shows. */
const commitDigits = 7;

const commitForm = /^[0-9a-f]{7,40}$/;
const messageForm = /^[^\s@<>/]+@[^\s@<>/]+$/;
const fileForm = /^[\w.+-]+(?:\/[\w.+-]+)+$/;

/** The name of a file alone, where it says by its ending that it is one. */
const nameForm = /^[\w+-][\w.+-]*\.(?:c|h|s|rs|rst|lds|dts|dtsi|sh|py|pl|txt)$/;

/** An address, of which the `https://` may be missing. */
const addressForm = /^(?:https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S*)$/;

/** A commit within an address; what consists of digits alone is more likely a date. */
const commitWithin = /[/=](?=[0-9]*[a-f])([0-9a-f]{8,40})(?=[/?&#.]|$)/;

/** Gives the keys of what names a source; none where it has the form of none. */
export function sourceKeys(typed: string): SourceKey[] {
	const name = typed
		.trim()
		.replace(/^[<([]+|[>)\],;.]+$/g, "")
		.toLowerCase();
	if (commitForm.test(name)) return [commitKey(name)];
	if (addressForm.test(name)) return addressKeys(name);
	if (fileForm.test(name) || nameForm.test(name)) return [fileKey(name)];
	return messageForm.test(name) ? [whole(name)] : [];
}

/** An address is known by itself, and by the mail, the commit or the file that it leads to. */
function addressKeys(typed: string): SourceKey[] {
	const address = typed.replace(/^https?:\/\/(?:www\.)?|^www\./, "");
	const [path = "", query = ""] = decoded(address.replace(/#.*/, "")).split(
		"?",
	);
	const bare = path.replace(/\/+$/, "");
	const [, ...parts] = bare.split("/");
	const commit = commitWithin.exec(address)?.[1];
	const file = /\/tree\/(.+)$/.exec(bare)?.[1];
	return [
		whole(query === "" ? bare : `${bare}?${query}`),
		...parts.filter((part) => messageForm.test(part)).map(whole),
		...(commit === undefined ? [] : [commitKey(commit)]),
		...(file === undefined ? [] : [fileKey(file)]),
	];
}

function commitKey(commit: string): SourceKey {
	return {
		key: commit.slice(0, commitDigits),
		rest: commit.slice(commitDigits),
	};
}

function fileKey(path: string): SourceKey {
	const folders = path.split("/");
	const key = folders.pop() ?? "";
	return {
		key,
		rest: folders
			.reverse()
			.map((one) => `${one}/`)
			.join(""),
	};
}

function whole(key: string): SourceKey {
	return { key, rest: "" };
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
