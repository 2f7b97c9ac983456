// Keys that were meant: what authors call the keys of the schema, from other generators and from everyday words.

/** Names that authors use for keys, with the keys that may be meant, the likeliest first. */
const sameMeaning: Readonly<Record<string, readonly string[]>> = {
	who: ["by", "from", "author"],
	whom: ["by", "from"],
	person: ["by", "from"],
	speaker: ["by"],
	writer: ["by", "author"],
	author: ["by", "from"],
	authors: ["author", "by"],
	sender: ["from"],
	when: ["date", "event"],
	day: ["date"],
	published: ["date"],
	happened: ["event"],
	modified: ["updated"],
	lastmod: ["updated"],
	question: ["on"],
	topic: ["on"],
	about: ["on"],
	said: ["says"],
	text: ["says", "what"],
	statement: ["says"],
	quote: ["says"],
	link: ["url", "source"],
	href: ["url", "source"],
	address: ["url", "source"],
	url: ["source"],
	where: ["source", "url"],
	name: ["title", "heading"],
	subject: ["title"],
	result: ["outcome"],
	status: ["outcome", "standsAs"],
	module: ["for"],
	version: ["release"],
	description: ["summary", "scopeNote", "what"],
	abstract: ["summary"],
	tags: ["index"],
	categories: ["index"],
	keywords: ["index"],
	redirects: ["aliases"],
	permalink: ["aliases"],
};

/** Gives the keys that a name may be meant for, the likeliest first; none where it is no name that is often used. */
export function keysMeant(name: string): readonly string[] {
	return Object.hasOwn(sameMeaning, name.toLowerCase())
		? (sameMeaning[name.toLowerCase()] ?? [])
		: [];
}
