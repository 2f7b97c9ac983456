// The picture that stands for pages where they are linked to elsewhere, as SVG: a book's spine, and its title beside it.
import type { PictureView } from "../src/pages/picture-view.ts";
import { MarkStrokes } from "./mark.tsx";

/** Those of `styles/tokens.css` in the light scheme: a picture has no other, and can't name a token. */
const colours = {
	paper: "#fdfcf9",
	ink: "#1d1c1a",
	"ink-soft": "#595650",
	rule: "#d9d4c8",
	accent: "#8a1c2b",
	"accent-ink": "#fffdf9",
} as const;

export function PictureLayout(props: { picture: PictureView }) {
	const { width, height, spine, mark, rule, texts } = props.picture;
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: nobody reads it before it is a PNG, whose words stand in the page.
		<svg xmlns="http://www.w3.org/2000/svg" width={width} height={height}>
			<rect width={width} height={height} fill={colours.paper} />
			<rect width={spine} height={height} fill={colours.accent} />
			<g
				transform={`translate(${mark.x} ${mark.y}) scale(${mark.scale})`}
				fill="none"
				stroke={colours["accent-ink"]}
				stroke-width="2"
				stroke-linecap="round"
				stroke-linejoin="round"
			>
				<MarkStrokes />
			</g>
			<rect {...rule} fill={colours.rule} />
			{texts.map(({ x, y, size, colour, text }) => (
				<text
					x={x}
					y={y}
					font-family="Source Serif 4"
					font-weight="600"
					font-size={size}
					fill={colours[colour]}
				>
					{text}
				</text>
			))}
		</svg>
	);
}
