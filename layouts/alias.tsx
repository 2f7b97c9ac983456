// An old address: sends a reader on to where the page is now, on hosts that know no redirects.

export function AliasLayout(props: {
	language: string;
	target: string;
	canonical: string;
}) {
	return (
		<html lang={props.language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>This page has moved</title>
				<meta name="robots" content="noindex" />
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
