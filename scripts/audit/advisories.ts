// What `npm audit --json` answers: the known vulnerabilities of the packages, or that nobody could be asked.
import { z } from "zod";

/** https://docs.npmjs.com/cli/commands/npm-audit: a package is named by whatever advisory or package makes it vulnerable. */
const reportSchema = z.object({
	auditReportVersion: z.literal(2),
	vulnerabilities: z.record(
		z.string(),
		z.object({
			severity: z.string(),
			range: z.string(),
			via: z.array(
				z.union([z.string(), z.object({ title: z.string(), url: z.string() })]),
			),
		}),
	),
});

/** What an audit found: a line for each vulnerable package, or why there is no answer. */
export type Audited =
	| { readonly vulnerable: readonly string[] }
	| { readonly unanswered: string };

/**
 * Reads what npm printed.
 * @param status how npm ended
 */
export function audited(printed: string, status: number | null): Audited {
	const answer = parsed(printed);
	const report = reportSchema.safeParse(answer);
	if (!report.success) {
		const { message } = z
			.object({ message: z.string() })
			.catch({ message: `npm ended with ${status}` })
			.parse(answer);
		return { unanswered: message };
	}
	const { vulnerabilities } = report.data;
	return {
		vulnerable: Object.entries(vulnerabilities)
			.map(([name, { severity, range, via }]) => {
				const why = via.map((one) =>
					typeof one === "string"
						? `it needs ${one}`
						: `${one.title} (${one.url})`,
				);
				return `${name} ${range}: ${severity}: ${why.join("; ")}`;
			})
			.sort(),
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
