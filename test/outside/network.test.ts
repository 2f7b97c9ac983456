// Which hosts are asked: those that only this machine or its network can reach are told from public ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPublic } from "../../src/outside/network.ts";

const hosts: readonly [host: string, isPublic: boolean][] = [
	["127.0.0.1", false],
	["10.1.2.3", false],
	["169.254.169.254", false],
	["100.64.0.1", false],
	["192.0.2.1", false],
	["[::1]", false],
	["[::ffff:127.0.0.1]", false],
	["[::ffff:a9fe:a9fe]", false],
	["[64:ff9b::7f00:1]", false],
	["[64:ff9b::a00:1]", false],
	["[64:ff9b:1::1]", false],
	["[2002:7f00:1::]", false],
	["[2001:0:7f00:1::]", false],
	["[fd00::1]", false],
	["[fe80::1]", false],
	["[fec0::1]", false],
	["198.145.29.83", true],
	["[64:ff9b::c691:1d53]", true],
	["[2620:0:1cfe:face:b00c::3]", true],
];

for (const [host, expected] of hosts) {
	test(`${host} is ${expected ? "" : "not "}public`, async () => {
		assert.equal(await isPublic(host), expected);
	});
}

test("an address in another notation is the one that it means", async () => {
	for (const typed of ["2130706433", "0x7f.1", "017700000001", "127.1"]) {
		const { hostname } = new URL(`http://${typed}/`);
		assert.equal(await isPublic(hostname), false, typed);
	}
});
