// A text that may hold long identifiers, such as a title: a line is broken after their underscores.
import { breakPlaces } from "../src/markdown/text.ts";

export function Breakable(props: { text: string }) {
	const [first, ...rest] = breakPlaces(props.text);
	return (
		<>
			{first}
			{rest.map((piece) => (
				<>
					<wbr />
					{piece}
				</>
			))}
		</>
	);
}
