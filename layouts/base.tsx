// The frame of every page: head, header with navigation, main, footer.
import type { ComponentChildren } from "preact";
import type { FrameView, SectionLinkView } from "../src/pages/frame.ts";
import { MarkStrokes } from "./mark.tsx";

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
				{frame.canonical && (
					<>
						<link rel="canonical" href={frame.canonical} />
						<meta property="og:url" content={frame.canonical} />
					</>
				)}
				<meta property="og:site_name" content={frame.siteTitle} />
				<meta property="og:type" content={frame.type} />
				<meta property="og:title" content={frame.title} />
				<meta property="og:description" content={frame.description} />
				<meta property="og:image" content={frame.image.url} />
				<meta property="og:image:width" content={`${frame.image.width}`} />
				<meta property="og:image:height" content={`${frame.image.height}`} />
				<meta property="og:image:alt" content={frame.image.alt} />
				<meta name="twitter:card" content="summary_large_image" />
				<link rel="icon" href={frame.icon} type="image/svg+xml" />
				{frame.styles.map((style) => (
					<link rel="stylesheet" href={style} />
				))}
				{/* Not waited for by the browser: the style sheet shows nothing before it has run. */}
				<script async src={frame.schemeScript} />
				<link
					rel="search"
					type="application/opensearchdescription+xml"
					title={frame.siteTitle}
					href={frame.openSearch}
				/>
				{frame.alternates.map((alternate) => (
					<link rel="alternate" {...alternate} />
				))}
				{frame.meta.map((tag) => (
					<meta {...tag} />
				))}
				{frame.data && (
					<script
						type="application/ld+json"
						dangerouslySetInnerHTML={{ __html: frame.data }}
					/>
				)}
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
									<SectionLink {...link} />
								</li>
							))}
						</ul>
					</nav>
					<SearchOpener {...frame.search} />
					<scheme-toggle />
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
				{/* Last, so that nothing waits for the colours of code. */}
				{frame.codeStyle && <link rel="stylesheet" href={frame.codeStyle} />}
			</body>
		</html>
	);
}

function SectionLink(link: SectionLinkView) {
	return (
		<a href={link.href} aria-current={link.current}>
			{link.text}
		</a>
	);
}

/** The link to search; with JavaScript it opens search over the page. */
function SearchOpener(search: FrameView["search"]) {
	return (
		<search-opener data-script={search.script} data-style={search.style}>
			<SectionLink {...search} />
		</search-opener>
	);
}

function Mark() {
	return (
		<svg
			class="mark"
			viewBox="0 0 44 32"
			width="44"
			height="32"
			aria-hidden="true"
		>
			<MarkStrokes />
		</svg>
	);
}

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** The custom element of `src/browser/scheme-toggle.ts`. */
			"scheme-toggle": object;
			/** The custom element of `src/browser/decision-ledger.ts`. */
			"decision-ledger": { total: number; children?: ComponentChildren };
			/** The custom element of `src/browser/search-opener.ts`. */
			"search-opener": {
				[name: `data-${string}`]: string;
				children: ComponentChildren;
			};
		}
	}
}
