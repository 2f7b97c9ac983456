// The headers of a posted mail, in place of an article's facts.
import type { MailView } from "../src/pages/mail-view.ts";
import { DateTime } from "./when.tsx";

export function MailHeaders(props: { mail: MailView }) {
	const { from, date, subject, message, published } = props.mail;
	return (
		<dl class="facts pairs">
			<div>
				<dt>From</dt>
				<dd>
					<a href={from.href}>{from.text}</a>
				</dd>
			</div>
			{date && (
				<div>
					<dt>Date</dt>
					<dd>
						<DateTime date={date} />
					</dd>
				</div>
			)}
			<div>
				<dt>Subject</dt>
				<dd dir="auto">{subject}</dd>
			</div>
			{message && (
				<div>
					<dt>Message-ID</dt>
					<dd>
						<a href={message.href}>{message.text}</a>
					</dd>
				</div>
			)}
			<div>
				<dt>Published here</dt>
				<dd>
					<DateTime date={published} />
				</dd>
			</div>
		</dl>
	);
}
