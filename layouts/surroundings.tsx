// What surrounds an article: cited by, related, and the articles before and after it under each heading.
import type { SurroundingsView } from "../src/pages/surroundings.ts";
import { Breakable } from "./breakable.tsx";
import { Citing } from "./citing.tsx";
import { Locators, StandingMark } from "./lists.tsx";

export function Surroundings(props: { view: SurroundingsView }) {
	const { citedBy, moreCitations, related, neighbours } = props.view;
	return (
		<>
			{citedBy.length > 0 && (
				<section class="cited-by" aria-labelledby="cited-by">
					<h2 id="cited-by">Cited by</h2>
					<Citing citing={citedBy}>
						{moreCitations && (
							<li>
								<a class="onward" href={moreCitations.href}>
									{moreCitations.text}
								</a>
							</li>
						)}
					</Citing>
				</section>
			)}
			{related.length > 0 && (
				<section class="related" aria-labelledby="related">
					<h2 id="related">Related</h2>
					<Locators articles={related} />
				</section>
			)}
			{neighbours.length > 0 && (
				<nav class="under-headings" aria-labelledby="under-headings">
					<h2 id="under-headings">Before and after</h2>
					<dl>
						{neighbours.map(({ heading, earlier, later }) => (
							<div>
								<dt>
									<a href={heading.href}>{heading.text}</a>
								</dt>
								{earlier && (
									<dd class="earlier">
										<a href={earlier.href}>
											<Breakable text={earlier.text} />
										</a>
										<StandingMark of={earlier} />
									</dd>
								)}
								{later && (
									<dd class="later">
										<a href={later.href}>
											<Breakable text={later.text} />
										</a>
										<StandingMark of={later} />
									</dd>
								)}
							</div>
						))}
					</dl>
				</nav>
			)}
		</>
	);
}
