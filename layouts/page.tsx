// A page of `pages/`: "About" and its like.
import type { FrameView } from "../src/pages/frame.ts";
import { Base } from "./base.tsx";

export function PageLayout(props: {
	frame: FrameView;
	title: string;
	/** Rendered markdown: HTML that the parser made and escaped. */
	body: string;
}) {
	return (
		<Base frame={props.frame} kind="page">
			<header class="page-header">
				<h1>{props.title}</h1>
			</header>
			<div class="body" dangerouslySetInnerHTML={{ __html: props.body }} />
		</Base>
	);
}
