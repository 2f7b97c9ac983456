// The symbols that an article is chiefly about: how each known release exports them.
import type { ExportView, SymbolFactView } from "../src/pages/symbol-view.ts";

/** What to make of "not exported" where nothing tells why. */
export const noExport = "a macro or an inline function needs no export";

/** What a list of a stable release has besides what its first version had. */
export const portedBack = "with what was ported back to it";

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
						{symbol.exports.map(({ build, text, why }) => (
							<dd>
								in {build}: {text}
								{why && `: ${why}`}
							</dd>
						))}
					</div>
				))}
			</dl>
			<p class="note">
				As one build of each lists it, {portedBack}; another may export more
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
