// The table that closes an article, as on LWN: the index linked to its page, the heading to its anchor there.
import type { ArticleView } from "./article.tsx";

export function IndexEntries(props: { entries: ArticleView["entries"] }) {
	return (
		<table class="index-entries" id="index-entries">
			<caption>Index entries for this article</caption>
			<tbody>
				{props.entries.map((entry) => (
					<tr>
						<td>
							<a href={entry.index.href}>{entry.index.text}</a>
						</td>
						<td>
							<a href={entry.heading.href}>{entry.heading.text}</a>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
