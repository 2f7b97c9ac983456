// Dates as pages show them, each in an element that machines read: `time` knows no ranges, so one has two of them.
import type { DateView, EventView } from "../src/pages/views.ts";

export function DateTime(props: { date: DateView }) {
	return <time datetime={props.date.datetime}>{props.date.text}</time>;
}

export function When(props: { event: EventView }) {
	const { start, between, end } = props.event;
	return (
		<>
			<DateTime date={start} />
			{between}
			{end && <DateTime date={end} />}
		</>
	);
}
