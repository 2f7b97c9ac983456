// The archive by year, and the page of one year.
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { ItemView, LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Articles, Breadcrumb, Pages } from "./lists.tsx";

export function ArchivesLayout(props: {
	frame: FrameView;
	/** `share` is the length of the year's bar: 100 for the year with the most articles. */
	years: readonly (LinkView & { count: string; share: number })[];
}) {
	return (
		<Base frame={props.frame} kind="archives">
			<header class="page-header">
				<h1>Articles by year</h1>
				<p class="summary">
					Each article stands in every year in which its matter happened.
				</p>
			</header>
			<table class="years">
				<thead class="visually-hidden">
					<tr>
						<th scope="col">Year</th>
						<th scope="col">Articles</th>
					</tr>
				</thead>
				<tbody>
					{props.years.map((year) => (
						<tr>
							<th scope="row">
								<a href={year.href}>{year.text}</a>
							</th>
							<td>
								<svg
									class="bar"
									viewBox="0 0 100 1"
									preserveAspectRatio="none"
									aria-hidden="true"
								>
									<rect width={year.share} height="1" />
								</svg>
								<span class="count">{year.count}</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</Base>
	);
}

export function YearLayout(props: {
	frame: FrameView;
	archives: string;
	year: string;
	count: string;
	articles: readonly ItemView[];
	/** Those whose matter began in an earlier year. */
	lasting: readonly ItemView[];
	pages: readonly PartView[];
	earlier?: LinkView | undefined;
	later?: LinkView | undefined;
}) {
	return (
		<Base frame={props.frame} kind="year">
			<header class="page-header">
				<Breadcrumb
					links={[{ href: props.archives, text: "Articles by year" }]}
				/>
				<h1>{props.year}</h1>
				<p class="summary">{props.count} on what happened in this year.</p>
			</header>
			{props.articles.length > 0 && <Articles articles={props.articles} />}
			<Pages pages={props.pages} />
			{props.lasting.length > 0 && (
				<section aria-labelledby="lasting">
					<h2 id="lasting">Begun in an earlier year</h2>
					<Articles articles={props.lasting} />
				</section>
			)}
			<nav class="neighbours" aria-label="Other years">
				{props.earlier && (
					<a href={props.earlier.href} rel="prev">
						{props.earlier.text}
					</a>
				)}
				{props.later && (
					<a href={props.later.href} rel="next">
						{props.later.text}
					</a>
				)}
			</nav>
		</Base>
	);
}
