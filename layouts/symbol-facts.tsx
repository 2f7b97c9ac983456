// The symbols that an article is chiefly about: how each known release exports them.
import type { SymbolFactView } from "../src/pages/symbol-view.ts";

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
				As one build of each lists it; another may export more.
			</p>
		</section>
	);
}
