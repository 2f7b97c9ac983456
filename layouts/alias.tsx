// An old address: sends a reader on to where the page is now, on hosts that know no redirects.

export function AliasLayout(props: {
	language: string;
	target: string;
	canonical: string;
	/** The address of the script that keeps the anchor of an old link: a refresh drops it, unlike a redirect of a server. */
	script: string;
}) {
	return (
		<html lang={props.language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>This page has moved</title>
				<meta name="robots" content="noindex" />
				<script src={props.script} data-to={props.target} />
				<meta http-equiv="refresh" content={`0; url=${props.target}`} />
				<link rel="canonical" href={props.canonical} />
			</head>
			<body>
				<p>
					This page has moved to <a href={props.target}>{props.canonical}</a>.
				</p>
			</body>
		</html>
	);
}
