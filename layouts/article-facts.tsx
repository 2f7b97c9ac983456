// An article's facts, below its title: when its matter happened, when it was published, and by whom.
import type { ComponentChildren } from "preact";
import type { DateView } from "../src/pages/views.ts";
import type { ArticleView } from "./article.tsx";

export function Facts(props: { article: ArticleView }) {
	const { event, date, updated, authors } = props.article;
	return (
		<dl class="facts">
			{event && <Day name="What happened" date={event} />}
			<Day name="Published" date={date} />
			{updated && <Day name="Updated" date={updated} />}
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

function Day(props: { name: string; date: DateView }) {
	const { datetime, text } = props.date;
	return (
		<Fact name={props.name}>
			<time datetime={datetime}>{text}</time>
		</Fact>
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
