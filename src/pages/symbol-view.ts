// How symbols are shown wherever they are: their exports release by release, and where else to look them up.
import { type KernelSymbol, mentionsOf } from "../archive/symbols.ts";
import type { Article } from "../content/article.ts";
import { buildText, patchedBy } from "../exports/build.ts";
import { exportText } from "../exports/export.ts";
import { hasExport, type Release } from "../exports/file.ts";
import { href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

/** What one release says of a symbol. */
export interface ExportView {
	/** The build that says it: `6.12.115 (Debian)`. */
	readonly build: string;
	/** `EXPORT_SYMBOL_GPL, namespace DMA_BUF`, or "not exported". */
	readonly text: string;
	/** Whether the list of the release has it. */
	readonly isListed: boolean;
	/** Why the list has it not, where that is told. */
	readonly why?: string | undefined;
	/** Whether nothing tells why the list has it not: a macro or an inline function needs no export. */
	readonly mayNeedNone: boolean;
	readonly source: string;
}

/**
 * Gives what each known release exports a symbol as; nothing for a name of which "not exported" says nothing: a macro,
 * an option, a structure.
 */
export function exportViews(site: Site, symbol: KernelSymbol): ExportView[] {
	const { releases } = site.archive;
	const isKnown = releases.some((one) => hasExport(one, symbol.name));
	if (releases.length === 0 || (!isKnown && !mayBeExported(symbol))) return [];
	const isExplained = wentWithout(symbol);
	return releases.map((release) => {
		const isListed = hasExport(release, symbol.name);
		return {
			build: buildText(release),
			source: release.source,
			text: termsIn(release, symbol.name),
			isListed,
			why: isListed ? undefined : symbol.noExport,
			mayNeedNone: !isListed && !isExplained,
		};
	});
}

/** Says how a release exports a symbol, and what its distribution does where Linux does not. */
export function termsIn(release: Release, symbol: string): string {
	const one = release.exports.get(symbol);
	if (one) return exportText(one);
	const patched = release.patched.get(symbol);
	return patched
		? `not exported by Linux; ${patchedBy(release)}, ${exportText(patched)}`
		: "not exported";
}

/**
 * Whether it is told why a symbol has no export: it was taken away, or another name has taken its place, or the list of
 * symbols says it. That a request was refused tells nothing: it may have been for other terms.
 */
function wentWithout({ name, now, noExport, articles }: KernelSymbol): boolean {
	return (
		now !== undefined ||
		noExport !== undefined ||
		articles.some(({ article }) =>
			article.decisions.some(
				({ symbol, outcome }) =>
					symbol.includes(name) && outcome === "unexported",
			),
		)
	);
}

/** Whether an article is chiefly about the symbol, or writes it as a function; macros are in capitals. */
function mayBeExported({ name, articles }: KernelSymbol): boolean {
	const call = `${name}()`;
	return (
		/[a-z]/.test(name) &&
		articles.some(
			({ article, isChief }) =>
				isChief ||
				mentionsOf(article, name).some(({ text }) => text.includes(call)),
		)
	);
}

/** Where a symbol can be looked up: in the kernel's source of every release, and in the mails of its lists. */
export function lookUps(name: string): LinkView[] {
	return [
		{
			text: "Kernel source",
			href: `https://elixir.bootlin.com/linux/latest/A/ident/${name}`,
		},
		{ text: "Mailing lists", href: `https://lore.kernel.org/all/?q=${name}` },
	];
}

export function symbolLink(site: Site, { name, url }: KernelSymbol): LinkView {
	return { text: name, href: href(site, url) };
}

/** A symbol that an article is chiefly about, with how the known releases export it. */
export interface SymbolFactView extends LinkView {
	readonly exports: readonly ExportView[];
}

/** Gives the symbols that an article is chiefly about and of whose export something is known. */
export function symbolFacts(site: Site, article: Article): SymbolFactView[] {
	return article.symbols
		.map((name) => site.archive.symbols.get(name))
		.filter((symbol) => symbol !== undefined)
		.map((symbol) => ({
			...symbolLink(site, symbol),
			exports: exportViews(site, symbol),
		}))
		.filter(({ exports }) => exports.length > 0);
}
