// An article's contents: its sections, and the parts of each.
import type { ArticleView } from "./article.tsx";

export function Contents(props: { sections: ArticleView["contents"] }) {
	return (
		<nav class="contents" aria-labelledby="contents">
			<h2 id="contents">In this article</h2>
			<ol>
				{props.sections.map((section) => (
					<li>
						<a href={section.href}>{section.text}</a>
						{section.parts.length > 0 && (
							<ol>
								{section.parts.map((part) => (
									<li>
										<a href={part.href}>{part.text}</a>
									</li>
								))}
							</ol>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
