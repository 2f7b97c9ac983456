// A text that may hold long identifiers, such as a title: a line is broken after their underscores.
import { breakPlaces } from "../src/markdown/text.ts";

export function Breakable(props: { text: string }) {
	return (
		<>
			{props.text.split(/(\s+)/).map((word) => {
				const [first, ...rest] = breakPlaces(word);
				return rest.length === 0 ? (
					first
				) : (
					<span class="identifier">
						{first}
						{rest.map((piece) => (
							<>
								<wbr />
								{piece}
							</>
						))}
					</span>
				);
			})}
		</>
	);
}
