// The symbols that an article is chiefly about: how each known release exports them.
import type { ExportView, SymbolFactView } from "../src/pages/symbol-view.ts";

/** What to make of "not exported" where nothing tells why. */
export const noExport = "a macro or an inline function needs no export";

export function SymbolFacts(props: { symbols: readonly SymbolFactView[] }) {
	return (
		<section class="symbol-facts" aria-labelledby="symbols">
			<h2 id="symbols">Symbols</h2>
			<dl class="facts">
				{props.symbols.map((symbol) => (
					<div>
						<dt>
							<a href={symbol.href}>
								<code>{symbol.text}</code>
							</a>
						</dt>
						{symbol.exports.map(({ release, text }) => (
							<dd>
								in {release}: {text}
							</dd>
						))}
					</div>
				))}
			</dl>
			<p class="note">
				As one build of each lists it; another may export more
				{props.symbols.some(({ exports }) => mayNeedNone(exports)) &&
					`, and ${noExport}`}
				.
			</p>
		</section>
	);
}

/** Whether nothing tells why a release has a symbol not. */
export function mayNeedNone(exports: readonly ExportView[]): boolean {
	return exports.some((one) => one.mayNeedNone);
}
