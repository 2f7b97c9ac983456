// What the preview shows while mistakes keep a first version from being shown: them, until they are mended.

export function MistakesLayout(props: {
	/** One for each mistake: where it is, what it is, and how it is mended. */
	mistakes: readonly string[];
	/** The address of the script that shows the page anew when it can be. */
	reloadScript: string;
}) {
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>Mistakes in the content</title>
				<script type="module" src={props.reloadScript} />
			</head>
			<body>
				<main>
					<h1>Mistakes in the content</h1>
					<p>The site is shown here as soon as they are mended.</p>
					<pre id="mistakes" tabindex={0}>
						{props.mistakes.join("\n\n")}
					</pre>
				</main>
			</body>
		</html>
	);
}
