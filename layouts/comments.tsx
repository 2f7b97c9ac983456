// Comments that another site keeps: nothing is asked of it before a reader follows the link, with or without scripts.
import type { CommentsView } from "../src/pages/discussion.ts";

/** The name that the link gives its page to the frame by. */
const frame = "comments";

export function Comments(props: { comments: CommentsView }) {
	const { href, host } = props.comments;
	return (
		<details class="cite comments">
			<summary>Comments</summary>
			<p>
				<a href={href} target={frame}>
					Load the comments from {host}
				</a>
				, which then learns of your visit.
			</p>
			<iframe
				name={frame}
				title="Comments"
				sandbox="allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts"
			/>
		</details>
	);
}
