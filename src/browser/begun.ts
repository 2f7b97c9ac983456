// What a search page has begun to load before its script is there.

/** Files that are being loaded, by their addresses. */
export type Begun = Map<string, Promise<Response>>;

/** The element of the search page. */
export interface Beginning extends HTMLElement {
	begun?: Begun | undefined;
}
