// What an article rests on, below its body: corrections made to it, and its sources.
import type { ArticleView } from "./article.tsx";
import { DateTime } from "./when.tsx";

export function Corrections(props: {
	corrections: ArticleView["corrections"];
}) {
	return (
		<section class="corrections" aria-labelledby="corrections">
			<h2 id="corrections">Corrections</h2>
			<ul>
				{props.corrections.map(({ date, what }) => (
					<li>
						<DateTime date={date} />: {what}
					</li>
				))}
			</ul>
		</section>
	);
}

export function Sources(props: { sources: ArticleView["sources"] }) {
	return (
		<section class="sources" aria-labelledby="sources">
			<h2 id="sources">Sources</h2>
			<ul>
				{props.sources.map((source) => (
					<li>
						{source.by && `${source.by}, `}
						<cite>{source.title}</cite>
						{source.note && ` (${source.note})`}
						{source.date && (
							<>
								, <DateTime date={source.date} />
							</>
						)}
						{source.link && (
							<>
								. <a href={source.link.href}>{source.link.text}</a>
							</>
						)}
						{source.retrieved && (
							<>
								, read on <DateTime date={source.retrieved} />
							</>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
