// Which hosts are asked: those of the public network, so that no article makes this machine ask one behind its firewall.
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** Networks that are not public (https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-special-registry). */
const networks: readonly [address: string, bits: number][] = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
	["::", 96],
	["::ffff:0:0", 96],
	["64:ff9b:1::", 48],
	["100::", 64],
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["5f00::", 16],
	["fc00::", 7],
	["fe80::", 10],
	["fec0::", 10],
	["ff00::", 8],
];

/** One list for each family: some releases of Node take every IPv4 address for one of `::ffff:0:0/96`. */
const closed = { 4: new BlockList(), 6: new BlockList() };
for (const [address, bits] of networks) {
	if (isIP(address) === 6) {
		closed[6].addSubnet(address, bits, "ipv6");
	} else {
		closed[4].addSubnet(address, bits, "ipv4");
		// What a gateway between the two kinds of network leads to is as public as that is (RFC 6052, section 2.1).
		closed[6].addSubnet(`64:ff9b::${address}`, 96 + bits, "ipv6");
	}
}

/**
 * Whether every address that a host has is one of the public network.
 * @throws the resolver's error where the host is not found
 */
export async function isPublic(hostname: string): Promise<boolean> {
	const name = hostname.replace(/^\[|\]$/g, "");
	const addresses = await lookup(name, { all: true });
	return addresses.every(({ address, family }) =>
		family === 6
			? !closed[6].check(address, "ipv6")
			: !closed[4].check(address, "ipv4"),
	);
}
