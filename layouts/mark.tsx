// The mark: a section sign, as lawyers write it, in the braces of C. Strokes in a box of 44 by 32.

export function MarkStrokes() {
	return (
		<>
			<path d="M11 3H9a4 4 0 0 0-4 4v4.5a4.5 4.5 0 0 1-3 4.5a4.5 4.5 0 0 1 3 4.5V25a4 4 0 0 0 4 4h2M33 3h2a4 4 0 0 1 4 4v4.5a4.5 4.5 0 0 0 3 4.5a4.5 4.5 0 0 0-3 4.5V25a4 4 0 0 1-4 4h-2" />
			<path d="M25.6 9C25 7 23.6 6 21.8 6c-2.3 0-4 1.4-4 3.3 0 4.4 8.2 4.5 8.2 9.1 0 1.9-1.5 3-3.3 3.2M18.4 23c.6 2 2 3 3.8 3 2.3 0 4-1.4 4-3.3 0-4.4-8.2-4.5-8.2-9.1 0-1.9 1.5-3 3.3-3.2" />
		</>
	);
}
