// Lasting files: those that are named after what is in them, and so never change under their names.

/**
 * What their paths in the published folder look like, for JavaScript, for `grep -E` and for web servers: assets with a hash
 * in the name, and the search bundle but for its start; its program bears its version.
 */
export const lastingPaths =
	"(assets/.*-[0-9a-f]{10}[.][a-z]+|pagefind/([0-9a-f]{10}/.*|[a-z]+-[0-9.]+[.]pagefind))";

const whole = new RegExp(`^${lastingPaths}$`);

/** Whether a path of the published folder, or a folder there with a slash at its end, is lasting. */
export function isLasting(path: string): boolean {
	return whole.test(path);
}
