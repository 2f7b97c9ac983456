// A text that may hold long identifiers, such as a title: a line is broken after their underscores.
import { breakPlaces } from "../src/markdown/text.ts";

export function Breakable({ text }: { text: string }) {
	// Most texts hold none, and are not worth cutting into words.
	if (!/\w{18}/.test(text)) return <>{text}</>;
	return (
		<>
			{text.split(/(\s+)/).map((word) => {
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
