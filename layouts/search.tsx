// The search page, and the page for an address that is not there, which offers search.
import type { FrameView } from "../src/pages/frame.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { SearchForm } from "./search-form.tsx";

export function SearchLayout(props: {
	frame: FrameView;
	/** The address of Pagefind's script. */
	bundle: string;
	language: string;
	indexes: readonly LinkView[];
	archives: string;
	letters: string;
}) {
	return (
		<Base frame={props.frame} kind="search">
			<header class="page-header">
				<h1>Search</h1>
			</header>
			<archive-search bundle={props.bundle} language={props.language}>
				<SearchForm
					action={props.frame.searchAction}
					label="Words, a phrase in quotation marks, or an identifier"
				/>
				<p class="status" role="status" />
				<ol class="results" />
			</archive-search>
			<noscript>
				<p>
					Searching needs JavaScript. Everything can be found without it, too:
				</p>
				<OtherWays {...props} />
			</noscript>
		</Base>
	);
}

export function NotFoundLayout(props: {
	frame: FrameView;
	indexes: readonly LinkView[];
	archives: string;
	letters: string;
}) {
	return (
		<Base frame={props.frame} kind="not-found">
			<header class="page-header">
				<h1>There is no page at this address</h1>
				<p class="summary">
					It may have been mistyped, or the page that it named has gone. Search
					for what you were looking for:
				</p>
			</header>
			<SearchForm
				action={props.frame.searchAction}
				label="Search the archive"
			/>
			<p>Or look it up:</p>
			<OtherWays {...props} />
		</Base>
	);
}

function OtherWays(props: {
	indexes: readonly LinkView[];
	archives: string;
	letters: string;
}) {
	return (
		<ul>
			{props.indexes.map((index) => (
				<li>
					<a href={index.href}>{index.text}</a>, by heading
				</li>
			))}
			<li>
				<a href={props.letters}>Titles and symbols, from A to Z</a>
			</li>
			<li>
				<a href={props.archives}>Articles by year</a>
			</li>
		</ul>
	);
}

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** The custom element of `src/browser/search.ts`. */
			"archive-search": {
				bundle: string;
				language: string;
				children?: ComponentChildren;
			};
		}
	}
}
