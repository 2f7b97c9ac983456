// The search box: a plain form that leads to the search page, with or without JavaScript.

export function SearchForm(props: { action: string; label: string }) {
	return (
		<search>
			<form class="search-form" action={props.action}>
				<label for="q">{props.label}</label>
				<div>
					<input
						type="search"
						id="q"
						name="q"
						dir="auto"
						autocomplete="off"
						autocapitalize="none"
						spellcheck={false}
						placeholder="invalidate_mmap_range"
					/>
					<button type="submit">Search</button>
				</div>
			</form>
		</search>
	);
}
