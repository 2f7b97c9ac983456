// How an article's matter stands: the way to the newest of its chain, and the chain.
import type { StandingView } from "../src/pages/standing-view.ts";
import { DateTime } from "./when.tsx";

export function Standing(props: { standing: StandingView }) {
	const { standsAs, asOf, newest, chain, isWhole } = props.standing;
	const List = isWhole ? "ol" : "ul";
	return (
		<div class="standing">
			{standsAs && (
				<p>
					Standing as of <DateTime date={asOf} />: <strong>{standsAs}</strong>
				</p>
			)}
			{newest && (
				<p>
					Superseded: read <a href={newest.href}>{newest.text}</a> for what
					holds as of <DateTime date={newest.asOf} />.
				</p>
			)}
			{chain.length > 0 && (
				<details>
					<summary>The chain of articles</summary>
					<List>
						{chain.map((one) => (
							<li>
								{one.current ? (
									<strong aria-current="page">{one.text}</strong>
								) : (
									<a href={one.href}>{one.text}</a>
								)}
								{one.isFarFromNext && <p class="note">and those between</p>}
							</li>
						))}
					</List>
				</details>
			)}
		</div>
	);
}
