// The web servers of the host tests: nginx, Caddy and Apache, each started with the configuration that a build wrote for it.
import { spawn } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { installDebianPackages } from "../../scripts/debian.ts";

/** How long a server may take to answer first, in milliseconds. */
const patience = 30_000;

export interface Server {
	/** Where the site is, with a slash at the end. */
	readonly home: string;
	/** What the server printed so far. */
	readonly printed: () => string;
}

/** A server that may be started: its program, and the files and words that have it serve a folder on a port. */
interface Kind {
	readonly program: string;
	readonly debianPackage: string;
	/** @param site the published folder, which is `root` with the base path */
	readonly prepare: (given: {
		readonly folder: string;
		readonly root: string;
		readonly site: string;
		readonly port: number;
	}) => { readonly config: string; readonly words: readonly string[] };
}

const { username } = userInfo();

export const kinds = {
	nginx: {
		program: "nginx",
		debianPackage: "nginx-light",
		prepare: ({ folder, root, site, port }) => ({
			config: `${username === "root" ? "user root;" : ""}
pid ${folder}/pid;
error_log stderr;
daemon off;
events {}
http {
	include /etc/nginx/mime.types;
	access_log off;
	${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n\t")}
	server {
		listen 127.0.0.1:${port};
		root ${root};
		include ${site}/.hosts/nginx.conf;
	}
}
`,
			words: ["-e", "stderr", "-c", join(folder, "config")],
		}),
	},
	Caddy: {
		program: "caddy",
		debianPackage: "caddy",
		prepare: ({ folder, root, site, port }) => ({
			config: `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${site}/.hosts/Caddyfile
}
`,
			words: [
				"run",
				"--adapter",
				"caddyfile",
				"--config",
				join(folder, "config"),
			],
		}),
	},
	Apache: {
		program: "apache2",
		debianPackage: "apache2",
		prepare: ({ folder, root, port }) => ({
			config: `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
DefaultRuntimeDir ${folder}
${["mpm_event", "authz_core", "dir", "mime", "headers", "alias", "rewrite"].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
	AllowOverride All
	Require all granted
</Directory>
`,
			words: ["-X", "-f", join(folder, "config")],
		}),
	},
} satisfies Record<string, Kind>;

export type ServerName = keyof typeof kinds;

/** Serves a root folder, in which a site is published in the folder of its base path, while `use` runs. */
export async function serving(
	name: ServerName,
	root: string,
	base: string,
	use: (server: Server) => Promise<void>,
): Promise<void> {
	const { program, debianPackage, prepare }: Kind = kinds[name];
	if (pathOf(program) === undefined) installDebianPackages(debianPackage);
	const path = pathOf(program);
	if (path === undefined) {
		throw new Error(
			`The host tests need ${name}, which is not installed and could not be: on Debian, apt-get install ${debianPackage}`,
		);
	}
	const folder = mkdtempSync(join(tmpdir(), `archive-${program}-`));
	const port = await freePort();
	const { config, words } = prepare({
		folder,
		root,
		site: join(root, base),
		port,
	});
	writeFileSync(join(folder, "config"), config);
	mkdirSync(join(folder, "home"));
	const child = spawn(path, words, {
		cwd: folder,
		env: { ...process.env, HOME: join(folder, "home"), XDG_DATA_HOME: folder },
	});
	let printed = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (data: Buffer) => {
			printed += data.toString();
		});
	const ended = new Promise<void>((resolve) =>
		child.once("close", () => resolve()),
	);
	try {
		const origin = `http://127.0.0.1:${port}`;
		await answering(origin, () => printed);
		await use({ home: origin + base, printed: () => printed });
	} finally {
		child.kill("SIGTERM");
		await ended;
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Gives what is at an address, asked for over a connection of its own. A server closes one that it has answered on often (nginx after
 * 1,000 requests), and `fetch` may send the next request into the closing: that fails then, where a browser asks again.
 */
export function askingAnew(address: string): Promise<Response> {
	return fetch(address, { headers: { connection: "close" } });
}

function pathOf(program: string): string | undefined {
	return ["/usr/sbin", ...(process.env.PATH ?? "").split(delimiter)]
		.map((folder) => join(folder, program))
		.find((file) => existsSync(file));
}

/** A port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

async function answering(origin: string, printed: () => string): Promise<void> {
	const end = Date.now() + patience;
	while (Date.now() < end) {
		const answer = await fetch(origin).catch(() => undefined);
		if (answer) return;
		await setTimeout(50);
	}
	throw new Error(`The server does not answer: ${printed()}`);
}
