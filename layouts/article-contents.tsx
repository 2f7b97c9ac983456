// An article's contents: its sections, the parts of each, and what stands below the text.
import type { ContentsView } from "../src/pages/contents.ts";

export function Contents(props: { contents: ContentsView }) {
	const { sections, below } = props.contents;
	return (
		<nav class="contents" aria-labelledby="contents">
			<h2 id="contents">In this article</h2>
			<ol>
				{sections.map((section) => (
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
			<ul>
				{below.map(({ href, text }) => (
					<li>
						<a href={href}>{text}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
