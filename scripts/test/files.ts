// Test files: which of them a run takes, and which of them share a process.

/** The end of the name of every test file, and of those that take too long for every run. */
const isTest = /\.test\.tsx?$/;
const isSlow = /\.slow\.test\.tsx?$/;

/** What a run of the tests was asked for. */
export interface Choice {
	/** Whether the slow ones are wanted, and no other. */
	readonly slow: boolean;
	/** Parts of paths: with any, every file whose path holds one, slow or not. */
	readonly names: readonly string[];
}

/** The files of the test folder that a run takes and those that it leaves out, by their paths in it, sorted. */
export function chosen(
	files: readonly string[],
	{ slow, names }: Choice,
): { taken: string[]; left: string[] } {
	const tests = files.filter((file) => isTest.test(file)).sort();
	const isTaken = (file: string) =>
		names.length > 0
			? names.some((name) => file.includes(name)) &&
				(!slow || isSlow.test(file))
			: isSlow.test(file) === slow;
	return {
		taken: tests.filter(isTaken),
		left: tests.filter((file) => !isTaken(file)),
	};
}

/** The folders whose tests take longest, in the order to begin them in, and how many processes each is given. */
const longest = new Map([
	["browser", 2],
	["publish", 1],
	["scripts", 1],
	["preview", 1],
]);

/**
 * Puts the files that lie in one folder into one process, or into as few as keep it from being waited for at the end: they
 * then load the project, build the sample archive and start a browser once and not each for itself.
 */
export function shares(files: readonly string[]): [string, string[]][] {
	const byFolder = new Map<string, string[]>(
		[...longest.keys()].map((folder) => [folder, []]),
	);
	for (const file of files) {
		const [folder = ""] = file.split(/[\\/]/);
		const share = byFolder.get(folder);
		if (share) share.push(file);
		else byFolder.set(folder, [file]);
	}
	return [...byFolder].flatMap(([folder, all]) => {
		const processes = longest.get(folder) ?? 1;
		return Array.from({ length: processes }, (_, n): [string, string[]] => [
			folder,
			all.filter((__, at) => at % processes === n),
		]).filter(([, share]) => share.length > 0);
	});
}
