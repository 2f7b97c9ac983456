// What the preview shows in place of a page: the mistakes that keep it from being made, until they are mended.
import { NoticeLayout } from "./notice.tsx";

const titles = {
	content: "Mistakes in the content",
	code: "The page can’t be made",
} as const;

export function MistakesLayout(props: {
	/** What is wrong: the content, so that no page can be shown, or the code that makes this one. */
	of: keyof typeof titles;
	/** One for each mistake: where it is, what it is, and how it is mended. */
	mistakes: readonly string[];
	/** The address of the script that shows the page anew when it can be. */
	reloadScript: string;
}) {
	return (
		<NoticeLayout title={titles[props.of]} reloadScript={props.reloadScript}>
			<p>It is shown here as soon as they are mended.</p>
			<pre id={`${props.of}-mistakes`} tabindex={0}>
				{props.mistakes.join("\n\n")}
			</pre>
		</NoticeLayout>
	);
}
