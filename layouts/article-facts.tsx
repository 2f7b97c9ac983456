// An article's facts, below its title: when its matter happened, when it was published, and by whom.
import type { ComponentChildren } from "preact";
import type { ArticleView } from "./article.tsx";
import { DateTime, When } from "./when.tsx";

export function Facts(props: { article: ArticleView }) {
	const { event, date, updated, authors } = props.article;
	return (
		<dl class="facts">
			{event && (
				<Fact name="What happened">
					<When event={event} />
				</Fact>
			)}
			<Fact name="Published">
				<DateTime date={date} />
			</Fact>
			{updated && (
				<Fact name="Updated">
					<DateTime date={updated} />
				</Fact>
			)}
			<Fact name="By">
				{authors.map((author, n) => (
					<>
						{n > 0 && ", "}
						<a href={author.href} rel="author">
							{author.text}
						</a>
					</>
				))}
			</Fact>
		</dl>
	);
}

function Fact(props: { name: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{props.name}</dt>
			<dd>{props.children}</dd>
		</div>
	);
}
