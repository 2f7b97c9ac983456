// A place to deploy to: what is said where a program that copies there fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { causeIn } from "../../src/publish/place.ts";

const printed: readonly [errors: string, cause: string][] = [
	[
		'rsync: [receiver] write failed on "/srv/x/23": No space left on device (28)\nrsync error: error in file IO (code 11) at receiver.c(657) [receiver=3.5.0]\nrsync: [sender] write error: Broken pipe (32)\n',
		'rsync: [receiver] write failed on "/srv/x/23": No space left on device (28)',
	],
	[
		"ssh: Could not resolve hostname nohost.invalid: Name or service not known\nrsync: connection unexpectedly closed (0 bytes received so far) [sender]\nrsync error: error in rsync protocol data stream (code 12) at io.c(285) [sender=3.5.0]\n",
		"ssh: Could not resolve hostname nohost.invalid: Name or service not known",
	],
	[
		'Warning: Permanently added "host" to the list of known hosts.\nrsync: [Receiver] mkdir "/proc/x" failed: No such file or directory (2)\nrsync error: error in file IO (code 11) at main.c(808) [Receiver=3.5.0]\n',
		'rsync: [Receiver] mkdir "/proc/x" failed: No such file or directory (2)',
	],
	[
		"rsync error: unexplained error (code 255)\n",
		"rsync error: unexplained error (code 255)",
	],
	["", ""],
];

for (const [errors, cause] of printed) {
	test(`of ${errors.trim().split("\n").length} lines of errors, the cause is told: ${cause}`, () => {
		assert.equal(causeIn(errors), cause);
	});
}
