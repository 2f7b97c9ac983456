// "Cite this": an article's citations, closed until a reader wants one; on paper, the plain one.
import type { CitationView } from "../src/pages/cite.ts";

export function Cite(props: { citations: readonly CitationView[] }) {
	return (
		<>
			<p class="citation">{props.citations[0]?.text}</p>
			<details class="cite" id="cite">
				<summary>Cite this article</summary>
				<dl>
					{props.citations.map(({ label, text }) => (
						<>
							<dt>{label}</dt>
							<dd>
								<pre>
									<code>{text}</code>
								</pre>
							</dd>
						</>
					))}
				</dl>
			</details>
		</>
	);
}
