// A notice: what the preview shows in place of a page, without the site's frame, until the page can be shown.
import type { ComponentChildren } from "preact";

export function NoticeLayout(props: {
	title: string;
	/** The address of the script that shows the page as soon as it can be. */
	reloadScript: string;
	children: ComponentChildren;
}) {
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{props.title}</title>
				<script type="module" src={props.reloadScript} />
			</head>
			<body>
				<main>
					<h1>{props.title}</h1>
					{props.children}
				</main>
			</body>
		</html>
	);
}
