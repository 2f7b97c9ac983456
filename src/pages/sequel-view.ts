// What came after a decision, as it is shown: the decisions that followed on its symbols, and what the newest release says of them.
import { type Decision, outcomeText } from "../archive/decisions.ts";
import { grouped } from "../archive/grouped.ts";
import { decisionUrl } from "./decision-view.ts";
import { href, type Site } from "./site.ts";
import { exportViews } from "./symbol-view.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

/** A decision that followed another: its outcome leads to it. */
export interface SequelView extends LinkView {
	/** Whether it undid what was decided, and how; undefined where it only came next. */
	readonly how?: "reversed" | "changed" | undefined;
	readonly date: DateView;
	/** The symbols on which it followed, where it is not all of them. */
	readonly symbols?: string | undefined;
}

/** Gives what followed a decision on its symbols: what undid it first, and what came next where that is another one. */
export function sequelViews(
	site: Site,
	whole: readonly Decision[],
): SequelView[] {
	const { sequels } = site.archive;
	const undone = saidOf(whole, (one) => {
		const { how, by } = sequels.get(one)?.undone ?? {};
		return by && `${how} ${wholeKey(by)}`;
	});
	const next = saidOf(whole, (one) => {
		const { next, undone } = sequels.get(one) ?? {};
		return next && next !== undone?.by ? wholeKey(next) : undefined;
	});
	return [
		...undone.flatMap(({ first, symbols }) => {
			const { how, by } = sequels.get(first)?.undone ?? {};
			return by ? [{ ...sequelView(site, by), how, symbols }] : [];
		}),
		...next.flatMap(({ first, symbols }) => {
			const by = sequels.get(first)?.next;
			return by ? [{ ...sequelView(site, by), symbols }] : [];
		}),
	];
}

/** Says what the newest list of exports has of the symbols of a decision: "6.12.115 (Debian): EXPORT_SYMBOL_GPL". */
export function newestTexts(site: Site, whole: readonly Decision[]): string[] {
	return saidOf(whole, ({ symbol }) => newestText(site, symbol)).map(
		({ text, symbols }) => (symbols ? `${text} (${symbols})` : text),
	);
}

/** What the newest list of exports has of a symbol; undefined where nobody expects an export. */
export function newestText(site: Site, name: string): string | undefined {
	const symbol = site.archive.symbols.get(name);
	const newest = symbol && exportViews(site, symbol).at(-1);
	return newest && `${newest.build}: ${newest.text}`;
}

/** What is said of the symbols of a whole decision: each thing once, with the symbols that it is said of where those are not all. */
export function saidOf(
	whole: readonly Decision[],
	textOf: (decision: Decision) => string | undefined,
): { text: string; first: Decision; symbols?: string | undefined }[] {
	const groups = grouped(whole, (one) => {
		const text = textOf(one);
		return text === undefined ? [] : [text];
	});
	return [...groups].flatMap(([text, some]) => {
		const [first] = some;
		const names = some.map(({ symbol }) => symbol).join(", ");
		const symbols = some.length === whole.length ? undefined : names;
		return first ? [{ text, first, symbols }] : [];
	});
}

function wholeKey({ firstSymbol, matter }: Decision): string {
	return `${firstSymbol} ${matter.date} ${matter.outcome}`;
}

function sequelView(site: Site, decision: Decision): SequelView {
	return {
		text: outcomeText(decision.matter),
		href: href(site, decisionUrl(decision)),
		date: dateView(site, decision.matter.date),
	};
}
