// What holds of a symbol, at the head of its page: its export now, the last decision, its other names, and where else to look.
import type { ComponentChildren } from "preact";
import type { SymbolStripView } from "../src/pages/symbol-strip.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Breakable } from "./breakable.tsx";
import { Outcome } from "./decision-list.tsx";
import { FeedLink, Listed } from "./lists.tsx";
import { noExport } from "./symbol-facts.tsx";

export function SymbolStrip(props: { strip: SymbolStripView }) {
	const { newest, exports, decided, now, formerly, lookUps, feed } =
		props.strip;
	return (
		<dl class="facts">
			{newest && (
				<Fact term={`Export in ${newest.build}`}>
					<Breakable text={newest.text} />
					{!newest.isListed && (
						<>
							{" in "}
							<a href={exports}>the build that is listed</a>
							{newest.why && `: ${newest.why}`}
							{newest.mayNeedNone && `; ${noExport}`}
						</>
					)}
				</Fact>
			)}
			{now && (
				<Fact term="Now called">
					<SymbolLink symbol={now} />
					{now.newest && (
						<>
							: <Breakable text={now.newest.text} />
						</>
					)}
				</Fact>
			)}
			{decided && (
				<Fact term="Last decision">
					<Outcome of={decided} />,{" "}
					<a href={decided.href}>
						<time datetime={decided.date.datetime}>{decided.date.text}</time>
					</a>
				</Fact>
			)}
			{formerly.length > 0 && (
				<Fact term="Formerly">
					<Listed>
						{formerly.map((symbol) => (
							<SymbolLink symbol={symbol} />
						))}
					</Listed>
				</Fact>
			)}
			<Fact term="Look it up">
				<Listed>
					{lookUps.map((link) => (
						<a href={link.href}>{link.text}</a>
					))}
				</Listed>
			</Fact>
			{feed && (
				<Fact term="Follow it">
					<FeedLink feed={feed} />
				</Fact>
			)}
		</dl>
	);
}

function Fact(props: { term: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{props.term}</dt>
			<dd>{props.children}</dd>
		</div>
	);
}

function SymbolLink(props: { symbol: LinkView }) {
	return (
		<a href={props.symbol.href}>
			<code>
				<Breakable text={props.symbol.text} />
			</code>
		</a>
	);
}
