// The preview's host: what its address looks like, and which requests are meant for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isMeantFor, previewUrl } from "../../src/preview/host.ts";

test("the address that is printed can be opened, whatever the preview listens on", () => {
	const addresses = {
		"127.0.0.1": "http://localhost:8080/x/",
		"0.0.0.0": "http://localhost:8080/x/",
		"::": "http://localhost:8080/x/",
		"::1": "http://[::1]:8080/x/",
		"192.0.2.7": "http://192.0.2.7:8080/x/",
		"desk.example": "http://desk.example:8080/x/",
	};
	for (const [host, address] of Object.entries(addresses)) {
		assert.equal(previewUrl(host, 8080, "/x/"), address);
		assert.ok(URL.canParse(address));
		assert.ok(isMeantFor(host, new URL(address).host), address);
	}
});

test("a request for another host is not meant for it, unless it listens on every address", () => {
	for (const host of ["127.0.0.1", "::1", "2001:db8::7", "desk.example"]) {
		assert.ok(isMeantFor(host, "localhost:8080"));
		assert.ok(isMeantFor(host, "[::1]"));
		for (const header of [undefined, "", "example.org", "[2001:db8::8]:8080"])
			assert.ok(!isMeantFor(host, header), `${host} ${header}`);
	}
	assert.ok(isMeantFor("2001:db8::7", "[2001:DB8::7]:8080"));
	assert.ok(isMeantFor("0.0.0.0", "desk.example"));
});
