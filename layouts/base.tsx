// The frame of every page: head, header with navigation, main, footer.
import type { ComponentChildren } from "preact";
import type { FrameView } from "../src/pages/frame.ts";

export function Base(props: {
	frame: FrameView;
	/** The class of the page's kind, for the style sheet. */
	kind: string;
	children: ComponentChildren;
}) {
	const { frame, kind, children } = props;
	return (
		<html lang={frame.language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta http-equiv="Content-Security-Policy" content={frame.policy} />
				<title>{frame.documentTitle}</title>
				<meta name="description" content={frame.description} />
				<meta name="color-scheme" content="light dark" />
				{frame.canonical && <link rel="canonical" href={frame.canonical} />}
				<meta property="og:type" content={frame.type} />
				<meta property="og:title" content={frame.documentTitle} />
				<meta property="og:description" content={frame.description} />
				<link rel="icon" href={frame.icon} type="image/svg+xml" />
				<link rel="stylesheet" href={frame.style} />
				<link
					rel="alternate"
					type="application/atom+xml"
					title={frame.siteTitle}
					href={frame.feed}
				/>
				{frame.scripts.map((script) => (
					<script type="module" src={script} />
				))}
			</head>
			<body class={kind}>
				<a class="skip" href="#main">
					Skip to the content
				</a>
				<header class="site-header">
					<a class="wordmark" href={frame.home}>
						<Mark />
						<span>{frame.siteTitle}</span>
					</a>
					<nav aria-label="Site">
						<ul>
							{frame.navigation.map((link) => (
								<li>
									<a
										href={link.href}
										aria-current={link.current ? "page" : undefined}
									>
										{link.text}
									</a>
								</li>
							))}
						</ul>
					</nav>
				</header>
				<main id="main" tabindex={-1}>
					{children}
				</main>
				<footer class="site-footer">
					<nav aria-label="About">
						<ul>
							{frame.footer.map((link) => (
								<li>
									<a href={link.href}>{link.text}</a>
								</li>
							))}
						</ul>
					</nav>
					<p>
						Articles are licensed under{" "}
						<a href={frame.license.href} rel="license">
							{frame.license.text}
						</a>{" "}
						unless they say otherwise. Nothing here is legal advice.
					</p>
				</footer>
			</body>
		</html>
	);
}

/** The mark: a section sign, as lawyers write it, in the braces of C. */
function Mark() {
	return (
		<svg
			class="mark"
			viewBox="0 0 44 32"
			width="44"
			height="32"
			aria-hidden="true"
		>
			<path d="M11 3H9a4 4 0 0 0-4 4v4.5a4.5 4.5 0 0 1-3 4.5a4.5 4.5 0 0 1 3 4.5V25a4 4 0 0 0 4 4h2M33 3h2a4 4 0 0 1 4 4v4.5a4.5 4.5 0 0 0 3 4.5a4.5 4.5 0 0 0-3 4.5V25a4 4 0 0 1-4 4h-2" />
			<path d="M25.6 9C25 7 23.6 6 21.8 6c-2.3 0-4 1.4-4 3.3 0 4.4 8.2 4.5 8.2 9.1 0 1.9-1.5 3-3.3 3.2M18.4 23c.6 2 2 3 3.8 3 2.3 0 4-1.4 4-3.3 0-4.4-8.2-4.5-8.2-9.1 0-1.9 1.5-3 3.3-3.2" />
		</svg>
	);
}
