// What the preview shows in place of a page that needs the whole archive, while that is being read.
import { NoticeLayout } from "./notice.tsx";

export function ReadingLayout(props: {
	/** The address of the script that shows the page as soon as it can be. */
	reloadScript: string;
}) {
	return (
		<NoticeLayout
			title="Reading the articles"
			reloadScript={props.reloadScript}
		>
			<p>
				This page is made of all of them, and shown as soon as they are read.
				The page of a single article can be opened already.
			</p>
		</NoticeLayout>
	);
}
