// The search page, and the page for an address that is not there, which offers search.
import type { ComponentChildren } from "preact";
import type { FrameView, SearchView } from "../src/pages/frame.ts";
import type { WayView } from "../src/pages/other-pages.ts";
import { Base } from "./base.tsx";
import { SearchForm } from "./search-form.tsx";

export function SearchLayout(props: {
	frame: FrameView;
	search: SearchView;
	/** Where else to look. */
	ways: readonly WayView[];
}) {
	return (
		<Base frame={props.frame} kind="search">
			<header class="page-header">
				<h1>Search</h1>
			</header>
			<archive-search home={props.search.home} folder={props.search.folder}>
				<SearchForm
					action={props.frame.searchAction}
					label="Words, a phrase in quotation marks, or an identifier"
				/>
				<Language />
				<div class="meaning" />
				<div class="line">
					<p class="status" role="status" />
					<label>
						<span>Order</span>
						<select name="sort" autocomplete="off">
							<option value="relevance">best match first</option>
							<option value="newest">newest first</option>
							<option value="oldest">oldest first</option>
						</select>
					</label>
				</div>
				<div class="found">
					<div class="narrow" />
					<div class="answer" />
				</div>
			</archive-search>
			<noscript>
				<p>
					Searching needs JavaScript. Everything can be found without it, too:
				</p>
				<OtherWays ways={props.ways} />
			</noscript>
		</Base>
	);
}

/** How more can be asked in one line. */
function Language() {
	return (
		<details class="language">
			<summary>Asking for more in one line</summary>
			<dl>
				<Row typed={'"derived work"'}>these words in a row</Row>
				<Row typed="-firmware">not this word</Row>
				<Row typed="heading:Modules/Licensing">
					under this heading, or one below it
				</Row>
				<Row typed="index:Kernel">filed in this index</Row>
				<Row typed="year:2003..2006">
					what happened in these years; <code>year:2004</code> is one,{" "}
					<code>year:2004..</code> has no end
				</Row>
				<Row typed="symbol:*mmap*">
					mentions a symbol; <code>*</code> stands for any letters
				</Row>
				<Row typed="author:editors">by an author with this in the name</Row>
				<Row typed="kind:guide">
					says what to do; <code>kind:article</code> tells of a matter,{" "}
					<code>kind:mail</code> is a posted mail
				</Row>
				<Row typed="12209993e98c">
					has this commit among its sources; so are a Message-ID, an address and
					a file of the kernel found
				</Row>
				<Row typed="outcome:refused">
					tells of a request about an export with this outcome
				</Row>
				<Row typed="standing:changed">
					whose matter stands so today: superseded by another article, changed,
					reversed, in force or open
				</Row>
				<Row typed="release:5.7">
					tells of what was decided for this release of the kernel
				</Row>
			</dl>
			<p>
				Several of one kind widen the search, different kinds narrow it, and a{" "}
				<code>-</code> before one leaves its articles out.
			</p>
		</details>
	);
}

function Row(props: { typed: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>
				<code>{props.typed}</code>
			</dt>
			<dd>{props.children}</dd>
		</div>
	);
}

export function NotFoundLayout(props: {
	frame: FrameView;
	/** Where else to look. */
	ways: readonly WayView[];
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
			<OtherWays ways={props.ways} />
		</Base>
	);
}

function OtherWays(props: { ways: readonly WayView[] }) {
	return (
		<ul>
			{props.ways.map(({ href, text, leads }) => (
				<li>
					<a href={href}>{text}</a>: {leads}
				</li>
			))}
		</ul>
	);
}

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** The custom element of `src/browser/search-page.ts`. */
			"archive-search": {
				home: string;
				folder: string;
				children?: ComponentChildren;
			};
		}
	}
}
