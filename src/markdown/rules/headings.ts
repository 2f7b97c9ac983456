// Headings: noted with their anchors; a second title, an empty heading and two with one anchor are mistakes.
import { slug } from "github-slugger";
import type { MarkdownIt } from "markdown-it";
import { type Heading, type Notes, notesOf } from "../body.ts";
import { isOwnId } from "../own-ids.ts";
import { plainText } from "../text.ts";

export function headings(md: MarkdownIt): void {
	md.core.ruler.push("archive_headings", (state) => {
		const notes = notesOf(state.env);
		const known: KnownHeadings = new Map();
		let lines: readonly string[] | undefined;
		for (const [n, token] of state.tokens.entries()) {
			if (token.type === "footnote_open") {
				noteFootnote(notes, token.meta as unknown as FootnoteMeta);
			}
			if (token.type === "footnote_anchor") {
				const { id, subId } = token.meta as unknown as FootnoteMeta;
				notes.anchors.add(`fnref${id + 1}${subId > 0 ? `:${subId}` : ""}`);
			}
			if (token.type !== "heading_open") continue;
			const text = plainText(state.tokens[n + 1]).trim();
			const heading = {
				level: Number(token.tag.slice(1)),
				id: slug(text),
				text,
				at: {
					line: notes.source.firstLine + (token.map?.[0] ?? 0),
					column: 1,
				},
			};
			token.attrSet("id", heading.id);
			check(notes, heading, known, () => {
				lines ??= state.src.split("\n");
				return typedWords(lines[token.map?.[0] ?? 0] ?? "") ?? text;
			});
			notes.anchors.add(heading.id);
			notes.headings.push(heading);
		}
	});
}

interface FootnoteMeta {
	readonly id: number;
	readonly subId: number;
}

function noteFootnote(notes: Notes, meta: FootnoteMeta): void {
	notes.anchors.add(`fn${meta.id + 1}`);
}

/** The first heading with each anchor, and how many have it. */
type KnownHeadings = Map<string, { readonly first: Heading; count: number }>;

/** The words of a heading as they were typed in its line, with their own marks; undefined where none stands before them. */
function typedWords(line: string): string | undefined {
	return /^\s*#+\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1];
}

function check(
	notes: Notes,
	heading: Heading,
	known: KnownHeadings,
	typed: () => string,
): void {
	const { level, id, text, at } = heading;
	const { path } = notes.source;
	const marks = "#".repeat(level);
	const twin = known.get(id);
	if (twin) twin.count++;
	else known.set(id, { first: heading, count: 1 });
	if (level === 1) {
		notes.diagnostics.push({
			path,
			at,
			unexpected: `heading "# ${text}"`,
			expected: "## and below, since the title is the front matter's",
			fix: `## ${typed()}`,
			edits: [{ path, at, old: "# ", new: "## " }],
		});
	} else if (id === "") {
		notes.diagnostics.push({
			path,
			at,
			unexpected: "heading without words",
			expected: "words after its marks",
			fix: "delete the line, or write what the section is about",
		});
	} else if (twin) {
		notes.diagnostics.push({
			path,
			at,
			unexpected: `second heading with the anchor "#${id}"`,
			expected: "each anchor once",
			fix: `${marks} ${typed()} (${twin.count})`,
			other: { path, at: twin.first.at },
		});
	} else if (isOwnId(id, notes.context.addressOf(path))) {
		const own = `${marks} ${typed()}`;
		const fix = `${own} of the ${path.startsWith("pages/") ? "page" : "article"}`;
		notes.diagnostics.push({
			path,
			at,
			unexpected: `heading with the anchor "#${id}"`,
			expected: "an anchor that the page does not use itself",
			fix,
			edits: [{ path, at, old: own, new: fix }],
		});
	}
}
